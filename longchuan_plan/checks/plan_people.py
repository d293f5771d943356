"""Somebody in the plan has nothing to do, or helps themselves.

What: a department supports the measure that it leads; or a department or leader
of the organisation has no measure.
Why: a list of tasks would be empty or name a department twice; often a name is
written in two ways.

    department: 人事股
    supporting: [人事股, 财务股]

Remedy: take the department out of `supporting`; see whether another name means
the same department.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.plan_loader import ORGANISATION

ITSELF = Rule(
    "LC228",
    "department-supports-itself",
    Severity.WARNING,
    lambda: _("A department supports the measure that it leads"),
)
IDLE = Rule(
    "LC229",
    "nothing-to-do",
    Severity.INFO,
    lambda: _("A department or leader has no measure"),
)
RULES = (ITSELF, IDLE)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such name."""
    if context.plan is None:
        return
    busy = set[str | None]()
    for measure, path in context.measures():
        busy |= {measure.leader, measure.department, *measure.supporting}
        busy |= {milestone.owner for milestone in measure.milestones}
        for at, name in enumerate(measure.supporting):
            if name == measure.department:
                message = _("{name} leads this measure already").format(name=name)
                place = context.in_plan(path, "supporting", at)
                yield Finding(ITSELF, place, message, _("take it out of `supporting`"))
    path, organisation = context.plan_file(ORGANISATION), context.plan.organisation
    for part, names in (
        ("leaders", [leader.name for leader in organisation.leaders]),
        ("departments", [department.name for department in organisation.departments]),
    ):
        for at, name in enumerate(names):
            if name not in busy:
                message = _("{name} has no measure and no milestone").format(name=name)
                place = context.in_plan(path, part, at, "name")
                yield Finding(IDLE, place, message, _("see whether the measures name it otherwise"))
