"""A department or leader has no measure.

What: a department or leader in `organisation.yaml` is named by no measure and no
milestone.
Why: their list of tasks would be empty; often a name is written in two ways.

    - {key: office, name: »办公室}

Remedy: see whether the measures name the same department otherwise; if not, it may
stay.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.plan_loader import ORGANISATION
from longchuan_plan.locations import in_plan

RULE = Rule(
    "LC229", "nothing-to-do", Severity.INFO, lambda: _("A department or leader has no measure")
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such name."""
    if context.plan is None:
        return
    busy = set[str | None]()
    for measure, _path in context.measures():
        busy |= {measure.leader, measure.department, *measure.supporting}
        busy |= {milestone.owner for milestone in measure.milestones}
    path, organisation = context.plan_file(ORGANISATION), context.plan.organisation
    for part, names in (
        ("leaders", [leader.name for leader in organisation.leaders]),
        ("departments", [department.name for department in organisation.departments]),
    ):
        for at, name in enumerate(names):
            if name not in busy:
                message = _("{name} has no measure and no milestone").format(name=name)
                place = in_plan(path, part, at, "name")
                yield Finding(RULE, place, message, _("see whether the measures name it otherwise"))
