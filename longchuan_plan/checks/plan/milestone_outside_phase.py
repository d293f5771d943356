"""A milestone is due on a day outside its phase.

What: the day on which a milestone is due lies before the first or after the last day of
the phase that it names, and so perhaps after the end of the plan.
Why: it would be judged with one phase and be due in another; after the last phase no
report asks for it any more.

    phase: preparation
    due: »2022-03-01

Remedy: correct the day, or the phase of the milestone.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.locations import in_plan

RULE = Rule(
    "LC212",
    "milestone-outside-phase",
    Severity.WARNING,
    lambda: _("A milestone is due on a day outside its phase"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the day of each such milestone."""
    phases = {phase.key: phase for phase in context.plan.phases} if context.plan else {}
    for measure, path in context.measures():
        for at, milestone in enumerate(measure.milestones):
            found = phases.get(milestone.phase)
            if found is not None and milestone.due not in found.period:
                message = _("{due} is not in {title}, which runs from {first} to {last}").format(
                    due=milestone.due, title=found.title, first=found.first, last=found.last
                )
                hint = _("correct the day or the phase")
                place = in_plan(path, "milestones", at, "due")
                yield Finding(RULE, place, message, hint)
