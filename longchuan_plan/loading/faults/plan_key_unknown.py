"""A key of the plan means nothing.

What: a key stands where the plan knows none of this name, mostly because it is misspelt
or indented too far.
Why: an unknown key that were passed over would take all that stands under it out of the
plan in silence.

    departments: 人事股

Remedy: correct the key; the hint names the nearest that is known here.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC202", "plan-key-unknown", Severity.ERROR, lambda: _("A key of the plan means nothing")
)
