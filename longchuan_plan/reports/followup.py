"""What is wrong, and what comes next: both follow from the numbers and the milestones."""

from collections.abc import Iterator, Sequence

from longchuan_plan.evaluation import Evaluation
from longchuan_plan.numbers import chinese_day
from longchuan_plan.plan.phase import Phase
from longchuan_plan.reports.context import IndicatorLine, MeasureLine, ProblemLine, StepLine


def problems(measures: Sequence[MeasureLine]) -> tuple[ProblemLine, ...]:
    """The measures with faults: numbers that fall short or are missing, milestones overdue."""
    lines = (
        ProblemLine(measure.title, measure.department, tuple(_faults(measure)))
        for measure in measures
    )
    return tuple(line for line in lines if line.faults)


def _faults(measure: MeasureLine) -> Iterator[str]:
    for line in measure.indicators:
        if line.falls_short:
            yield f"{line.title}{line.value}，目标{line.target}，{line.status_text}{_units(line)}"
        elif line.unknown:
            yield f"{line.title}没有数字（{line.reason}），不能判定"
    for milestone in measure.milestones:
        if milestone.overdue:
            due = chinese_day(milestone.due)
            yield f"“{milestone.title}”应于{due}完成，{milestone.late}"


def _units(line: IndicatorLine) -> str:
    """The units that fail, by name, and how many there are when not all are named."""
    if not line.failures:
        return ""
    rest = f"等{line.failing}" if line.more else ""
    return f"，涉及{'、'.join(line.failures)}{rest}"


def steps(evaluation: Evaluation, measures: Sequence[MeasureLine]) -> tuple[StepLine, ...]:
    """What is overdue, then what falls short, then the milestones ahead."""
    return (*_overdue(measures), *_shortfalls(evaluation, measures), *_ahead(evaluation, measures))


def _overdue(measures: Sequence[MeasureLine]) -> Iterator[StepLine]:
    for measure in measures:
        for milestone in measure.milestones:
            if milestone.overdue:
                due = chinese_day(milestone.due)
                until = f"原定{due}，{milestone.late}"
                yield StepLine(f"补完：{milestone.title}", milestone.owner, until)


def _shortfalls(evaluation: Evaluation, measures: Sequence[MeasureLine]) -> Iterator[StepLine]:
    """What falls short; it is looked at again when the phase ends, or else the next one."""
    phase = phase_ahead(evaluation)
    until = chinese_day(phase.last) if phase else "方案已期满"
    for measure in measures:
        for line in measure.indicators:
            if line.falls_short:
                what = f"{line.title}：现为{line.value}，目标{line.target}"
                brief = f"{line.title}，目标{line.target}"
                yield StepLine(what, measure.department, until, brief)
            elif line.unknown:
                what = f"{line.title}：补齐数据，再作判定"
                yield StepLine(what, measure.department, until)


def _ahead(evaluation: Evaluation, measures: Sequence[MeasureLine]) -> Iterator[StepLine]:
    """The open milestones up to the end of the phase that is ahead."""
    phase = phase_ahead(evaluation)
    for measure in measures:
        for milestone in measure.milestones:
            is_open = not milestone.done and not milestone.overdue
            if phase and is_open and milestone.due <= phase.last:
                yield StepLine(milestone.title, milestone.owner, chinese_day(milestone.due))


def phase_ahead(evaluation: Evaluation) -> Phase | None:
    """The phase of the report while it lasts, else the one that ends next."""
    phase, day = evaluation.phase, evaluation.as_of
    if day in phase.period and day < phase.last:
        return phase
    ending = [other for other in evaluation.plan.phases if other.last > day]
    return min(ending, key=lambda other: other.last, default=None)
