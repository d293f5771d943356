"""Careers: how a teacher of a school came to be what and where they are.

Births, days of hire, degrees, titles, earlier schools and the day of leaving fit
together: nobody is hired before 22, and nobody serves past the age of retirement.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from longchuan_plan.periods import add_months, add_years
from longchuan_plan.samples.exits import RETIRED, Exit
from longchuan_plan.samples.gaps import Gaps
from longchuan_plan.samples.hiring import TRANSFER, Recruit
from longchuan_plan.samples.leaders import Leader
from longchuan_plan.samples.people import FEMALE, MALE, RETIREMENT, Register, born_before
from longchuan_plan.samples.qualifications import (
    DEGREES,
    core_subject,
    degree,
    subjects,
    title,
)
from longchuan_plan.samples.schools import School
from longchuan_plan.samples.setting import Setting
from longchuan_plan.samples.story import Story

WOMEN = {"幼儿园": 0.97, "小学": 0.63, "初中": 0.52, "高中": 0.45}
POSTED = {"幼儿园": 0.42, "小学": 0.97, "初中": 0.98, "高中": 0.97}
"""Share of the teachers of a stage on posts of the state (在编)."""
ONE_DAY = timedelta(days=1)


class Person:
    """A teacher of the register. `spans` are the schools served, each with its days."""

    __slots__ = (
        "backbone",
        "backbone_on",
        "birth",
        "degree",
        "gender",
        "hired_on",
        "id",
        "leave_kind",
        "left_on",
        "name",
        "posted",
        "school",
        "spans",
        "stage",
        "studio",
        "subjects",
        "title",
    )

    def __init__(
        self, school: School, stage: str, gender: str, birth: date, hired_on: date
    ) -> None:
        self.id = self.name = ""
        self.school, self.stage = school, stage
        self.gender, self.birth, self.hired_on = gender, birth, hired_on
        self.subjects = self.degree = self.title = ""
        self.posted = True
        self.left_on: date | None = None
        self.leave_kind = self.backbone = ""
        self.backbone_on: date | None = None
        self.studio = False
        self.spans: list[tuple[School, date, date | None]] = []

    def serves_on(self, day: date) -> bool:
        """Whether the person is in service on a day."""
        return self.hired_on <= day and (self.left_on is None or day <= self.left_on)


class Careers:
    """Makes people. `origins` holds by stage and town the schools that they may come from."""

    def __init__(
        self,
        setting: Setting,
        story: Story,
        gaps: Gaps,
        schools: Sequence[School],
        register: Register,
    ) -> None:
        self._setting, self._story, self._gaps, self._register = setting, story, gaps, register
        self._today = setting.today
        self._last_hired = setting.years[0].first.year - 1
        self._origins: dict[tuple[str, str], list[School]] = {}
        for school in schools:
            if school.closed_on is None:
                for stage in school.stages:
                    self._origins.setdefault((stage, school.town), []).append(school)

    def leader(self, chance: Random, leader: Leader) -> Person:
        """The person who holds or held posts; served where the posts were."""
        home = leader.home
        stage = home.stages[-1]
        person = Person(home, stage, leader.gender, leader.birth, leader.hired)
        person.left_on, person.leave_kind = leader.left_on, leader.leave_kind
        person.degree = max(
            degree(chance, stage, leader.hired.year),
            "大专" if stage in ("幼儿园", "小学") else "本科",
            key=DEGREES.index,
        )
        person.subjects = core_subject(chance, stage)
        person.spans = _leader_spans(leader)
        return self._finish(chance, person)

    def recruit(self, chance: Random, recruit: Recruit, school: School) -> Person:
        """The recruit, with the degree of today, which a few have bettered since."""
        gender = FEMALE if chance.random() < WOMEN[recruit.stage] else MALE
        age = 24 if recruit.degree in DEGREES[:4] else 26
        age += int(chance.random() * (9 if recruit.kind == TRANSFER else 4))
        birth = born_before(chance, recruit.hired_on, age - 2)
        person = Person(school, recruit.stage, gender, birth, recruit.hired_on)
        person.degree, person.subjects = recruit.degree, recruit.subject
        if recruit.degree in ("中专", "大专") and recruit.year == 0 and chance.random() < 0.3:
            person.degree = DEGREES[DEGREES.index(recruit.degree) + 1]
        person.posted = recruit.stage != "幼儿园" or chance.random() < 0.8
        if recruit.moved_on is not None:
            person.spans = [
                (recruit.hired_at, recruit.hired_on, recruit.moved_on - ONE_DAY),
                (school, recruit.moved_on, None),
            ]
        return self._finish(chance, person)

    def veteran(self, chance: Random, school: School, subject: str) -> Person:
        """Somebody who has long been at the school, and of whom the school is sure."""
        stage = school.stages[0] if subject else _stage(chance, school)
        person = self._aged(chance, school, stage, 38)
        person.subjects = subject or subjects(chance, stage, self._gaps.never_at(school))
        person.posted = True
        return self._finish(chance, person)

    def ordinary(self, chance: Random, school: School) -> Person:
        """Anybody in service who was hired before the years that the recruits are told of."""
        stage = _stage(chance, school)
        person = self._aged(chance, school, stage, 29)
        person.subjects = subjects(chance, stage, self._gaps.never_at(school))
        person.posted = chance.random() < POSTED[stage]
        if chance.random() < self._story.moved_share:
            self._came_from_elsewhere(chance, person)
        return self._finish(chance, person)

    def arrival(self, chance: Random, school: School, closed: School) -> Person:
        """Somebody who came when another school was merged into this one."""
        assert closed.closed_on is not None
        person = self._aged(chance, school, _stage(chance, closed), 34)
        person.subjects = core_subject(chance, person.stage)
        person.spans = [
            (closed, person.hired_on, closed.closed_on),
            (school, closed.closed_on + ONE_DAY, None),
        ]
        return self._finish(chance, person)

    def leaver(self, chance: Random, school: School, leaving: Exit) -> Person:
        """Somebody who has left; the retired have just reached the age."""
        stage = _stage(chance, school)
        gender = FEMALE if chance.random() < WOMEN[stage] else MALE
        if leaving.kind == RETIRED:
            month = add_years(leaving.left_on.replace(day=1), -RETIREMENT[gender])
            birth = month + timedelta(days=int(chance.random() * 28))
        else:
            birth = add_years(leaving.left_on, -int(30 + chance.random() * 20))
        latest = min(self._last_hired, leaving.left_on.year - 2)
        person = Person(school, stage, gender, birth, self._hired(chance, birth, latest))
        person.subjects = subjects(chance, stage, self._gaps.never_at(school))
        person.posted = leaving.kind == RETIRED or chance.random() < POSTED[stage]
        person.left_on, person.leave_kind = leaving.left_on, leaving.kind
        return self._finish(chance, person)

    def _aged(self, chance: Random, school: School, stage: str, youngest: int) -> Person:
        """Somebody in service, between an age and the age of retirement."""
        gender = FEMALE if chance.random() < WOMEN[stage] else MALE
        span = RETIREMENT[gender] - youngest
        days = int((youngest + span * chance.random()) * 365.25)
        latest = add_months(add_years(self._today, -RETIREMENT[gender]), 1).replace(day=1)
        birth = max(self._today - timedelta(days=days), latest)
        return Person(school, stage, gender, birth, self._hired(chance, birth, self._last_hired))

    def _hired(self, chance: Random, birth: date, latest: int) -> date:
        """The start of a school year at the age of 22 to 26, not before the first year told."""
        year = birth.year + 23 + int(chance.random() ** 2 * 4)
        year = min(max(year, self._story.earliest), max(latest, birth.year + 23))
        return date(year, *self._setting.year_begins)

    def _came_from_elsewhere(self, chance: Random, person: Person) -> None:
        """An earlier school of the same stage, mostly of the same town."""
        places = self._origins[person.stage, person.school.town]
        if len(places) < 2 or chance.random() < 0.2:
            towns = self._setting.towns
            town = towns[int(chance.random() * len(towns))][0]
            places = self._origins.get((person.stage, town), places)
        origin = places[int(chance.random() * len(places))]
        last = self._setting.years[-1].first.year
        first = person.hired_on.year + 2
        if origin is person.school or first > last:
            return
        year = first + int(chance.random() ** 0.7 * (last + 1 - first))
        moved = date(min(year, last), *self._setting.year_begins)
        if self._gaps.never_at(origin):
            person.subjects = core_subject(chance, person.stage)
        person.spans = [(origin, person.hired_on, moved - ONE_DAY), (person.school, moved, None)]

    def _finish(self, chance: Random, person: Person) -> Person:
        person.name = self._register.name(chance, person.gender, person.birth)
        person.degree = person.degree or degree(chance, person.stage, person.hired_on.year)
        served = ((person.left_on or self._today) - person.hired_on).days // 365
        person.title = title(chance, person.stage, served, person.posted)
        person.spans = person.spans or [(person.school, person.hired_on, person.left_on)]
        return person


def _stage(chance: Random, school: School) -> str:
    stages = school.stages
    return stages[0] if len(stages) == 1 else stages[int(chance.random() * len(stages))]


def _leader_spans(leader: Leader) -> list[tuple[School, date, date | None]]:
    """The schools in the order of the posts; between two posts people stay where they are."""
    moves: list[tuple[School, date]] = [(leader.spells[0].school, leader.hired)]
    for spell in leader.spells:
        if spell.school is not moves[-1][0]:
            moves.append((spell.school, spell.start))
    last = moves[-1][0]
    if leader.home is not last:
        assert last.closed_on is not None
        moves.append((leader.home, last.closed_on + ONE_DAY))
    ends = [start - ONE_DAY for _school, start in moves[1:]]
    return [
        (school, start, end)
        for (school, start), end in zip(moves, [*ends, leader.left_on], strict=True)
    ]
