"""Trainings: who has been trained in what, and when."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from longchuan_plan.samples.careers import Person
from longchuan_plan.samples.rows import Cells, iso
from longchuan_plan.samples.setting import TOLD_YEARS, Setting
from longchuan_plan.samples.story import Story, tail

PRINCIPALS, MIDDLE, BACKBONE = "校长培训", "中层干部培训", "骨干教师培养"
BEGINNERS, RETRAINING, DRILL = "新教师跟踪培养", "教师轮训", "岗位练兵"
MORE_TRAINEES = 0.012
"""Teachers who finished the backbone programme and have no standing yet."""
MIDDLE_TRAINED = 0.9
COURSES_FROM = 95
"""The first of the leaders' courses ends so many days after the school year began."""
MASTERS = 40
"""So many teachers of high standing are asked to guide others."""


class Trainings:
    """The rows of `trainings`, person by person; each school has its own training days."""

    def __init__(self, setting: Setting, story: Story) -> None:
        self._setting = setting
        self._years = setting.years[-TOLD_YEARS:]
        self._drilled = tail(story.drilled, TOLD_YEARS)
        self._retrained = tail(story.retrained, TOLD_YEARS)
        self._principals = tail(story.principals_trained, TOLD_YEARS)
        self._masters: list[tuple[str, date]] = []

    def days(self, chance: Random) -> tuple[list[date], list[date]]:
        """A school's days of drill and of retraining, one a school year each."""
        drills = [year.first + timedelta(40 + int(chance.random() * 90)) for year in self._years]
        courses = [year.first + timedelta(30 + int(chance.random() * 270)) for year in self._years]
        return drills, courses

    def of_teacher(
        self, chance: Random, person: Person, drills: Sequence[date], courses: Sequence[date]
    ) -> list[Cells]:
        """Drill every year for most, retraining once for nearly all, backbone for some."""
        rows: list[Cells] = []
        for day, share in zip(drills, self._drilled, strict=True):
            if chance.random() < share and self._told(person, day):
                rows.append((person.id, DRILL, iso(day), "8", ""))
        luck = chance.random()
        for day, share in zip(courses, self._retrained, strict=True):
            if luck < share and self._told(person, day):
                rows.append((person.id, RETRAINING, iso(day), "36", ""))
                break
        done = self._backbone(chance, person)
        if done is not None:
            rows.append((person.id, BACKBONE, iso(done), "120", self._master(person, done)))
        self._ask(person)
        return rows

    def of_principal(self, chance: Random, person: Person, programme: str) -> list[Cells]:
        """A leader's course; by the last year all principals have had it."""
        shares = self._principals if programme == PRINCIPALS else (MIDDLE_TRAINED,) * TOLD_YEARS
        luck = chance.random()
        for year, share in zip(self._years, shares, strict=True):
            day = year.first + timedelta(days=COURSES_FROM + int(chance.random() * 6) * 35)
            if luck < share and self._told(person, day):
                return [(person.id, programme, iso(day), "48", "")]
        return []

    def of_recruit(self, person: Person, hired: date, mentor: str) -> list[Cells]:
        """A beginner who was given a mentor and followed for a year."""
        done = hired + timedelta(days=300)
        if not mentor or done > self._setting.today:
            return []
        return [(person.id, BEGINNERS, iso(done), "60", mentor)]

    def _ask(self, person: Person) -> None:
        """Those who lead a studio, or stand above the county, may become somebody's master."""
        high = person.studio or person.backbone not in ("", "校级", "县级")
        if high and person.backbone_on and person.left_on is None and len(self._masters) < MASTERS:
            self._masters.append((person.id, person.backbone_on))

    def _master(self, person: Person, done: date) -> str:
        """Two of three township teachers in the backbone programme have a master to learn from."""
        number = int(person.id[1:])
        known = [master for master, since in self._masters if since <= done]
        return known[number % len(known)] if known and person.school.township and number % 3 else ""

    def _told(self, person: Person, day: date) -> bool:
        """Whether the person was there on a day that is over."""
        return day <= self._setting.today and person.serves_on(day)

    def _backbone(self, chance: Random, person: Person) -> date | None:
        since = self._setting.first
        if person.backbone_on is not None and person.backbone != "校级":
            done = person.backbone_on - timedelta(days=20 + int(chance.random() * 100))
            return done if done >= since else None
        leaning = MORE_TRAINEES * (1.3 if person.school.township else 0.5)
        if person.left_on is None and chance.random() < leaning and person.hired_on < since:
            days = (self._setting.today - since).days
            return since + timedelta(days=int(chance.random() * days))
        return None
