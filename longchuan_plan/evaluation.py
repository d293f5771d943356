"""The plan on a day: every indicator measured and judged, every measure with its light."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from longchuan_plan.indicators.base import Measurement, Scope, Window
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.judgement import Judgement, Status, judge
from longchuan_plan.language import _, glossed, listed
from longchuan_plan.light import Light, light_of, light_of_target
from longchuan_plan.milestones import MilestoneState, milestone_states
from longchuan_plan.periods import Period, calendar_year, school_year, term
from longchuan_plan.plan.document import Goal
from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.phase import Phase
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.rosters.kinds import MODELS


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
    def done_of_due(self) -> tuple[MilestoneState, ...]:
        """The milestones that are done among those whose day has come."""
        return tuple(state for state in self.due if state.done)

    @property
    def overdue(self) -> tuple[MilestoneState, ...]:
        """The milestones whose day has come without their being done."""
        return tuple(state for state in self.milestones if state.overdue)

    @property
    def deciding_results(self) -> tuple[Result, ...]:
        """The indicators that give the measure its light."""
        return tuple(
            result
            for result in self.results
            if light_of_target(result.status, result.judgement.binding) is self.light
        )

    @property
    def deciding_milestones(self) -> tuple[MilestoneState, ...]:
        """The milestones that give it: late ones a red light, those due and done a green one."""
        return {Light.RED: self.overdue, Light.GREEN: self.done_of_due}.get(self.light, ())


@dataclass(frozen=True, slots=True)
class GoalResult:
    """A goal with the results of what speaks for it: the measures' indicators, then its own."""

    goal: Goal
    results: tuple[Result, ...]

    @property
    def own(self) -> tuple[Result, ...]:
        """Those of the goal's own indicators."""
        return self.results[len(self.results) - len(self.goal.measured_by) :]


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
        """All results: those of the measures in their order, then the goals' own."""
        of_measures = [result for measure in self.measures for result in measure.results]
        return (*of_measures, *(result for goal in self.goals for result in goal.own))


def evaluate(plan: Plan, frames: Frames, as_of: date, phase: Phase) -> Evaluation:
    """Everything in the plan as it stands at the end of the day `as_of`."""
    before = _phase_before(plan, as_of, phase)
    states = milestone_states(plan, frames, as_of)
    by_id = {
        indicator.id: result_of(plan, frames, indicator, as_of, phase)
        for indicator in plan.indicators()
    }
    measures = tuple(
        _measure(measure, tuple(by_id[item.id] for item in measure.indicators), states[measure.id])
        for measure in plan.measures
    )
    goals = tuple(
        GoalResult(
            goal,
            tuple(by_id[name] for name in _of_goal(goal) if name in by_id),
        )
        for goal in plan.head.goals
    )
    return Evaluation(plan, as_of, phase, before.last if before else None, measures, goals)


def result_of(
    plan: Plan, frames: Frames, indicator: AnyIndicator, as_of: date, phase: Phase
) -> Result:
    """One indicator, which need not stand in the plan, measured and judged on the day."""
    before = _phase_before(plan, as_of, phase)
    days = window_days(plan, indicator.window, as_of, phase)
    now = measured(plan, frames, indicator, indicator.window, as_of, phase)
    previous = None
    if before is not None:
        previous = measured(plan, frames, indicator, indicator.window, before.last, before)
    windows = {
        window: measured(plan, frames, indicator, window, as_of, phase) for window in indicator.also
    }
    judgement = judged(plan, indicator, now, as_of, phase)
    return Result(indicator, days.until(as_of), now, judgement, previous, windows)


def judged(
    plan: Plan, indicator: AnyIndicator, measurement: Measurement, as_of: date, phase: Phase
) -> Judgement:
    """How a measurement of the day, in the indicator's own window, stands to its target."""
    days = window_days(plan, indicator.window, as_of, phase)
    closes = phase.last if phase.last in days else days.last
    return judge(indicator, measurement, as_of, plan.first, Period(days.first, closes))


def tables_needed(plan: Plan) -> tuple[str, ...]:
    """The tables that an evaluation of the plan reads."""
    names = [name for indicator in plan.indicators() for name in indicator.tables()]
    optional = ("assignments", "progress", "schools", "teachers")
    return tuple(sorted({*names, *optional}))


def window_days(plan: Plan, window: Window, as_of: date, phase: Phase) -> Period:
    """All days of a window, those after `as_of` included."""
    rule = plan.head.school_year
    year = school_year(as_of, rule.begins.month, rule.begins.day)
    match window:
        case Window.AS_OF:
            return Period(as_of, as_of)
        case Window.TERM:
            return term(year, as_of, rule.second_term.month, rule.second_term.day)
        case Window.PHASE:
            return phase.period
        case Window.SCHOOL_YEAR:
            return year
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
        names = listed(glossed(name, MODELS[name].label) for name in missing)
        reason = _("the table {tables} is missing").format(tables=names)
        return Measurement(None, reason=reason)
    periods = {other: window_days(plan, other, as_of, phase).until(as_of) for other in Window}
    return indicator.measure(Scope(frames, as_of, window, periods[window], periods))


def _phase_before(plan: Plan, as_of: date, phase: Phase) -> Phase | None:
    """The phase before, where it has ended by the day."""
    before = plan.phase_before(phase)
    return before if before is not None and before.last < as_of else None


def _of_goal(goal: Goal) -> Iterator[str]:
    """The ids of what speaks for a goal."""
    yield from goal.indicators
    yield from (indicator.id for indicator in goal.measured_by)


def _measure(
    measure: Measure, results: tuple[Result, ...], states: tuple[MilestoneState, ...]
) -> MeasureResult:
    given = [(result.status, result.judgement.binding) for result in results]
    overdue = sum(state.overdue for state in states)
    known_due = sum(state.due for state in states if state.known)
    return MeasureResult(measure, light_of(given, overdue, known_due), results, states)
