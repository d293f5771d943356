"""What an id of the plan names, and the part of the plan that it takes to speak of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from longchuan_plan.errors import UsageError
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.language import _
from longchuan_plan.nearest import nearest
from longchuan_plan.plan.document import Goal
from longchuan_plan.plan.measure import Measure, Milestone
from longchuan_plan.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Subject:
    """A measure or a goal, or one indicator or milestone of it.

    `owner` is the measure or goal; where neither `indicator` nor `milestone` is set,
    the owner itself is meant.
    """

    id: str
    owner: Measure | Goal
    indicator: AnyIndicator | None = None
    milestone: Milestone | None = None


def subject_called(plan: Plan, name: str) -> Subject:
    """What an id names, in whatever case; raises UsageError with the nearest on a miss."""
    every = list(every_subject(plan))
    wanted = name.strip().casefold()
    for subject in every:
        if subject.id.casefold() == wanted:
            return subject
    # Of the same measure or goal, or with the same name after the dot.
    head = wanted.partition(".")[0]
    alike = [subject.id for subject in every if head in subject.id.casefold().split(".")]
    owners = [subject.owner.id for subject in every if subject.id == subject.owner.id]
    message = _("the plan has nothing called {name}").format(name=name)
    raise UsageError(message, nearest(name, alike or owners))


def narrowed(plan: Plan, subject: Subject) -> Plan:
    """The plan with nothing but the subject's owner and the indicators that speak for it."""
    if isinstance(subject.owner, Measure):
        head = plan.head.model_copy(update={"goals": ()})
        return plan.model_copy(update={"measures": (subject.owner,), "head": head})
    goal = subject.owner
    wanted = goal.indicators if subject.indicator is None else ()
    measures = tuple(
        measure.model_copy(update={"indicators": kept})
        for measure in plan.measures
        if (kept := tuple(item for item in measure.indicators if item.id in wanted))
    )
    head = plan.head.model_copy(update={"goals": (goal,)})
    return plan.model_copy(update={"measures": measures, "head": head})


def every_subject(plan: Plan) -> Iterator[Subject]:
    """All that has an id: measures and goals, each before what it holds."""
    for measure in plan.measures:
        yield Subject(measure.id, measure)
        for indicator in measure.indicators:
            yield Subject(indicator.id, measure, indicator=indicator)
        for milestone in measure.milestones:
            yield Subject(milestone.id, measure, milestone=milestone)
    for goal in plan.head.goals:
        yield Subject(goal.id, goal)
        for indicator in goal.measured_by:
            yield Subject(indicator.id, goal, indicator=indicator)
