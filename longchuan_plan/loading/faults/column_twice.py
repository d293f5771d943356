"""Two columns of a file mean the same field.

What: two headers of one file are names of one column, as one in English and one in
Chinese.
Why: nobody knows which of the two is right, and none is chosen silently.

    teacher_id,name,»教师编号

Remedy: delete one of the columns, or give it the header that is meant.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC014", "column-twice", Severity.ERROR, lambda: _("Two columns of a file mean the same field")
)
