"""How a measurement stands to its target.

- `no_data`: there is no value, and the measurement says why;
- `no_target`: the text gives no number, so it is tracked and not judged;
- `not_due`: the plan has not begun, or only a later target exists and no line
  leads to it;
- with a target in force: `met` or `missed`, compared exactly. A count that is
  still growing in a window that is still running is `on_track` or `behind`
  instead of missed, against its even part of the window that has passed;
- with only a later target: `on_track` or `behind` the straight line from the
  baseline (without one, from zero on the plan's first day) to that target.

The last day of a phase closes its accounts: a window that runs on beyond it is
judged on that day as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from longchuan_plan.indicators.base import Indicator, Measurement
from longchuan_plan.indicators.target import Binding, Bound, Target, in_order, looked_at
from longchuan_plan.periods import Period


class Status(StrEnum):
    """How an indicator stands to its target."""

    MET = "met"
    MISSED = "missed"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    NOT_DUE = "not_due"
    NO_TARGET = "no_target"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The status; the target, the bound that follows from it, and the day it holds from.

    `bound` is None where it depends on data that are missing; `expected` is the
    value that the line asks for on the day, where there is one.
    """

    status: Status
    target: Target | None = None
    bound: Bound | None = None
    since: date | None = None
    expected: Fraction | None = None

    @property
    def binding(self) -> Binding:
        """How firmly the target binds; not at all where there is none."""
        return self.target.binding if self.target else Binding.NONE


def judge(
    indicator: Indicator, measurement: Measurement, as_of: date, start: date, window: Period
) -> Judgement:
    """The status on a day of a plan that starts on `start`; `window` ends when it is judged."""
    dated = in_order(indicator.targets, start)
    if not dated:
        status = Status.NO_TARGET if measurement.value is not None else Status.NO_DATA
        return Judgement(status)
    chosen = looked_at(dated, as_of)
    bound = indicator.bound(chosen.target, measurement)
    if measurement.value is None or bound is None:
        status, expected = Status.NO_DATA, None
    elif as_of < start:
        status, expected = Status.NOT_DUE, None
    elif chosen.since <= as_of:
        status, expected = _in_force(indicator, measurement.value, as_of, window, bound)
    else:
        base = indicator.baseline
        origin = (base.date, base.value) if base else (start, Fraction(0))
        goal = (chosen.since, bound)
        status, expected = _on_line(indicator, measurement.value, origin, goal, as_of)
    return Judgement(status, chosen.target, bound, chosen.since, expected)


def _in_force(
    indicator: Indicator, value: Fraction, as_of: date, window: Period, bound: Bound
) -> tuple[Status, Fraction | None]:
    if bound.holds(value):
        return Status.MET, None
    too_much = bound.upper is not None and value > bound.upper
    if indicator.cumulative and as_of < window.last and not too_much:
        return _on_line(indicator, value, (window.first, Fraction(0)), (window.last, bound), as_of)
    return Status.MISSED, None


def _on_line(
    indicator: Indicator,
    value: Fraction,
    origin: tuple[date, Fraction],
    goal: tuple[date, Bound],
    as_of: date,
) -> tuple[Status, Fraction | None]:
    """Where the value lies against the straight line from `origin` to the least that is asked."""
    (first, base), (last, bound) = origin, goal
    if bound.lower is None or indicator.better == "lower" or first >= last:
        return Status.NOT_DUE, None
    elapsed = Fraction((as_of - first).days, (last - first).days)
    expected = base + (bound.lower - base) * min(max(elapsed, Fraction(0)), Fraction(1))
    return Status.ON_TRACK if value >= expected else Status.BEHIND, expected
