"""A CSV file breaks the rules of quoting.

What: a quote is opened and never closed, or signs stand behind a closing quote (RFC
4180, section 2).
Why: from such a quote on, all rows to the end of the file may become one cell: they
would be lost without a word.

    T03,2022-09-01,3144990002,初中,本科,公开招聘,"英语

Remedy: take the quote out, or close it; a quote inside a quoted cell is written twice.
Saving the table from Excel or WPS writes all quotes rightly.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC004", "csv-malformed", Severity.ERROR, lambda: _("A CSV file breaks the rules of quoting")
)
