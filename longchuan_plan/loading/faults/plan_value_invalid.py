"""A value of the plan cannot be meant.

What: a value of a plan file has another form than its key asks for: a day that is no
day, a text where a list belongs, a word that is none of those possible, a range whose
ends are turned round.
Why: such a value would be counted wrongly or not at all, and a target that cannot be
read is never met.

    due: »2022年2月28日

Remedy: write it as the hint says: days as 2024-07-31, shares as 70%, lists with “- ”
before each item.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC203", "plan-value-invalid", Severity.ERROR, lambda: _("A value of the plan cannot be meant")
)
