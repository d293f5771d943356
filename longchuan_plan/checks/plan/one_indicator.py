"""An indicator outside the plan, as cases of tests write one, held to its tables."""

from collections.abc import Iterator

from longchuan_plan.checks.plan import (
    filter_column_unknown,
    filter_value_unknown,
    indicator_table_unknown,
)
from longchuan_plan.checks.plan.filters import Problem, faults_of
from longchuan_plan.findings import Finding
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.locations import Route

RULES = {
    Problem.TABLE: indicator_table_unknown.RULE,
    Problem.COLUMN: filter_column_unknown.RULE,
    Problem.VALUE: filter_value_unknown.RULE,
}


def check_indicator(indicator: AnyIndicator, path: str, route: Route) -> Iterator[Finding]:
    """A finding at each table, column or term that it cannot mean."""
    for problem, place, message, hint in faults_of(indicator, path, route):
        yield Finding(RULES[problem], place, message, hint)
