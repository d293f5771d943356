"""Schools took each other over in a circle.

What: a school is its own successor, or following the successors leads back to it.
Why: what is handed on from the closed school never arrives.

    school_id,closed_on,successor_id
    2144990001,2022-08-31,2144990002
    2144990002,2023-08-31,2144990001

Remedy: correct the successor of one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_row
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC424",
    "successors-in-a-circle",
    Severity.ERROR,
    lambda: _("Schools took each other over in a circle"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each school of a circle."""
    table = context.table("schools", "school_id", "successor_id")
    if table is None:
        return
    school, successor = table.columns["school_id"], table.columns["successor_id"]
    rows = {
        school.at(row): row
        for row in range(table.rows if any(successor.values) else 0)
        if None not in (school.at(row), successor.at(row))
    }
    circles = _in_circles({name: successor.at(row) for name, row in rows.items()})
    for row in (row for name, row in rows.items() if name in circles):
        message = _("the successors of this school lead back to it")
        hint = _("correct the successor")
        yield at_row(RULE, table, row, "successor_id", message, hint)


def _in_circles(after: Mapping[str, str]) -> set[str]:
    """The schools to which their successors lead back; each is gone to once."""
    found, met = set[str](), set[str]()
    for first in after:
        way, at = [], first
        while at in after and at not in met:
            met.add(at)
            way.append(at)
            at = after[at]
        if at in way:
            found.update(way[way.index(at) :])
    return found
