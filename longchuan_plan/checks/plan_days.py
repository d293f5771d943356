"""Days of the plan contradict each other.

What: a phase ends before it begins, or a milestone is due outside its phase.
Why: the milestone would count in a phase that its day does not lie in.

    - {key: start, first: 2022-03-01, last: 2022-02-28}

Remedy: correct the day, or the phase of the milestone.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.plan_loader import PHASES

PHASE = Rule(
    "LC211",
    "phase-days-reversed",
    Severity.ERROR,
    lambda: _("A phase of the plan ends before it begins"),
)
MILESTONE = Rule(
    "LC212",
    "milestone-outside-phase",
    Severity.WARNING,
    lambda: _("A milestone is due on a day outside its phase"),
)
RULES = (PHASE, MILESTONE)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each day that cannot be right."""
    if context.plan is None:
        return
    for at, phase in enumerate(context.plan.phases):
        if phase.last < phase.first:
            place = context.in_plan(context.plan_file(PHASES), "phases", at, "last")
            message = _("{title} ends on {last}, before it begins on {first}").format(
                title=phase.title, last=phase.last, first=phase.first
            )
            yield Finding(PHASE, place, message, _("correct one of the two days"))
    phases = {phase.key: phase for phase in context.plan.phases}
    for measure, path in context.measures():
        for at, milestone in enumerate(measure.milestones):
            found = phases.get(milestone.phase)
            if found is not None and milestone.due not in found.period:
                message = _("{due} is not in {title}, which runs from {first} to {last}").format(
                    due=milestone.due, title=found.title, first=found.first, last=found.last
                )
                hint = _("correct the day or the phase")
                place = context.in_plan(path, "milestones", at, "due")
                yield Finding(MILESTONE, place, message, hint)
