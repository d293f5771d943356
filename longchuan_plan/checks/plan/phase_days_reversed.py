"""A phase of the plan ends before it begins.

What: the last day of a phase in `phases.yaml` lies before its first one.
Why: no day lies in such a phase, so nothing is ever due in it.

    - {key: preparation, first: 2021-12-01, last: »2021-11-30}

Remedy: correct one of the two days by the text of the plan.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.plan_loader import PHASES
from longchuan_plan.locations import in_plan

RULE = Rule(
    "LC211",
    "phase-days-reversed",
    Severity.ERROR,
    lambda: _("A phase of the plan ends before it begins"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the last day of each such phase."""
    for at, phase in enumerate(context.plan.phases if context.plan else ()):
        if phase.last < phase.first:
            place = in_plan(context.plan_file(PHASES), "phases", at, "last")
            message = _("{title} ends on {last}, before it begins on {first}").format(
                title=phase.title, last=phase.last, first=phase.first
            )
            yield Finding(RULE, place, message, _("correct one of the two days"))
