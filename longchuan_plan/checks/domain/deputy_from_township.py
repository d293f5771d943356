"""A seconded deputy comes from a township school.

What: a 挂职教学副校长 is sent by a township school: so says the kind of the sending unit,
or the unit is a school that lies outside the county seat.
Why: they are to bring what the bureau, the teacher centre and the schools of the
county seat know to the township schools.

    person_id,from_kind,kind
    T0001,乡镇学校,挂职教学副校长

Remedy: correct the kind of the sending unit, or the kind of the deployment.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_row, is_one_of, looked_up
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.terms import COUNTY_SEAT
from longchuan_plan.tables import Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RULE = Rule(
    "LC428",
    "deputy-from-township",
    Severity.WARNING,
    lambda: _("A seconded deputy comes from a township school"),
)

DEPUTY, TOWNSHIP = "挂职教学副校长", "乡镇学校"


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such deployment."""
    import numpy as np

    table = context.table("deployments", "kind", "from_kind")
    if table is None:
        return
    deputies = is_one_of(table.columns["kind"], (DEPUTY,))
    said = is_one_of(table.columns["from_kind"], (TOWNSHIP,))
    for row in np.nonzero(deputies & said)[0].tolist():
        message = _("a {kind} is sent by a unit of the kind {origin}").format(
            kind=DEPUTY, origin=TOWNSHIP
        )
        hint = _("correct the sending unit, or the kind of the deployment")
        yield at_row(RULE, table, row, "from_kind", message, hint)
    yield from _from_schools(context, table, deputies & ~said)


def _from_schools(context: Context, table: Table, deputies: NDArray[np.bool_]) -> Iterator[Finding]:
    """A finding at each sending school of these rows that lies in a township."""
    import numpy as np

    schools = context.table("schools", "school_id", "area")
    unit = table.columns.get("from_unit")
    if schools is None or unit is None or not deputies.any():
        return
    areas = looked_up(unit, schools, "school_id", "area")
    outside = np.array([area not in (None, COUNTY_SEAT) for area in areas], dtype=bool)
    for row in np.nonzero(deputies & outside[unit.codes])[0].tolist():
        message = _("the school {school} lies in the area {area}").format(
            school=unit.at(row), area=areas[unit.codes[row]]
        )
        hint = _("correct the sending unit, or the kind of the deployment")
        yield at_row(RULE, table, row, "from_unit", message, hint)
