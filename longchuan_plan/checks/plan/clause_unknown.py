"""A clause is cited that the plan lacks.

What: a measure, phase, milestone, goal, safeguard, indicator or target cites a clause
that is none of the document's in `plan.yaml`.
Why: whoever wants to read up what was decided is led nowhere.

    clause: »3.3.18

Remedy: correct the number of the clause, or add the clause to `document: clauses:`.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.names import Kind, unknown
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC208", "clause-unknown", Severity.ERROR, lambda: _("A clause is cited that the plan lacks")
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each clause that the document does not have."""
    return unknown(context, Kind.CLAUSE, RULE)
