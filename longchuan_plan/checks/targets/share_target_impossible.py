"""A target asks for a share that there cannot be.

What: the target of a share, or of a quota, lies below 0 or above 100%, as when the sign
of per cent was forgotten.
Why: it could never be met, or never be missed, and would be printed as 7000%.

    unit: share
    targets: {from_start: {at_least: »70}}

Remedy: write the sign (70%), or the part of 1 (0.7).
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.targets.grounds import targets
from longchuan_plan.checks.targets.shares import is_share
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC223",
    "share-target-impossible",
    Severity.ERROR,
    lambda: _("A target asks for a share that there cannot be"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each target of a share that lies outside 0 to 100%."""
    for indicator, target, place in targets(context):
        bound = target.bound
        if is_share(indicator) and not all(0 <= value <= 1 for value in bound.values):
            message = _("{indicator}: a share lies between 0 and 100%").format(
                indicator=indicator.id
            )
            hint = _("write it with the sign of per cent, as in 70%")
            yield Finding(RULE, place.inside(bound.operator), message, hint)
