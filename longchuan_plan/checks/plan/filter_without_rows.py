"""A filter asks for words that no row of its table has.

What: a condition of a filter names words of a column without a code list, such as
subjects or towns, and none of the rows, of which there are 20 and more, holds any of
them. (Terms outside a code list are found by filter-value-unknown.)
Why: the indicator is zero, and nobody sees whether nothing has happened or the office
writes another word.

    where: {»subject: 信息科技}

Remedy: see which words the roster has; where nothing of the kind exists, it may stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.filters import is_faulty
from longchuan_plan.comparison import code_list, satisfies
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.language import _
from longchuan_plan.locations import InPlan, in_plan
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import Where, tests
from longchuan_plan.texts import Texts

RULE = Rule(
    "LC232",
    "filter-without-rows",
    Severity.INFO,
    lambda: _("A filter asks for words that no row of its table has"),
)

FEWEST = 20
"""A table with fewer rows says little about the words that the office uses."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such condition."""
    for indicator, path, route in context.indicators():
        for item in indicator.filters():
            if item.table not in MODELS or is_faulty(context, path, (*route, *item.route)):
                continue  # another rule's
            for column in _nowhere(context, item.table, item.where):
                place = in_plan(path, *route, *item.route, column)
                yield _finding(indicator, item.table, column, place)


def _finding(indicator: AnyIndicator, table: str, column: str, place: InPlan) -> Finding:
    message = _("{indicator}: no row of {table} has such a {column}").format(
        indicator=indicator.id, table=table, column=column
    )
    return Finding(RULE, place, message, _("see which terms the roster has"))


def _nowhere(context: Context, name: str, where: Where) -> Iterator[str]:
    """The columns of which no row has any of the words asked for."""
    table = context.table(name)
    if table is None or table.rows < FEWEST:
        return
    for test in tests(name, where):
        column = table.columns.get(test.path)
        if test.operator != "in" or column is None or isinstance(column.values, Texts):
            continue
        if code_list(test.field) is not None:
            continue
        if not any(value is not None and satisfies(value, test) for value in column.values):
            yield test.path
