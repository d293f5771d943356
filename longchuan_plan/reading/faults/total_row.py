"""A row of totals stands among the records.

What: the first filled cell of a row says 合计, 总计, 小计 or the like, and cells that
every record needs are empty. The row is left out; what it says is not read.
Why: read as a record it would be one school or person more; a total that is typed goes
stale, and the program adds up by itself.

    school_id,school_year,students
    »合计,,24310

Remedy: delete the row; `lcplan import` leaves such rows out by itself.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC017", "total-row", Severity.WARNING, lambda: _("A row of totals stands among the records")
)
