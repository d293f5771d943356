"""What the template of a progress report is given: plain lines of words, numbers and days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from longchuan_plan.judgement import Status
from longchuan_plan.light import Light
from longchuan_plan.reports.annex_lines import RotationAnnex, SeatsAnnex
from longchuan_plan.reports.walk import WalkTable


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit, most often a school, that fails, and in what, where that is known."""

    name: str
    fault: str


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator; texts are ready to be shown.

    `number` and `before` are the values now and at the end of the phase before,
    `bar` the one now with a bar before it where it is a share, `value` the one now
    with what it is a part of. `changed` is 1 better, -1 worse, 0 the same, None
    unknown. `days` says which days the value is about, where that
    is not the day of the report; `further` gives it for other windows, and further
    figures; `note` is both. `units` are all units that fail, `failures` the first of
    them in words, `failing` says how many there are, `more` how many are not in
    `failures`. `reason` says why there is no value.
    """

    title: str
    number: str
    bar: str
    value: str
    target: str
    before: str
    changed: int | None
    change: str
    status: Status
    status_text: str
    days: str
    further: str
    note: str
    units: tuple[UnitLine, ...]
    failures: tuple[str, ...]
    failing: str
    more: int
    reason: str
    judged: bool

    @property
    def falls_short(self) -> bool:
        """Whether it misses its target or its line."""
        return self.status in (Status.MISSED, Status.BEHIND)

    @property
    def unknown(self) -> bool:
        """Whether it has a target and could not be measured."""
        return self.judged and self.status is Status.NO_DATA


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """A milestone; `late` says how late it is, empty unless it is overdue.

    `state` is in the terms of the rosters.
    """

    measure: str
    title: str
    owner: str
    due: date
    is_due: bool
    state: str
    done: bool
    overdue: bool
    late: str
    evidence: str
    recorded_on: date | None
    in_phase: bool
    note: str


@dataclass(frozen=True, slots=True)
class SpanLine:
    """Days, and the titles of the indicators that are about them."""

    days: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure with all that is said of it.

    `reasons` say in words what makes its light red or amber, `spans` which of its
    indicators are about which days, where that is not the day of the report.
    `moved` are the milestones of which something was recorded in the phase;
    `met` of `judged` targets are met or on track, `done` of `due` milestones done.
    `steps` are what comes next.
    """

    number: int
    title: str
    clause: str
    light: Light
    leader: str
    department: str
    supporting: tuple[str, ...]
    summary: str
    indicators: tuple[IndicatorLine, ...]
    milestones: tuple[MilestoneLine, ...]
    moved: tuple[MilestoneLine, ...]
    reasons: tuple[str, ...]
    spans: tuple[SpanLine, ...]
    met: int
    judged: int
    done: int
    due: int
    steps: tuple[StepLine, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupLine:
    """Measures that the plan puts together.

    `lights` are how many are green, amber, red and grey, `green` the share of the
    green ones with a bar before it.
    """

    title: str
    measures: tuple[MeasureLine, ...]
    lights: tuple[int, ...]
    green: str


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal, and the indicators that speak for it; `own` are those no measure has.

    `statuses` count how the indicators stand, in words.
    """

    title: str
    due: date
    summary: str
    indicators: tuple[IndicatorLine, ...]
    own: tuple[IndicatorLine, ...]
    statuses: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """A measure with all that falls short, could not be measured or is late, in words."""

    measure: str
    department: str
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DepartmentLine:
    """A department and the measures it leads that have faults."""

    department: str
    problems: tuple[ProblemLine, ...]


@dataclass(frozen=True, slots=True)
class StepLine:
    """What comes next: what, who, until when in words.

    `brief` is the first without the number of today, for a place that has it already.
    """

    what: str
    who: str
    until: str
    brief: str = ""


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """How an open place of the text was read."""

    title: str
    clause: str
    ground: str
    reading: str


@dataclass(frozen=True, slots=True)
class Progress:
    """Everything that a progress report says.

    `progress_known` says whether there is a table of progress, which tells what is done.
    """

    document: str
    number: str
    issuer: str
    issued_on: date
    phase: str
    first: date
    last: date
    running: bool
    as_of: date
    previous_as_of: date | None
    measures: tuple[MeasureLine, ...]
    groups: tuple[GroupLine, ...]
    goals: tuple[GoalLine, ...]
    lights: tuple[tuple[Light, int], ...]
    statuses: tuple[tuple[str, int], ...]
    judged: int
    tracked: int
    milestones: tuple[MilestoneLine, ...]
    progress_known: bool
    due: int
    done: int
    better: tuple[IndicatorLine, ...]
    targeted: tuple[IndicatorLine, ...]
    walk: WalkTable | None
    worse: tuple[IndicatorLine, ...]
    own: tuple[IndicatorLine, ...]
    unchanged: int
    departments: tuple[DepartmentLine, ...]
    failing: tuple[IndicatorLine, ...]
    steps: tuple[StepLine, ...]
    readings: tuple[ReadingLine, ...]
    rotation: RotationAnnex | None
    seats: SeatsAnnex | None
    internal: bool
