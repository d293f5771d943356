"""A name in the plan leads nowhere.

What: a leader, department, phase, clause, owner or indicator is named that the
plan does not have.
Why: the measure would be nobody's, and reports could not say who owes what.

    department: 人事科       # organisation.yaml has 人事股

Remedy: correct the name, or add it to organisation.yaml, phases.yaml or the
document's clauses.
"""

from collections.abc import Iterator, Sequence

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.language import _
from longchuan_plan.loading.plan_loader import HEAD, PHASES
from longchuan_plan.locations import InPlan, Route
from longchuan_plan.nearest import nearest
from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.plan import Plan

LEADER = Rule(
    "LC204", "leader-unknown", Severity.ERROR, lambda: _("A leader is named that the plan lacks")
)
DEPARTMENT = Rule(
    "LC205",
    "department-unknown",
    Severity.ERROR,
    lambda: _("A department is named that the plan lacks"),
)
PHASE = Rule(
    "LC206", "phase-unknown", Severity.ERROR, lambda: _("A phase is named that the plan lacks")
)
OWNER = Rule(
    "LC207",
    "milestone-owner-unknown",
    Severity.ERROR,
    lambda: _("A milestone belongs to nobody in the plan"),
)
CLAUSE = Rule(
    "LC208", "clause-unknown", Severity.ERROR, lambda: _("A clause is cited that the plan lacks")
)
INDICATOR = Rule(
    "LC213",
    "indicator-unknown",
    Severity.ERROR,
    lambda: _("An indicator is named that the plan lacks"),
)
RULES = (LEADER, DEPARTMENT, PHASE, OWNER, CLAUSE, INDICATOR)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each name that the plan does not have."""
    plan = context.plan
    if plan is None:
        return
    known = {
        LEADER: [leader.name for leader in plan.organisation.leaders],
        DEPARTMENT: [department.name for department in plan.organisation.departments],
        PHASE: [phase.key for phase in plan.phases],
        CLAUSE: [clause.id for clause in plan.head.document.clauses],
        INDICATOR: [indicator.id for indicator in plan.indicators()],
    }
    known[OWNER] = [*known[DEPARTMENT], *known[LEADER]]
    for rule, name, place in _references(context, plan):
        if name is not None and name not in known[rule]:
            yield _unknown(rule, name, place, known[rule])


def _unknown(rule: Rule, name: str, place: InPlan, known: Sequence[str]) -> Finding:
    message = _("{name} is not in the plan").format(name=name)
    return Finding(rule, place, message, nearest(name, known))


def _references(context: Context, plan: Plan) -> Iterator[tuple[Rule, str | None, InPlan]]:
    head, phases = context.plan_file(HEAD), context.plan_file(PHASES)
    for at, goal in enumerate(plan.head.goals):
        yield CLAUSE, goal.clause, context.in_plan(head, "goals", at, "clause")
        for number, name in enumerate(goal.indicators):
            yield INDICATOR, name, context.in_plan(head, "goals", at, "indicators", number)
    for at, safeguard in enumerate(plan.head.safeguards):
        yield CLAUSE, safeguard.clause, context.in_plan(head, "safeguards", at, "clause")
    if plan.head.allocation is not None:
        allocation = plan.head.allocation
        yield INDICATOR, allocation.indicator, context.in_plan(head, "allocation", "indicator")
        yield CLAUSE, allocation.clause, context.in_plan(head, "allocation", "clause")
    for at, phase in enumerate(plan.phases):
        yield CLAUSE, phase.clause, context.in_plan(phases, "phases", at, "clause")
    for measure, path in context.measures():
        yield from _of_measure(context, measure, path)
    for indicator, path, route in context.indicators():
        yield from _of_indicator(context, indicator, path, route)


def _of_measure(
    context: Context, measure: Measure, path: str
) -> Iterator[tuple[Rule, str | None, InPlan]]:
    yield LEADER, measure.leader, context.in_plan(path, "leader")
    yield DEPARTMENT, measure.department, context.in_plan(path, "department")
    yield CLAUSE, measure.clause, context.in_plan(path, "clause")
    for at, name in enumerate(measure.supporting):
        yield DEPARTMENT, name, context.in_plan(path, "supporting", at)
    for at, milestone in enumerate(measure.milestones):
        route = ("milestones", at)
        yield PHASE, milestone.phase, context.in_plan(path, *route, "phase")
        yield OWNER, milestone.owner, context.in_plan(path, *route, "owner")
        yield CLAUSE, milestone.clause, context.in_plan(path, *route, "clause")


def _of_indicator(
    context: Context, indicator: AnyIndicator, path: str, route: Route
) -> Iterator[tuple[Rule, str | None, InPlan]]:
    yield CLAUSE, indicator.clause, context.in_plan(path, *route, "clause")
    for key, target in indicator.targets.items():
        place = context.in_plan(path, *route, "targets", str(key), "clause")
        yield CLAUSE, target.clause, place
