"""Targets with their indicators and places."""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.indicators.target import Basis, Target
from longchuan_plan.locations import InPlan, in_plan

RESTING_ON_TEXT = frozenset(Basis) - {Basis.NONE, Basis.STANDARD}
"""The bases that are words of the document."""


def targets(context: Context) -> Iterator[tuple[AnyIndicator, Target, InPlan]]:
    """Every target of the plan."""
    for indicator, path, route in context.indicators():
        for key, target in indicator.targets.items():
            yield indicator, target, in_plan(path, *route, "targets", str(key))
