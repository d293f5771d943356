"""How the indicators with a target walked: a column for each phase end up to the day."""

from collections.abc import Iterator
from dataclasses import dataclass

from longchuan_plan.evaluation import Evaluation, Result
from longchuan_plan.history.trend import Point, phase_ends, trend_of_result
from longchuan_plan.numbers import chinese_day
from longchuan_plan.reports import wording
from longchuan_plan.rosters.frames import Frames

FEWEST_DAYS = 3
"""Two days are the comparison with the phase before, which the report has anyway."""


@dataclass(frozen=True, slots=True)
class WalkLine:
    """An indicator and its value on each day, a share with a bar before it."""

    title: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WalkTable:
    """The days that are the columns, as they are read, and the indicators."""

    days: tuple[str, ...]
    lines: tuple[WalkLine, ...]


def walk(evaluation: Evaluation, frames: Frames) -> WalkTable | None:
    """The values of each indicator with a target, by day; None while the days are few."""
    days = [day for _, day in phase_ends(evaluation.plan, evaluation.as_of, evaluation.phase)]
    if len(days) < FEWEST_DAYS:
        return None
    lines = tuple(_line(evaluation, frames, result) for result in _targeted(evaluation))
    return WalkTable(tuple(map(chinese_day, days)), lines) if lines else None


def _targeted(evaluation: Evaluation) -> Iterator[Result]:
    for measure in evaluation.measures:
        yield from (result for result in measure.results if result.indicator.targets)


def _line(evaluation: Evaluation, frames: Frames, result: Result) -> WalkLine:
    found = trend_of_result(evaluation, frames, result)
    return WalkLine(result.indicator.title, tuple(_cell(result, point) for point in found.points))


def _cell(result: Result, point: Point) -> str:
    shown = wording.number(result.indicator, point.measurement, point.judgement.bound)
    return wording.barred(result.indicator, point.measurement, shown)
