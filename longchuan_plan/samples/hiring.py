"""Recruits: how many a year, in which stage, with which degree, and to which school.

The numbers are exact by school year and stage, so that the shares of the story
hold. First come the hires that must be at a certain school: those that close a
gap at a central primary school, and those at schools with more staff than posts.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from longchuan_plan.periods import add_months
from longchuan_plan.samples.gaps import MANY, Gaps
from longchuan_plan.samples.qualifications import FIVE, core_subject, recruit_degree, subjects
from longchuan_plan.samples.schools import School
from longchuan_plan.samples.setting import Setting, stream
from longchuan_plan.samples.story import Story, tail

COMPULSORY = "义务教育"
OPEN, DIRECTED, TRANSFER = "公开招聘", "定向培养", "调入"
IN_SPRING = 0.12
"""Share of the hires that come in spring; the others come with the school year."""


@dataclass(slots=True, eq=False)
class Recruit:
    """A person hired; `hired_at` is the school then, and `moved_on` the day of leaving it."""

    year: int
    hired_on: date
    stage: str
    degree: str
    kind: str
    subject: str
    mentored: bool
    hired_at: School
    moved_on: date | None = None


@dataclass(slots=True)
class _Order:
    """A hire before its school is known."""

    year: int
    hired_on: date
    group: str
    enough: bool
    kind: str


class Hiring:
    """The recruits of each school, by the index of the school that they are at today."""

    def __init__(
        self,
        setting: Setting,
        story: Story,
        seed: int,
        schools: Sequence[School],
        teachers: int,
        room: Sequence[int],
        gaps: Gaps,
    ) -> None:
        self.at: dict[int, list[Recruit]] = defaultdict(list)
        self._setting, self._story, self._gaps = setting, story, gaps
        self._chance = stream(seed, "hiring")
        self._schools, self._room = schools, list(room)
        self._mentored = tail(story.mentored_by_year, len(setting.years))
        self._stages = {
            group: [
                school
                for school in schools
                if room[school.index] and school not in gaps.over_staffed and _takes(school, group)
            ]
            for group, _rate in story.hire_rates
        }
        self._towns: dict[str, list[School]] = defaultdict(list)
        for school in dict.fromkeys(place for places in self._stages.values() for place in places):
            self._towns[school.town].append(school)
        self._edges = {
            group: list(accumulate(room[school.index] for school in places))
            for group, places in self._stages.items()
        }
        self._hire(teachers)

    def _hire(self, teachers: int) -> None:
        orders = self._orders(teachers)
        for school, subject, stage, year in self._wanted():
            order = next(
                (item for item in orders[year] if item.group == COMPULSORY and item.kind == OPEN
                 and item.hired_on == self._setting.years[year].first),
                None,
            )  # fmt: skip
            if order is not None and self._room[school.index] > 0:
                orders[year].remove(order)
                self._room[school.index] -= 1
                self._place(order, school, stage, subject)
        for open_orders in orders:
            for order in open_orders:
                found = self._school(order.group)
                if found is not None:
                    self._place(order, found, self._stage(found, order.group), "")

    def _wanted(self) -> list[tuple[School, str, str, int]]:
        """The hires whose school and subject are settled: (school, subject, stage, year)."""
        starts = [year.first for year in self._setting.years]
        wanted = [
            (school, subject, "小学", starts.index(day))
            for school, lacking in self._gaps.lacking.items()
            for subject, day in lacking.items()
            if day in starts
        ]
        over = self._gaps.over_staffed
        counts = self._story.over_staffed_hires
        for back, count in enumerate(reversed(counts)):
            for turn in range(round(count * len(over) / MANY)):
                subject = self._chance.choice(FIVE)
                wanted.append((over[turn % len(over)], subject, "初中", len(starts) - 1 - back))
        return wanted

    def _orders(self, teachers: int) -> list[list[_Order]]:
        """All hires of each school year, those with the degree first and in mixed kinds."""
        years = self._setting.years
        directed = tail(self._story.directed_by_year, len(years))
        shares = {group: tail(values, len(years)) for group, values in self._story.degree_shares}
        orders: list[list[_Order]] = []
        for place, year in enumerate(years):
            spring = add_months(year.first, 6) - timedelta(days=9)
            found = []
            for group, rate in self._story.hire_rates:
                total = round(teachers * rate)
                transfers = int(total * self._story.transferred)
                by_order = round(total * directed[place]) if group == COMPULSORY else 0
                public = total - transfers - by_order
                exact = public * shares[group][place]
                enough = int(exact) if place < len(years) - 1 else -int(-exact // 1)
                kinds = [OPEN] * public + [DIRECTED] * by_order + [TRANSFER] * transfers
                found += [
                    _Order(place, year.first, group, kind != OPEN or turn < enough, kind)
                    for turn, kind in enumerate(kinds)
                ]
            self._chance.shuffle(found)
            for order in found[: int(len(found) * IN_SPRING)]:
                if order.kind == OPEN and spring <= self._setting.today:
                    order.hired_on = spring
            orders.append(found)
        return orders

    def _school(self, group: str) -> School | None:
        """A school of the stage that still has room, larger ones more often."""
        places, edges = self._stages[group], self._edges[group]
        if not places:
            return None
        for _attempt in range(40):
            school = places[bisect(edges, self._chance.random() * edges[-1])]
            if self._room[school.index] > 0:
                self._room[school.index] -= 1
                return school
        return None

    def _stage(self, school: School, group: str) -> str:
        stages = [stage for stage in school.stages if _group(stage) == group]
        return stages[int(self._chance.random() * len(stages))]

    def _place(self, order: _Order, school: School, stage: str, subject: str) -> None:
        chance = self._chance
        drawn = subject or subjects(chance, stage, self._gaps.never_at(school))
        recruit = Recruit(
            order.year,
            order.hired_on,
            stage,
            recruit_degree(chance, stage, order.enough),
            order.kind,
            drawn,
            chance.random() < self._mentored[order.year],
            school,
        )
        if not subject and order.year < len(self._setting.years) - 2 and chance.random() < 0.06:
            self._move(recruit, school)
        self.at[school.index].append(recruit)

    def _move(self, recruit: Recruit, school: School) -> None:
        """The recruit began at another school of the town and came over a year later."""
        others = [
            other
            for other in self._towns[school.town]
            if other is not school and recruit.stage in other.stages
        ]
        if others:
            recruit.hired_at = self._chance.choice(others)
            recruit.moved_on = self._setting.years[recruit.year + 1].first
            recruit.subject = core_subject(self._chance, recruit.stage)


def _group(stage: str) -> str:
    return COMPULSORY if stage in ("小学", "初中") else stage


def _takes(school: School, group: str) -> bool:
    return any(_group(stage) == group for stage in school.stages)
