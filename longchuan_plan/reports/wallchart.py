"""The wall chart (挂图): every measure along the phases, with its light, lead and next step.

Places on the line of time are per cents of the plan's days, as text for a style: a
phase begins with its first day and ends with its last, a day itself stands at its end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from longchuan_plan.evaluation import Evaluation
from longchuan_plan.light import WORST_FIRST, Light
from longchuan_plan.numbers import decimals
from longchuan_plan.periods import Period
from longchuan_plan.reports import wording
from longchuan_plan.reports.badges import BY_LIGHT
from longchuan_plan.reports.context import IndicatorLine, MeasureLine, MilestoneLine
from longchuan_plan.reports.followup import problems
from longchuan_plan.reports.lines import groups
from longchuan_plan.reports.request import Request
from longchuan_plan.reports.supervisions import Problem, supervised
from longchuan_plan.rosters.frames import Frames

MOST_TRACKED = 2
"""A measure without any target shows so many of the numbers that are only tracked."""

_WORDS_NEED = 6
"""A phase shorter than this part of the plan has room for its name alone, written downward."""

_MONTHS_APART = timedelta(hours=2)
"""Two months are both named when, for each day of the plan, so much lies between them."""

_FIGURE_SIGNS, _STEP_SIGNS = 30, 20
"""How many signs a line of the printed chart holds in the columns of the figures and of
the next step, by the widths in the template."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase on the line of time.

    `lane` counts from 0 where phases overlap; `narrow` is one that has no room for words.
    """

    title: str
    first: date
    last: date
    state: str
    left: str
    width: str
    lane: int
    narrow: bool


@dataclass(frozen=True, slots=True)
class Marker:
    """A milestone on the line of time.

    `look` is done, late, open or unknown; `beside` counts the milestones of the same
    measure and day before it. `month` stands under it, empty where another month is near.
    """

    line: MilestoneLine
    left: str
    beside: int
    look: str
    sign: str
    state: str
    month: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the chart, without the target that `line` has as well."""

    line: IndicatorLine
    number: str


@dataclass(frozen=True, slots=True)
class Card:
    """A measure of the chart.

    `next` is the step that is late the longest, or else the next one to come, None
    without any; `late` counts the late ones. `standing` says why there is none.
    `figures` are the numbers that have targets, or else the first that are tracked.
    `problems` are those of the supervisors that are open.
    """

    measure: MeasureLine
    light_text: str
    markers: tuple[Marker, ...]
    next: MilestoneLine | None
    late: int
    standing: str
    figures: tuple[Figure, ...]
    faults: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Measures that the plan puts together."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class LightCount:
    """A light as it is shown, and how many measures have it."""

    light: Light
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Wallchart:
    """Everything on the chart.

    `today` is the place of the day, empty for one outside the plan; `lines` says how
    full the chart is, so that its letters can be as large as one sheet allows.
    """

    document: str
    number: str
    issuer: str
    phase: str
    as_of: date
    total: int
    lights: tuple[LightCount, ...]
    phases: tuple[Stretch, ...]
    lanes: int
    today: str
    groups: tuple[CardGroup, ...]
    lines: int


_LOOKS = {
    "done": ("●", "已完成"),
    "late": ("■", "逾期"),
    "open": ("○", "未到期"),
    "unknown": ("◇", "进展不详"),
}


def wallchart(evaluation: Evaluation, frames: Frames, _request: Request) -> Wallchart:
    """The chart of the whole plan on the day."""
    document, plan = evaluation.plan.head.document, evaluation.plan
    found = [problem for problem in supervised(evaluation, frames) if problem.is_open]
    grouped = tuple(
        CardGroup(group.title, tuple(_card(evaluation, line, found) for line in group.measures))
        for group in groups(evaluation)
    )
    cards = [card for group in grouped for card in group.cards]
    phases = tuple(_stretches(evaluation))
    return Wallchart(
        document=document.title,
        number=document.number,
        issuer=document.issuer,
        phase=evaluation.phase.title,
        as_of=evaluation.as_of,
        total=len(cards),
        lights=tuple(
            LightCount(
                light, BY_LIGHT[light].text, sum(card.measure.light is light for card in cards)
            )
            for light in WORST_FIRST
        ),
        phases=phases,
        lanes=max((phase.lane for phase in phases), default=0) + 1,
        today=_at(plan.period, evaluation.as_of) if evaluation.as_of in plan.period else "",
        groups=grouped,
        lines=sum(map(_lines, cards)),
    )


def _stretches(evaluation: Evaluation) -> Iterator[Stretch]:
    """The phases; one that begins before another has ended goes below it."""
    plan, day = evaluation.plan, evaluation.as_of
    ends: list[date] = []
    for phase in plan.phases:
        free = [lane for lane, end in enumerate(ends) if end < phase.first]
        lane = free[0] if free else len(ends)
        ends[lane : lane + 1] = [phase.last]
        ended = "已结束" if phase.last < day else "已到期"
        running = "进行中" if phase.first <= day else "未开始"
        yield Stretch(
            title=phase.title,
            first=phase.first,
            last=phase.last,
            state=ended if phase.last <= day else running,
            left=_part(plan.period, (phase.first - plan.first).days),
            width=_part(plan.period, phase.period.days),
            lane=lane,
            narrow=phase.period.days * _WORDS_NEED < plan.period.days,
        )


def _card(evaluation: Evaluation, line: MeasureLine, found: Sequence[Problem]) -> Card:
    late = [step for step in line.milestones if step.overdue]
    ahead = [step for step in line.milestones if not step.done and step.due > evaluation.as_of]
    results = evaluation.measures[line.number - 1].results
    figures = [
        Figure(item, wording.number(result.indicator, result.measurement, result.judgement.bound))
        for item, result in zip(line.indicators, results, strict=True)
    ]
    targeted = tuple(figure for figure in figures if figure.line.judged)
    return Card(
        measure=line,
        light_text=BY_LIGHT[line.light].text,
        markers=tuple(_markers(evaluation, line)),
        next=min(late or ahead, key=lambda step: step.due, default=None),
        late=len(late),
        standing=_standing(line),
        figures=targeted or tuple(figures[:MOST_TRACKED]),
        faults=tuple(fault for problem in problems([line]) for fault in problem.faults),
        problems=tuple(problem for problem in found if problem.number == line.number),
    )


def _standing(line: MeasureLine) -> str:
    """What is said of the steps of a measure when none is late and none to come."""
    if not line.milestones:
        return "没有设节点"
    return "节点全部完成" if all(step.done for step in line.milestones) else "节点进展不详"


def _markers(evaluation: Evaluation, line: MeasureLine) -> Iterator[Marker]:
    days = evaluation.plan.period
    seen: list[date] = []
    named: date | None = None
    for step in sorted(line.milestones, key=lambda step: step.due):
        look = "late" if step.overdue else "done" if step.done else "open"
        if look == "open" and step.due <= evaluation.as_of:
            look = "unknown"
        beside = seen.count(step.due)
        apart = named is None or step.due - named >= days.days * _MONTHS_APART
        month = f"{step.due.year}.{step.due.month}" if apart else ""
        yield Marker(step, _at(days, step.due), beside, look, *_LOOKS[look], month)
        seen.append(step.due)
        named = step.due if apart else named


def _at(days: Period, day: date) -> str:
    """The place of the end of a day, at the nearer edge for one outside the plan."""
    return _part(days, Period(days.first, min(max(day, days.first), days.last)).days)


def _part(days: Period, count: int) -> str:
    return decimals(Fraction(100 * count, days.days), 2)


def _lines(card: Card) -> int:
    """The lines that a measure takes on paper, rather too many than too few."""
    figures = sum(
        ceil((len(item.line.title) + len(item.number)) / _FIGURE_SIGNS)
        + (ceil(len(item.line.target) / _FIGURE_SIGNS) if item.line.judged else 0)
        for item in card.figures
    )
    step = 1
    if card.next:
        step += ceil(len(card.next.title) / _STEP_SIGNS) + card.next.overdue
    title = ceil(len(card.measure.title) / _STEP_SIGNS)
    lead = ceil((len(card.measure.leader) + len(card.measure.department)) / _STEP_SIGNS)
    return 1 + max(figures, step, title + lead)
