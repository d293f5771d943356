"""What the sample takes from the plan: towns, days, ids. The rest of it is made up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from longchuan_plan.indicators.tenure import Tenure
from longchuan_plan.periods import Period, add_months, add_years, school_year
from longchuan_plan.plan.plan import Plan
from longchuan_plan.samples.story import Story

REGISTER_YEARS = 5
"""Hiring, school figures and departures are told for so many school years."""
TOLD_YEARS = 3
"""What goes on at and between the schools is told for so many, the last ones."""


@dataclass(frozen=True)
class Setting:
    """The plan's facts that the county is built around.

    `milestones` are (id, due, the day its phase began); `figures` the ids of
    indicators that come from elsewhere; `year_begins` month and day.
    """

    towns: tuple[tuple[str, str], ...]
    seat: str
    phases: tuple[Period, ...]
    measures: tuple[str, ...]
    milestones: tuple[tuple[str, date, date], ...]
    departments: tuple[str, ...]
    figures: tuple[str, ...] = ()
    year_begins: tuple[int, int] = (9, 1)
    tenure: int = 0

    @cached_property
    def first(self) -> date:
        """The first day of the plan."""
        return min(phase.first for phase in self.phases)

    @cached_property
    def today(self) -> date:
        """The day on which the rosters were taken: the plan's last."""
        return max(phase.last for phase in self.phases)

    @cached_property
    def ends(self) -> tuple[date, ...]:
        """The last days of the phases, in order."""
        return tuple(sorted(phase.last for phase in self.phases))

    @cached_property
    def years(self) -> tuple[Period, ...]:
        """The last school years, up to the one that `today` lies in."""
        return self.school_years(REGISTER_YEARS)

    def school_years(self, count: int) -> tuple[Period, ...]:
        """The last `count` school years, oldest first."""
        current = school_year(self.today, *self.year_begins)
        return tuple(
            school_year(add_years(current.first, -back), *self.year_begins)
            for back in reversed(range(count))
        )

    def measure(self, usual: str) -> str:
        """The id of a measure, or the plan's first where it has no such id."""
        return usual if usual in self.measures else self.measures[0]

    def turning_days(self, first: date, last: date) -> list[date]:
        """The days of a span on which posts usually change hands."""
        days: list[date] = []
        year = school_year(first, *self.year_begins).first
        while year <= last:
            spring, following = add_months(year, 6), add_years(year, 1)
            days += (year, spring - timedelta(days=9), spring, following - timedelta(days=17))
            year = following
        return [day for day in days if first <= day <= last]


def setting_of(plan: Plan, story: Story) -> Setting:
    """The facts of a plan that a sample needs."""
    begun = {phase.key: phase.first for phase in plan.phases}
    indicators = list(plan.indicators())
    tenures = [item.years for item in indicators if isinstance(item, Tenure)]
    return Setting(
        towns=tuple((town.name, town.code) for town in plan.head.towns),
        seat=plan.head.county_seat,
        phases=tuple(phase.period for phase in plan.phases),
        measures=tuple(measure.id for measure in plan.measures),
        milestones=tuple(
            (step.id, step.due, begun[step.phase])
            for measure in plan.measures
            for step in measure.milestones
        ),
        departments=tuple(item.name for item in plan.organisation.departments),
        figures=tuple(item.id for item in indicators if str(item.kind) == "figure"),
        year_begins=(plan.head.school_year.month, plan.head.school_year.day),
        tenure=tenures[0] if tenures else story.long_tenure,
    )


def stream(seed: int, *topic: str) -> Random:
    """The chance of one topic: a change in another topic leaves it alone."""
    return Random("/".join((str(seed), *topic)))


def day_in(chance: Random, first: date, last: date) -> date:
    """A day of a span, both ends included."""
    return first + timedelta(days=int(chance.random() * ((last - first).days + 1)))


def spread(total: int, weights: Sequence[float]) -> list[int]:
    """`total` parted by weights in whole numbers that add up to it (largest remainder)."""
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    exact = [total * weight / whole for weight in weights]
    parts = [int(value) for value in exact]
    order = sorted(range(len(parts)), key=lambda place: (parts[place] - exact[place], place))
    for place in order[: total - sum(parts)]:
        parts[place] += 1
    return parts
