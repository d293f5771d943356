"""An id stands for two things.

What: two measures, indicators, milestones, phases, clauses, goals, departments or
leaders of the plan have the same id, key or name.
Why: whatever refers to the id would mean one of the two, and nobody knows which.

    milestones:
      - id: M01.scheme
      - id: »M01.scheme

Remedy: give one of them another id, and mend what refers to it.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.plan_loader import HEAD, ORGANISATION, PHASES
from longchuan_plan.locations import InPlan, in_plan

RULE = Rule(
    "LC210", "plan-id-twice", Severity.ERROR, lambda: _("An id of the plan stands for two things")
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each id that was used before."""
    seen: dict[tuple[str, str], InPlan] = {}
    for family, name, place in _ids(context):
        first = seen.setdefault((family, name), place)
        if first is not place:
            message = _("{name} stands for two things").format(name=name)
            spot = context.loaded.plan.spot(first.path, first.route)
            hint = _("it is used first in {path}, line {line}").format(
                path=spot.path, line=spot.line
            )
            yield Finding(RULE, place, message, hint)


def _ids(context: Context) -> Iterator[tuple[str, str, InPlan]]:
    """Each (family, id, place); ids of one family must differ."""
    plan = context.plan
    if plan is None:
        return
    head, phases = context.plan_file(HEAD), context.plan_file(PHASES)
    organisation = context.plan_file(ORGANISATION)
    for at, clause in enumerate(plan.head.document.clauses):
        yield "clause", clause.id, in_plan(head, "document", "clauses", at, "id")
    for at, goal in enumerate(plan.head.goals):
        yield "goal", goal.id, in_plan(head, "goals", at, "id")
    for at, phase in enumerate(plan.phases):
        yield "phase", phase.key, in_plan(phases, "phases", at, "key")
        yield "phase", str(phase.number), in_plan(phases, "phases", at, "number")
    for at, leader in enumerate(plan.organisation.leaders):
        yield "name", leader.name, in_plan(organisation, "leaders", at, "name")
    for at, department in enumerate(plan.organisation.departments):
        route = ("departments", at)
        yield "name", department.name, in_plan(organisation, *route, "name")
        yield "key", department.key, in_plan(organisation, *route, "key")
    for measure, path in context.measures():
        yield "measure", measure.id, in_plan(path, "id")
        for at, milestone in enumerate(measure.milestones):
            yield "item", milestone.id, in_plan(path, "milestones", at, "id")
    for indicator, path, steps in context.indicators():
        yield "item", indicator.id, in_plan(path, *steps, "id")
