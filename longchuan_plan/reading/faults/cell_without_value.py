"""A cell of a workbook holds a formula without its value, or an error.

What: a cell of an XLSX file holds a formula that was never computed, or an error such
as #N/A or #REF!.
Why: the file does not hold what the formula would give, and it is never guessed.

    E2: =VLOOKUP(A2,学历!A:B,2,0)    #N/A

Remedy: open the workbook in Excel or WPS, paste the column as values, and save it.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC015",
    "cell-without-value",
    Severity.ERROR,
    lambda: _("A cell of a workbook holds a formula without its value, or an error"),
)
