"""A note or signature stands among the records.

What: a row holds nothing but a note (注：…, 说明：…) or who filled in the form
(填表人：…). The row is left out; what it says is not read.
Why: a roster is one record a row; a note read as one would be a record without school
or day.

    school_id,school_year,students
    »注：学生数为9月5日统计，,

Remedy: delete the row, and put what must be kept into `data/README.md` or a column for
notes.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC018", "note-row", Severity.WARNING, lambda: _("A note or signature stands among the records")
)
