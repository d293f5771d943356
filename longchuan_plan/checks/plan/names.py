"""Names in the plan, each with its place, and those that lead nowhere."""

from collections.abc import Iterator
from enum import Enum, auto

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import printable
from longchuan_plan.loading.plan_loader import HEAD, PHASES
from longchuan_plan.locations import InPlan, Route, in_plan
from longchuan_plan.nearest import nearest
from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.plan import Plan


class Kind(Enum):
    """What a name is one of."""

    LEADER = auto()
    DEPARTMENT = auto()
    PHASE = auto()
    OWNER = auto()
    CLAUSE = auto()
    INDICATOR = auto()


Named = tuple[Kind, str | None, InPlan]


def unknown(context: Context, kind: Kind, rule: Rule) -> Iterator[Finding]:
    """A finding of the rule at each name of a kind that the plan does not have."""
    if context.plan is None:
        return
    known = _known(context.plan, kind)
    for found, name, place in context.once(_names):
        if found is kind and name is not None and name not in known:
            message = _("{name} is not in the plan").format(name=printable(name))
            yield Finding(rule, place, message, nearest(name, known))


def _known(plan: Plan, kind: Kind) -> list[str]:
    match kind:
        case Kind.LEADER:
            return [leader.name for leader in plan.organisation.leaders]
        case Kind.DEPARTMENT:
            return [department.name for department in plan.organisation.departments]
        case Kind.OWNER:
            return [*_known(plan, Kind.DEPARTMENT), *_known(plan, Kind.LEADER)]
        case Kind.PHASE:
            return [phase.key for phase in plan.phases]
        case Kind.CLAUSE:
            return [clause.id for clause in plan.head.document.clauses]
        case Kind.INDICATOR:
            return [indicator.id for indicator in plan.indicators()]


def _names(context: Context) -> list[Named]:
    """All names in the plan; a key that may be left out gives none."""
    plan = context.plan
    return [] if plan is None else list(_all(context, plan))


def _all(context: Context, plan: Plan) -> Iterator[Named]:
    head, phases = context.plan_file(HEAD), context.plan_file(PHASES)
    for at, goal in enumerate(plan.head.goals):
        yield Kind.CLAUSE, goal.clause, in_plan(head, "goals", at, "clause")
        for number, name in enumerate(goal.indicators):
            yield Kind.INDICATOR, name, in_plan(head, "goals", at, "indicators", number)
    for at, safeguard in enumerate(plan.head.safeguards):
        yield Kind.CLAUSE, safeguard.clause, in_plan(head, "safeguards", at, "clause")
    if plan.head.allocation is not None:
        allocation = plan.head.allocation
        yield Kind.INDICATOR, allocation.indicator, in_plan(head, "allocation", "indicator")
        yield Kind.CLAUSE, allocation.clause, in_plan(head, "allocation", "clause")
    for at, phase in enumerate(plan.phases):
        yield Kind.CLAUSE, phase.clause, in_plan(phases, "phases", at, "clause")
    for measure, path in context.measures():
        yield from _of_measure(measure, path)
    for indicator, path, route in context.indicators():
        yield from _of_indicator(indicator, path, route)


def _of_measure(measure: Measure, path: str) -> Iterator[Named]:
    yield Kind.LEADER, measure.leader, in_plan(path, "leader")
    yield Kind.DEPARTMENT, measure.department, in_plan(path, "department")
    yield Kind.CLAUSE, measure.clause, in_plan(path, "clause")
    for at, name in enumerate(measure.supporting):
        yield Kind.DEPARTMENT, name, in_plan(path, "supporting", at)
    for at, milestone in enumerate(measure.milestones):
        route = ("milestones", at)
        yield Kind.PHASE, milestone.phase, in_plan(path, *route, "phase")
        yield Kind.OWNER, milestone.owner, in_plan(path, *route, "owner")
        yield Kind.CLAUSE, milestone.clause, in_plan(path, *route, "clause")


def _of_indicator(indicator: AnyIndicator, path: str, route: Route) -> Iterator[Named]:
    yield Kind.CLAUSE, indicator.clause, in_plan(path, *route, "clause")
    for key, target in indicator.targets.items():
        place = in_plan(path, *route, "targets", str(key), "clause")
        yield Kind.CLAUSE, target.clause, place
