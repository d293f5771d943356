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
from longchuan_plan.checks.targets.shares import is_share
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.count import Count
from longchuan_plan.language import _

RULE = Rule(
    "LC231",
    "percent-of-a-count",
    Severity.ERROR,
    lambda: _("A target of a count has a sign of per cent"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such target."""
    for indicator, path, route in context.indicators():
        if not isinstance(indicator, Count) or is_share(indicator):
            continue
        for key, target in indicator.targets.items():
            steps = (*route, "targets", str(key), target.bound.operator)
            if _has_sign(_written(context.loaded.plan.files[path].data, steps)):
                message = _("{indicator}: a count of {unit} has no per cent").format(
                    indicator=indicator.id, unit=indicator.unit
                )
                hint = _("write the number itself, or make the indicator a share")
                yield Finding(RULE, context.in_plan(path, *steps), message, hint)


def _written(data: Any, steps: tuple[str | int, ...]) -> Any:
    """What stands in the file at a route."""
    for step in steps:
        data = data[step]
    return data


def _has_sign(value: Any) -> bool:
    several = value if isinstance(value, list) else [value]
    return any(isinstance(item, str) and item.rstrip().endswith(("%", "％")) for item in several)
