"""The progress report of a phase, from the evaluation and the rosters behind its annexes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from longchuan_plan.evaluation import Evaluation, GoalResult
from longchuan_plan.judgement import Status
from longchuan_plan.reports import wording
from longchuan_plan.reports.annexes import rotation_annex, seats_annex
from longchuan_plan.reports.context import (
    DepartmentLine,
    GoalLine,
    IndicatorLine,
    MeasureLine,
    ProblemLine,
    Progress,
    ReadingLine,
)
from longchuan_plan.reports.followup import problems, steps
from longchuan_plan.reports.lines import LIGHTS, groups, indicator, progress_known
from longchuan_plan.reports.walk import walk
from longchuan_plan.rosters.frames import Frames


def progress(evaluation: Evaluation, frames: Frames, *, internal: bool) -> Progress:
    """Everything that the report says; `internal` leaves names as they are."""
    document, phase = evaluation.plan.head.document, evaluation.phase
    grouped = groups(evaluation)
    measures = tuple(line for group in grouped for line in group.measures)
    indicators = [line for measure in measures for line in measure.indicators]
    milestones = [line for measure in measures for line in measure.milestones]
    goals = tuple(_goal(evaluation, result) for result in evaluation.goals)
    lights = Counter(measure.light for measure in measures)
    statuses = Counter(line.status for line in indicators if line.judged)
    return Progress(
        document=document.title,
        number=document.number,
        issuer=document.issuer,
        issued_on=document.date,
        phase=phase.title,
        first=phase.first,
        last=phase.last,
        running=evaluation.as_of < phase.last,
        as_of=evaluation.as_of,
        previous_as_of=evaluation.previous_as_of,
        measures=measures,
        groups=grouped,
        goals=goals,
        lights=tuple((light, lights[light]) for light in LIGHTS),
        statuses=_counted(statuses),
        judged=statuses.total(),
        tracked=sum(not line.judged for line in indicators),
        milestones=tuple(line for line in milestones if line.overdue or line.in_phase),
        progress_known=progress_known(evaluation),
        due=sum(line.is_due for line in milestones),
        done=sum(line.is_due and line.done for line in milestones),
        better=tuple(line for line in indicators if line.changed == 1),
        targeted=tuple(line for line in indicators if line.judged),
        walk=walk(evaluation, frames),
        own=tuple(line for goal in goals for line in goal.own),
        worse=tuple(line for line in indicators if line.changed == -1),
        unchanged=sum(line.changed == 0 for line in indicators),
        departments=_departments(measures),
        failing=_failing(indicators, goals),
        steps=steps(evaluation, measures),
        readings=tuple(_readings(evaluation)),
        rotation=rotation_annex(evaluation, frames, internal=internal),
        seats=seats_annex(evaluation, frames),
        internal=internal,
    )


def _goal(evaluation: Evaluation, result: GoalResult) -> GoalLine:
    indicators = tuple(indicator(evaluation, item) for item in result.results)
    own = indicators[len(indicators) - len(result.own) :]
    statuses = Counter(line.status for line in indicators)
    goal = result.goal
    return GoalLine(goal.title, goal.due, goal.summary, indicators, own, _counted(statuses))


def _counted(statuses: Counter[Status]) -> tuple[tuple[str, int], ...]:
    """How many stand how, in words, in the order of the words."""
    named = ((words, statuses[status]) for status, words in wording.STATUSES.items())
    return tuple((words, number) for words, number in named if number)


def _departments(measures: Sequence[MeasureLine]) -> tuple[DepartmentLine, ...]:
    """What is wrong by the department that leads, those first whose measures come first."""
    found: dict[str, list[ProblemLine]] = {}
    for problem in problems(measures):
        found.setdefault(problem.department, []).append(problem)
    return tuple(DepartmentLine(name, tuple(lines)) for name, lines in found.items())


def _failing(
    indicators: Sequence[IndicatorLine], goals: Sequence[GoalLine]
) -> tuple[IndicatorLine, ...]:
    """The indicators that some units fail, each one once."""
    own = (line for goal in goals for line in goal.own)
    return tuple(line for line in (*indicators, *own) if line.units)


def _readings(evaluation: Evaluation) -> Iterator[ReadingLine]:
    """How each indicator reads the text, and how the seats are spread."""
    for result in evaluation.results():
        described, asked = result.indicator, result.judgement.target
        reading = (asked.reading if asked else None) or described.reading
        if reading:
            clause = (asked.clause if asked else None) or described.clause
            yield ReadingLine(
                described.title,
                evaluation.plan.label(clause),
                wording.ground(asked) if asked else wording.STATUSES[Status.NO_TARGET],
                reading,
            )
