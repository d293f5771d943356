"""A column has a header that the table does not know.

What: a header is none of the table's, in English, Chinese or another spelling. A column
序号 that holds nothing but numbers is passed over, as it only counts the rows.
Why: the column is not read; if its header was only misspelt, its values are missing
everywhere.

    teacher_id,hired_on,school_id,stage,degree,kind,»salary

Remedy: correct the header, or take the column out of the roster.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC013",
    "column-unknown",
    Severity.WARNING,
    lambda: _("A column has a header that the table does not know"),
)
