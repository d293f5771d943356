"""The trend of an indicator: its value at the end of each phase up to a day, and on that day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from longchuan_plan.evaluation import Evaluation, Result, judged, measured
from longchuan_plan.indicators.base import Measurement
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.judgement import Judgement
from longchuan_plan.plan.phase import Phase
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames

NOTHING_KNOWN: Mapping[date, Measurement] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Point:
    """An indicator as it stood at the end of a day, in a phase, and how it stood to its target."""

    day: date
    phase: Phase
    measurement: Measurement
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Trend:
    """The points of an indicator, the earliest first; the last one is the day looked at."""

    indicator: AnyIndicator
    points: tuple[Point, ...]


def trends(evaluation: Evaluation, frames: Frames) -> tuple[Trend, ...]:
    """The trend of every indicator, in the order of the evaluation.

    What the evaluation has measured already is not measured again.
    """
    return tuple(trend_of_result(evaluation, frames, result) for result in evaluation.results())


def trend_of_result(evaluation: Evaluation, frames: Frames, result: Result) -> Trend:
    """The trend of the indicator of a result, whose own measurements are not made again."""
    known = {evaluation.as_of: result.measurement}
    if evaluation.previous_as_of is not None and result.previous is not None:
        known[evaluation.previous_as_of] = result.previous
    return trend(
        evaluation.plan, frames, result.indicator, evaluation.as_of, evaluation.phase, known
    )


def trend(
    plan: Plan,
    frames: Frames,
    indicator: AnyIndicator,
    as_of: date,
    phase: Phase,
    known: Mapping[date, Measurement] = NOTHING_KNOWN,
) -> Trend:
    """The trend of one indicator up to the day `as_of`, which is looked at in `phase`.

    `known` holds measurements that were made before, by day.
    """
    return Trend(
        indicator,
        tuple(
            _point(plan, frames, indicator, day, held, known.get(day))
            for held, day in phase_ends(plan, as_of, phase)
        ),
    )


def phase_ends(plan: Plan, as_of: date, phase: Phase) -> Iterator[tuple[Phase, date]]:
    """The last day of each phase that ended before the day, in order, then the day itself.

    Of phases that end on one day the one that began last speaks for it.
    """
    ended = {
        item.last: item
        for item in sorted(plan.phases, key=lambda item: item.first)
        if item.last < as_of
    }
    for day in sorted(ended):
        yield ended[day], day
    yield phase, as_of


def _point(
    plan: Plan,
    frames: Frames,
    indicator: AnyIndicator,
    day: date,
    phase: Phase,
    known: Measurement | None,
) -> Point:
    found = known
    if found is None:
        found = measured(plan, frames, indicator, indicator.window, day, phase)
    return Point(day, phase, found, judged(plan, indicator, found, day, phase))
