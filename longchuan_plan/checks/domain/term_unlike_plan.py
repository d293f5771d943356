"""A term ends on another day than the plan counts.

What: the plan wants a share of rows to last so many full months, to the day (an indicator
with `completes`), and a row that it counts, begun since the plan did, ends earlier or
later. A row without an end is still running, and nothing is said of it.
Why: the row is not counted as completed, though often only a day is wrong by one: a year
from 1 September ends on 31 August.

    start,end
    2022-09-01,2023-09-01        # a year and a day

Remedy: correct the day. Where the term was really cut short or drawn out, leave it, and
give the row in lcplan.toml with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.filters import is_faulty
from longchuan_plan.checks.refused import were_read
from longchuan_plan.checks.rows import NEVER, at_row, days, looked_up
from longchuan_plan.comparison import Test, satisfies
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.share import Share
from longchuan_plan.language import _, ngettext
from longchuan_plan.periods import last_day_of_months
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import tests
from longchuan_plan.tables import Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RULE = Rule(
    "LC439",
    "term-unlike-plan",
    Severity.WARNING,
    lambda: _("A term ends on another day than the plan counts"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the end of each such row, once for each indicator that counts it."""
    for indicator, path, route in context.indicators():
        if not isinstance(indicator, Share) or is_faulty(context, path, route):
            continue  # what is faulty is another rule's
        for test in tests(indicator.table, indicator.numerator):
            if test.operator == "completes":
                yield from _other_ends(context, indicator, test)


def _other_ends(context: Context, indicator: Share, test: Test) -> Iterator[Finding]:
    """The rows of an indicator that do not end as a test of its numerator asks."""
    import numpy as np

    end, start, (months,) = test.path, test.other or "", test.terms
    table = context.table(indicator.table, start, end)
    if table is None or context.plan is None:
        return
    begins, plan_begins = table.columns[start], context.plan.first
    expected = [
        last_day_of_months(day, months) if day is not None and day >= plan_begins else None
        for day in begins.values
    ]
    meant = days(begins._replace(values=expected), NEVER)
    ends = days(table.columns[end], NEVER)
    wrong: NDArray[np.bool_] = (ends != meant) & (ends != NEVER) & (meant != NEVER)
    for condition in tests(indicator.table, indicator.where) if wrong.any() else ():
        held = _held(context, table, condition)
        if held is None:
            return
        wrong &= held
    for row in np.nonzero(wrong)[0].tolist():
        text = ngettext(
            "{indicator} counts a full month from {first}, which ends on {expected}",
            "{indicator} counts {months} full months from {first}, which end on {expected}",
            months,
        )
        message = text.format(
            indicator=indicator.id,
            months=months,
            first=begins.at(row),
            expected=expected[begins.codes[row]],
        )
        hint = _("correct the day; a term that really ended on it stays, and does not count")
        yield at_row(RULE, table, row, end, message, hint)


def _held(context: Context, table: Table, test: Test) -> NDArray[np.bool_] | None:
    """Which rows satisfy a condition, as far as they were read; None where no table tells."""
    import numpy as np

    name, *further = test.path.split(".")
    if test.other is not None or len(further) > 1:
        return None
    column = table.columns.get(f"{name}_id" if further else name)
    if column is None:
        return None
    values = column.values
    if further:
        reference = fields(MODELS[table.name])[column.name].column.references or ""
        target = context.table(reference, MODELS[reference].key[0], *further)
        if target is None:
            return None
        values = looked_up(column, target, MODELS[reference].key[0], further[0])
    if test.operator == "empty":
        held = [(value is None) is test.terms[0] for value in values]
    else:
        held = [value is not None and satisfies(value, test) for value in values]
    by_row: NDArray[np.bool_] = np.array(held, dtype=bool)[column.codes]
    return by_row & were_read(context, table, column.name)
