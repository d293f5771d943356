"""What an id of the plan means and where it stands, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.cli.explain_indicator import (
    Line,
    clause_line,
    indicator_lines,
    said,
    standing,
)
from longchuan_plan.evaluation import Evaluation, GoalResult, MeasureResult
from longchuan_plan.language import _
from longchuan_plan.light import rule
from longchuan_plan.milestones import MilestoneState
from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.subjects import Subject
from longchuan_plan.words import light_word


def explain_lines(evaluation: Evaluation, subject: Subject) -> list[Line]:
    """All there is to say; `evaluation` holds the subject's owner and what speaks for it."""
    if isinstance(subject.owner, Measure):
        (measure,) = (item for item in evaluation.measures if item.measure is subject.owner)
        return list(_of_measure(evaluation, measure, subject))
    (goal,) = (item for item in evaluation.goals if item.goal is subject.owner)
    return list(_of_goal(evaluation, goal, subject))


def title(subject: Subject) -> str:
    """The id with the title of what it names."""
    named = subject.indicator or subject.milestone or subject.owner
    return f"{named.id}  {named.title}"


def _of_measure(evaluation: Evaluation, result: MeasureResult, subject: Subject) -> Iterator[Line]:
    if subject.indicator is not None:
        (found,) = (item for item in result.results if item.indicator.id == subject.id)
        yield from indicator_lines(evaluation, found)
        yield _("Of the measure"), f"{result.measure.id} {result.measure.title}"
    elif subject.milestone is not None:
        (state,) = (item for item in result.milestones if item.milestone.id == subject.id)
        yield from _milestone(evaluation, state)
        yield _("Of the measure"), f"{result.measure.id} {result.measure.title}"
    else:
        yield from _measure(evaluation, result)
    yield from _light(result)


def _measure(evaluation: Evaluation, result: MeasureResult) -> Iterator[Line]:
    measure = result.measure
    yield from clause_line(evaluation, measure.clause)
    yield _("Summary"), measure.summary
    if measure.leader:
        yield _("Leader"), measure.leader
    yield _("Department"), measure.department
    if measure.supporting:
        yield _("Supporting"), "、".join(measure.supporting)
    if measure.tracked:
        yield _("Tracked by"), measure.tracked
    for item in result.results:
        yield _("Indicators"), standing(item)
    for state in result.milestones:
        name = f"{state.milestone.id} {state.milestone.title}"
        yield _("Milestones"), said(name, _state(state))


def _of_goal(evaluation: Evaluation, result: GoalResult, subject: Subject) -> Iterator[Line]:
    goal = result.goal
    if subject.indicator is not None:
        (found,) = (item for item in result.own if item.indicator.id == subject.id)
        yield from indicator_lines(evaluation, found)
        yield _("Of the goal"), f"{goal.id} {goal.title}"
        return
    yield from clause_line(evaluation, goal.clause)
    yield _("Key words"), goal.quote
    yield _("Due"), f"{goal.due}"
    yield _("Summary"), goal.summary
    if goal.tracked:
        yield _("Tracked by"), goal.tracked
    for item in result.results:
        yield _("Indicators"), standing(item)


def _milestone(evaluation: Evaluation, state: MilestoneState) -> Iterator[Line]:
    milestone = state.milestone
    yield from clause_line(evaluation, milestone.clause)
    yield _("Key words"), milestone.quote
    phases = [phase.title for phase in evaluation.plan.phases if phase.key == milestone.phase]
    yield _("Phase"), "".join(phases) or milestone.phase
    yield _("Due"), f"{milestone.due}"
    yield _("Owner"), milestone.owner
    yield _("Evidence asked for"), milestone.evidence
    yield _("State on {day}").format(day=evaluation.as_of), _state(state)
    if state.recorded_on is not None:
        yield _("Recorded on"), f"{state.recorded_on}"
    if state.evidence:
        yield _("Evidence named"), state.evidence
    if state.note:
        yield _("Note"), state.note


def _state(state: MilestoneState) -> str:
    """How far a milestone is, and what that means for its day."""
    if not state.known:
        return _("not known: the table progress is missing")
    if state.done:
        return state.state
    if state.overdue:
        return _("{state}, overdue since {day}").format(state=state.state, day=state.milestone.due)
    return _("{state}, due on {day}").format(state=state.state, day=state.milestone.due)


def _light(result: MeasureResult) -> Iterator[Line]:
    """The light of the measure, what gives it, and the rule in full."""
    because = [
        *(item.indicator.id for item in result.deciding_results),
        *(item.milestone.id for item in result.deciding_milestones),
    ]
    light = light_word(result.light)
    yield _("Its light"), said(light, _(", ").join(because)) if because else light
    yield _("Rule of lights"), _("the worst of these counts, from the top:")
    for given, when in rule():
        yield _("Rule of lights"), said(light_word(given), when)
