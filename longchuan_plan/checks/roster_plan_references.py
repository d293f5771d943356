"""A row refers to something that the plan does not have.

What: a measure, milestone, indicator or town is named that the plan lacks.
Why: progress that is recorded for a milestone that does not exist counts nowhere.
A town is only warned about: it stands in no figure.

    recorded_on,milestone_id,state
    2022-06-30,M01.schem,已完成      # the plan has M01.scheme

Remedy: correct the id or the town's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.locations import InTable
from longchuan_plan.nearest import nearest
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.tables import Table

REFERENCE = Rule(
    "LC306",
    "plan-reference-unknown",
    Severity.ERROR,
    lambda: _("A row names a measure, milestone or indicator that the plan lacks"),
)
TOWN = Rule(
    "LC307", "town-unknown", Severity.WARNING, lambda: _("A town is named that the plan lacks")
)
RULES = (REFERENCE, TOWN)


def check(context: Context) -> Iterator[Finding]:
    """A finding at every row that names what the plan does not have."""
    if context.plan is None:
        return
    known = _known(context.plan)
    for model in TABLES:
        table = context.table(model.table)
        for name in fields(model):
            if table is not None and name in known and name in table.columns:
                yield from _unknown(table, name, known[name])


def _known(plan: Plan) -> Mapping[str, list[str]]:
    towns = [name for town in plan.head.towns for name in (town.name, *town.aliases)]
    return {
        "measure_id": [measure.id for measure in plan.measures],
        "milestone_id": [item.id for measure in plan.measures for item in measure.milestones],
        "indicator_id": [indicator.id for indicator in plan.indicators()],
        "town": towns,
    }


def _unknown(table: Table, name: str, known: list[str]) -> Iterator[Finding]:
    import numpy as np

    column = table.columns[name]
    lost = np.array(
        [value is not None and value not in known for value in column.values], dtype=bool
    )
    rule = TOWN if name == "town" else REFERENCE
    for row in np.nonzero(lost[column.codes])[0].tolist() if lost.any() else ():
        value = column.at(row)
        message = _("{name} is not in the plan").format(name=value)
        place = InTable(table.name, row, name)
        yield Finding(rule, place, message, nearest(value, known), table.name, name)
