"""The progress report of a phase, from the evaluation and the rosters behind its annexes."""

from collections import Counter
from collections.abc import Iterator

from longchuan_plan.evaluation import Evaluation
from longchuan_plan.judgement import Status
from longchuan_plan.light import Light
from longchuan_plan.reports import wording
from longchuan_plan.reports.annexes import rotation_annex, seats_annex
from longchuan_plan.reports.context import (
    GoalLine,
    Progress,
    ReadingLine,
)
from longchuan_plan.reports.followup import problems, steps
from longchuan_plan.reports.lines import groups, indicator
from longchuan_plan.rosters.frames import Frames


def progress(evaluation: Evaluation, frames: Frames, *, internal: bool) -> Progress:
    """Everything that the report says; `internal` leaves names as they are."""
    document, phase = evaluation.plan.head.document, evaluation.phase
    grouped = groups(evaluation)
    measures = tuple(line for group in grouped for line in group.measures)
    indicators = [line for measure in measures for line in measure.indicators]
    milestones = [line for measure in measures for line in measure.milestones]
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
        goals=_goals(evaluation),
        lights=tuple((light, lights[light]) for light in _LIGHTS),
        statuses=tuple(
            (words, statuses[status])
            for status, words in wording.STATUSES.items()
            if statuses[status]
        ),
        judged=statuses.total(),
        tracked=len(indicators) - statuses.total(),
        milestones=tuple(line for line in milestones if line.overdue or line.in_phase),
        due=sum(line.is_due for line in milestones),
        done=sum(line.is_due and line.done for line in milestones),
        better=tuple(line for line in indicators if line.changed == 1),
        worse=tuple(line for line in indicators if line.changed == -1),
        unchanged=sum(line.changed == 0 for line in indicators),
        problems=problems(measures),
        steps=steps(evaluation, measures),
        readings=tuple(_readings(evaluation)),
        rotation=rotation_annex(evaluation, frames, internal=internal),
        seats=seats_annex(evaluation, frames),
        internal=internal,
    )


_LIGHTS = (Light.GREEN, Light.AMBER, Light.RED, Light.GREY)


def _goals(evaluation: Evaluation) -> tuple[GoalLine, ...]:
    return tuple(
        GoalLine(
            result.goal.title,
            result.goal.due,
            result.goal.summary,
            tuple(indicator(item) for item in result.results),
        )
        for result in evaluation.goals
    )


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
