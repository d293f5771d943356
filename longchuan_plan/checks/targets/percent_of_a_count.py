"""A target of a count has a sign of per cent.

What: the target of an indicator that is no share (its unit is 人, 所, 次 …) is written
with %.
Why: 70% of a count is read as 0.7, which one person or school more than meets: the
target could never be missed.

    kind: count
    unit: 人
    targets: {from_start: {at_least: »70%}}

Remedy: write the number itself, or make the indicator a share.
"""

from collections.abc import Iterator
from typing import Any

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.targets.grounds import targets
from longchuan_plan.checks.targets.shares import is_share
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.count import Count
from longchuan_plan.language import _
from longchuan_plan.locations import InPlan

RULE = Rule(
    "LC231",
    "percent-of-a-count",
    Severity.ERROR,
    lambda: _("A target of a count has a sign of per cent"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such target."""
    for indicator, target, place in targets(context):
        if not isinstance(indicator, Count) or is_share(indicator):
            continue
        bound = place.inside(target.bound.operator)
        if _has_sign(_written(context, bound)):
            message = _("{indicator}: a count of {unit} has no per cent").format(
                indicator=indicator.id, unit=indicator.unit
            )
            hint = _("write the number itself, or make the indicator a share")
            yield Finding(RULE, bound, message, hint)


def _written(context: Context, place: InPlan) -> Any:
    """What stands in the file at a place."""
    data = context.loaded.plan.files[place.path].data
    for step in place.route:
        data = data[step]
    return data


def _has_sign(value: Any) -> bool:
    several = value if isinstance(value, list) else [value]
    return any(isinstance(item, str) and item.rstrip().endswith(("%", "％")) for item in several)
