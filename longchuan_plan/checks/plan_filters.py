"""An indicator filters by what its table does not have.

What: a where-clause names a column that the table lacks, a term that the column
cannot hold, a comparison that does not exist, or an order where there is none.
Why: such a filter finds no rows, and the indicator would silently be zero.

    where: {stage: 中学}         # stages are 幼儿园, 小学, 初中, 高中

Remedy: use the table's English column names and the terms of its code lists.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.base import FOLLOWED
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.language import _
from longchuan_plan.locations import InPlan, Route
from longchuan_plan.nearest import nearest
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import faults, resolve

TABLE = Rule(
    "LC220",
    "indicator-table-unknown",
    Severity.ERROR,
    lambda: _("An indicator counts a table that does not exist"),
)
COLUMN = Rule(
    "LC221",
    "filter-column-unknown",
    Severity.ERROR,
    lambda: _("An indicator names a column that its table lacks"),
)
VALUE = Rule(
    "LC222",
    "filter-value-unknown",
    Severity.ERROR,
    lambda: _("A filter asks for a term that its column cannot hold"),
)
RULES = (TABLE, COLUMN, VALUE)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each table, column or term that an indicator of the plan cannot mean."""
    for indicator, path, route in context.indicators():
        yield from check_indicator(indicator, path, route)


def check_indicator(indicator: AnyIndicator, path: str, route: Route) -> Iterator[Finding]:
    """The same for one indicator, which stands at `route` of a file."""
    named = {item.table for item in indicator.filters()}
    unknown = sorted(named - MODELS.keys())
    for table in unknown:
        message = _("{indicator}: there is no table {table}").format(
            indicator=indicator.id, table=table
        )
        yield Finding(TABLE, InPlan(path, route), message, nearest(table, list(MODELS)))
    if unknown:
        return
    for item in indicator.filters():
        for fault in faults(item.table, item.where):
            rule = COLUMN if fault.problem == "column" else VALUE
            place = InPlan(path, (*route, *item.route, *fault.route))
            yield Finding(rule, place, f"{indicator.id}: {fault.message}", fault.hint)
    for table, column, steps in indicator.columns():
        followed = FOLLOWED.intersection(map(str, steps))
        if resolve(table, column) is None or ("." in column and not followed):
            message = _("{indicator}: table {table} has no column {column}").format(
                indicator=indicator.id, table=table, column=column
            )
            hint = nearest(column, list(fields(MODELS[table])))
            yield Finding(COLUMN, InPlan(path, (*route, *steps)), message, hint)
