"""A seconded deputy comes from a township school.

What: a 挂职教学副校长 is sent by a township school.
Why: they are to bring what the bureau, the teacher centre and the schools of the
county seat know to the township schools.

    person_id,from_kind,kind
    T0001,乡镇学校,挂职教学副校长

Remedy: correct the kind of the sending unit, or the kind of the deployment.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_row, is_one_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

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
    wrong = deputies & is_one_of(table.columns["from_kind"], (TOWNSHIP,))
    for row in np.nonzero(wrong)[0].tolist():
        message = _("a {kind} is sent by a unit of the kind {origin}").format(
            kind=DEPUTY, origin=TOWNSHIP
        )
        hint = _("correct the sending unit, or the kind of the deployment")
        yield at_row(RULE, table, row, "from_kind", message, hint)
