"""What filters and keys of indicators name, and what of it their tables do not have."""

from collections.abc import Iterator
from enum import Enum, auto

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.indicators.base import FOLLOWED
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.language import _
from longchuan_plan.locations import InPlan, Route, in_plan
from longchuan_plan.nearest import nearest
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import faults, resolve


class Problem(Enum):
    """What there is not."""

    TABLE = auto()
    COLUMN = auto()
    VALUE = auto()


Fault = tuple[Problem, InPlan, str, str]
"""What there is not, where, message and hint."""


def found(context: Context, problem: Problem, rule: Rule) -> Iterator[Finding]:
    """A finding of the rule at each fault of one kind in the indicators of the plan."""
    for kind, place, message, hint in context.once(_all):
        if kind is problem:
            yield Finding(rule, place, message, hint)


def faults_of(indicator: AnyIndicator, path: str, route: Route) -> Iterator[Fault]:
    """What an indicator, which stands at `route` of a file, cannot mean."""
    named = {item.table for item in indicator.filters()}
    unknown = sorted(named - MODELS.keys())
    for table in unknown:
        message = _("{indicator}: there is no table {table}").format(
            indicator=indicator.id, table=table
        )
        yield Problem.TABLE, in_plan(path, *route), message, nearest(table, list(MODELS))
    if unknown:
        return
    for item in indicator.filters():
        for fault in faults(item.table, item.where):
            problem = Problem.COLUMN if fault.problem == "column" else Problem.VALUE
            place = in_plan(path, *route, *item.route, *fault.route)
            yield problem, place, f"{indicator.id}: {fault.message}", fault.hint
    for table, column, steps in indicator.columns():
        followed = FOLLOWED.intersection(map(str, steps))
        if resolve(table, column) is None or ("." in column and not followed):
            message = _("{indicator}: table {table} has no column {column}").format(
                indicator=indicator.id, table=table, column=column
            )
            hint = nearest(column, list(fields(MODELS[table])))
            yield Problem.COLUMN, in_plan(path, *route, *steps), message, hint


def is_faulty(context: Context, path: str, route: Route) -> bool:
    """Whether anything above or below a route in the indicators of a file cannot be meant.

    Above it an unknown table is told of, and then nothing below it.
    """
    places = (place for _kind, place, _message, _hint in context.once(_all))
    return any(
        place.path == path
        and (place.route[: len(route)] == route or route[: len(place.route)] == place.route)
        for place in places
    )


def _all(context: Context) -> list[Fault]:
    return [
        fault
        for indicator, path, route in context.indicators()
        for fault in faults_of(indicator, path, route)
    ]
