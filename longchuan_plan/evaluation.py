"""The plan on a day: every indicator measured and judged, every measure with its light."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from longchuan_plan.indicators.base import Measurement, Scope, Window
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.judgement import Judgement, Status, judge
from longchuan_plan.language import _
from longchuan_plan.light import Light, light_of
from longchuan_plan.milestones import MilestoneState, milestone_states
from longchuan_plan.periods import Period, calendar_year, school_year
from longchuan_plan.plan.document import Goal
from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.phase import Phase
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames


@dataclass(frozen=True, slots=True)
class Result:
    """An indicator on the day.

    `window` are the days looked at, cut at the day; `windows` the measurements in
    the indicator's further windows; `previous` the measurement on the last day of
    the phase before, None in the first phase.
    """

    indicator: AnyIndicator
    window: Period
    measurement: Measurement
    judgement: Judgement
    previous: Measurement | None
    windows: Mapping[Window, Measurement]

    @property
    def status(self) -> Status:
        """How it stands to its target."""
        return self.judgement.status

    @property
    def reason(self) -> str | None:
        """Why there is no value, where there is none."""
        return self.measurement.reason

    @property
    def change(self) -> int | None:
        """1 where it stands better than in the phase before, -1 worse, 0 the same, None unknown.

        Compared is the margin to the target, since a quota moves with its stock.
        """
        now, before = self._margin(self.measurement), self._margin(self.previous)
        if now is None or before is None:
            return None
        return (now > before) - (now < before)

    def _margin(self, measurement: Measurement | None) -> Fraction | None:
        """How far a value lies on the good side of the target (of zero without one)."""
        if measurement is None or measurement.value is None:
            return None
        target = self.judgement.target
        bound = self.indicator.bound(target, measurement) if target else None
        match self.indicator.better:
            case "inside":
                return -bound.distance(measurement.value) if bound else None
            case "higher":
                return measurement.value - ((bound and bound.lower) or 0)
            case "lower":
                return ((bound and bound.upper) or 0) - measurement.value


@dataclass(frozen=True, slots=True)
class MeasureResult:
    """A measure on the day: its light, its indicators and its milestones."""

    measure: Measure
    light: Light
    results: tuple[Result, ...]
    milestones: tuple[MilestoneState, ...]

    @property
    def due(self) -> tuple[MilestoneState, ...]:
        """The milestones whose day has come."""
        return tuple(state for state in self.milestones if state.due)

    @property
    def done(self) -> tuple[MilestoneState, ...]:
        """The milestones that are done."""
        return tuple(state for state in self.milestones if state.done)

    @property
    def overdue(self) -> tuple[MilestoneState, ...]:
        """The milestones whose day has passed without their being done."""
        return tuple(state for state in self.milestones if state.overdue)


@dataclass(frozen=True, slots=True)
class GoalResult:
    """A goal with the results of the indicators that speak for it."""

    goal: Goal
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The plan on the day `as_of`, in a phase; `previous_as_of` ended the phase before."""

    plan: Plan
    as_of: date
    phase: Phase
    previous_as_of: date | None
    measures: tuple[MeasureResult, ...]
    goals: tuple[GoalResult, ...]

    def results(self) -> tuple[Result, ...]:
        """All results in the order of the measures."""
        return tuple(result for measure in self.measures for result in measure.results)


def evaluate(plan: Plan, frames: Frames, as_of: date, phase: Phase) -> Evaluation:
    """Everything in the plan as it stands at the end of the day `as_of`."""
    before = plan.phase_before(phase)
    if before is not None and before.last >= as_of:
        before = None
    states = milestone_states(plan, frames, as_of)
    measures = tuple(
        _measure(plan, frames, measure, as_of, phase, before, states[measure.id])
        for measure in plan.measures
    )
    by_id = {result.indicator.id: result for item in measures for result in item.results}
    goals = tuple(
        GoalResult(goal, tuple(by_id[name] for name in goal.indicators if name in by_id))
        for goal in plan.head.goals
    )
    return Evaluation(plan, as_of, phase, before.last if before else None, measures, goals)


def tables_needed(plan: Plan) -> tuple[str, ...]:
    """The tables that an evaluation of the plan reads."""
    names = [name for indicator in plan.indicators() for name in indicator.tables()]
    optional = ("assignments", "progress", "schools", "teachers")
    return tuple(sorted({*names, *optional}))


def window_days(plan: Plan, window: Window, as_of: date, phase: Phase) -> Period:
    """All days of a window, those after `as_of` included."""
    match window:
        case Window.AS_OF:
            return Period(as_of, as_of)
        case Window.PHASE:
            return phase.period
        case Window.SCHOOL_YEAR:
            begins = plan.head.school_year
            return school_year(as_of, begins.month, begins.day)
        case Window.CALENDAR_YEAR:
            return calendar_year(as_of)
        case Window.SINCE_START:
            return plan.period


def measured(
    plan: Plan,
    frames: Frames,
    indicator: AnyIndicator,
    window: Window,
    as_of: date,
    phase: Phase,
) -> Measurement:
    """An indicator in a window; without a value where a table is missing."""
    missing = [name for name in indicator.tables() if not frames.has(name)]
    if missing:
        reason = _("the table {tables} is missing").format(tables=", ".join(missing))
        return Measurement(None, reason=reason)
    days = window_days(plan, window, as_of, phase).until(as_of)
    return indicator.measure(Scope(frames, as_of, window, days))


def _measure(
    plan: Plan,
    frames: Frames,
    measure: Measure,
    as_of: date,
    phase: Phase,
    before: Phase | None,
    states: tuple[MilestoneState, ...],
) -> MeasureResult:
    results = tuple(
        _result(plan, frames, indicator, as_of, phase, before) for indicator in measure.indicators
    )
    judged = [(result.status, result.judgement.binding) for result in results]
    overdue = sum(state.overdue for state in states)
    known_due = sum(state.due for state in states if state.known)
    return MeasureResult(measure, light_of(judged, overdue, known_due), results, states)


def _result(
    plan: Plan,
    frames: Frames,
    indicator: AnyIndicator,
    as_of: date,
    phase: Phase,
    before: Phase | None,
) -> Result:
    days = window_days(plan, indicator.window, as_of, phase)
    now = measured(plan, frames, indicator, indicator.window, as_of, phase)
    previous = None
    if before is not None:
        previous = measured(plan, frames, indicator, indicator.window, before.last, before)
    windows = {
        window: measured(plan, frames, indicator, window, as_of, phase) for window in indicator.also
    }
    closes = phase.last if phase.last in days else days.last
    judgement = judge(indicator, now, as_of, plan.first, Period(days.first, closes))
    return Result(indicator, days.until(as_of), now, judgement, previous, windows)
