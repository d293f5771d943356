"""What one department leads, supports and owes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from longchuan_plan.evaluation import Evaluation, Result
from longchuan_plan.indicators.target import in_order
from longchuan_plan.plan.measure import Measure
from longchuan_plan.reports import wording
from longchuan_plan.reports.context import IndicatorLine, MeasureLine, MilestoneLine
from longchuan_plan.reports.lines import groups, progress_known
from longchuan_plan.reports.request import Request, department_called
from longchuan_plan.reports.supervisions import Problem, supervised
from longchuan_plan.reports.tasks import TARGET, tasks
from longchuan_plan.rosters.frames import Frames

DAYS_AHEAD = 90
"""How far ahead the department looks."""


@dataclass(frozen=True, slots=True)
class LedLine:
    """A measure that it leads, with how many problems of it are open."""

    measure: MeasureLine
    open: int
    overdue: int


@dataclass(frozen=True, slots=True)
class ShortfallLine:
    """A target that is missed, behind or without data, and the measure that it belongs to."""

    measure: str
    indicator: IndicatorLine


@dataclass(frozen=True, slots=True)
class AheadLine:
    """What comes due within the days ahead."""

    due: date
    kind: str
    what: str
    measure: str
    owner: str


@dataclass(frozen=True, slots=True)
class DepartmentReport:
    """Everything that is said of a department.

    `milestones` are those it owes whose day has come, `late` those of them not done, none
    where no table of progress tells (`progress_known`); `unsolved` are the open problems
    of its measures and its own.
    """

    document: str
    issuer: str
    phase: str
    as_of: date
    department: str
    led: tuple[LedLine, ...]
    supported: tuple[MeasureLine, ...]
    milestones: tuple[MilestoneLine, ...]
    progress_known: bool
    due: int
    done: int
    late: tuple[MilestoneLine, ...]
    judged: int
    met: int
    shortfalls: tuple[ShortfallLine, ...]
    found: int
    unsolved: tuple[Problem, ...]
    overdue: int
    days_ahead: int
    until: date
    ahead: tuple[AheadLine, ...]


def department(evaluation: Evaluation, frames: Frames, request: Request) -> DepartmentReport:
    """The department asked for; raises UsageError when the plan has none so called."""
    name = department_called(evaluation.plan, request.department or "").name
    measures = [line for group in groups(evaluation) for line in group.measures]
    led = [line for line in measures if line.department == name]
    milestones = [step for line in measures for step in line.milestones if step.owner == name]
    problems = supervised(evaluation, frames)
    own = [problem for problem in problems if problem.concerns(name)]
    unsolved = tuple(problem for problem in own if problem.is_open)
    until = evaluation.as_of + timedelta(days=DAYS_AHEAD)
    document = evaluation.plan.head.document
    return DepartmentReport(
        document=document.title,
        issuer=document.issuer,
        phase=evaluation.phase.title,
        as_of=evaluation.as_of,
        department=name,
        led=tuple(_led(line, problems) for line in led),
        supported=tuple(line for line in measures if name in line.supporting),
        milestones=tuple(step for step in milestones if step.is_due),
        progress_known=progress_known(evaluation),
        due=sum(step.is_due for step in milestones),
        done=sum(step.is_due and step.done for step in milestones),
        late=tuple(step for step in milestones if step.overdue),
        judged=sum(line.judged for line in led),
        met=sum(line.met for line in led),
        shortfalls=tuple(
            ShortfallLine(line.title, item)
            for line in led
            for item in line.indicators
            if item.falls_short or item.unknown
        ),
        found=len(own),
        unsolved=unsolved,
        overdue=sum(problem.overdue for problem in unsolved),
        days_ahead=DAYS_AHEAD,
        until=until,
        ahead=tuple(sorted(_ahead(evaluation, problems, name, until), key=lambda line: line.due)),
    )


def _led(line: MeasureLine, problems: Sequence[Problem]) -> LedLine:
    own = [problem for problem in problems if problem.number == line.number and problem.is_open]
    return LedLine(line, len(own), sum(problem.overdue for problem in own))


def _ahead(
    evaluation: Evaluation, problems: Sequence[Problem], name: str, until: date
) -> Iterator[AheadLine]:
    """Its open tasks, and its dated targets, whose day lies ahead."""
    for number, result in enumerate(evaluation.measures, 1):
        for task in tasks(evaluation, number, result, problems):
            is_open = task.kind != TARGET and not task.done and task.is_of(name)
            if is_open and task.due and evaluation.as_of < task.due <= until:
                yield AheadLine(task.due, task.kind, task.title, task.lead.title, task.owner)
        if result.measure.department == name:
            for item in result.results:
                yield from _targets_ahead(evaluation, result.measure, item, until)


def _targets_ahead(
    evaluation: Evaluation, measure: Measure, result: Result, until: date
) -> Iterator[AheadLine]:
    """All targets of an indicator that begin to hold, be another in force till then or not."""
    described = result.indicator
    for since, target in in_order(described.targets, evaluation.plan.first):
        if evaluation.as_of < since <= until:
            bound = described.bound(target, result.measurement)
            asked = wording.target(described, replace(result.judgement, target=target, bound=bound))
            what = f"{described.title}：目标{asked}"
            yield AheadLine(since, TARGET, what, measure.title, measure.department)
