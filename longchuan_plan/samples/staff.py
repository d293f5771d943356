"""The people of each school, school by school, so that a county of millions needs little memory.

A school's staff stands in slots: leaders first, then recruits, then a few
veterans of whom the school is sure, then everybody else in service, and last
those who have left. The slot gives the person's id, so an id is known before
the person is made.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from longchuan_plan.periods import add_years
from longchuan_plan.rosters.written import written
from longchuan_plan.samples.appointments import Papers
from longchuan_plan.samples.careers import Careers, Person
from longchuan_plan.samples.exits import LENT, Exit
from longchuan_plan.samples.gaps import Gaps
from longchuan_plan.samples.headcount import Headcount
from longchuan_plan.samples.hiring import Recruit
from longchuan_plan.samples.leaders import Leader
from longchuan_plan.samples.posts import PRINCIPALS, middle_posts
from longchuan_plan.samples.qualifications import FIVE
from longchuan_plan.samples.rows import Batches, Cells, iso
from longchuan_plan.samples.schools import School
from longchuan_plan.samples.setting import Setting, day_in, stream
from longchuan_plan.samples.standing import Standing
from longchuan_plan.samples.trainings import MIDDLE, Trainings
from longchuan_plan.samples.trainings import PRINCIPALS as COURSE

RESERVE = 0.013
"""Share of the younger teachers with a degree who are in the reserve pool."""


@dataclass(slots=True)
class Crew:
    """Who belongs to a school; `serving` is its staff in service today."""

    school: School
    serving: int
    leaders: list[Leader] = field(default_factory=list)
    recruits: list[Recruit] = field(default_factory=list)
    exits: list[Exit] = field(default_factory=list)
    arrivals: list[School] = field(default_factory=list)
    first_id: int = 0

    @property
    def others(self) -> int:
        """How many in service are neither leaders nor recruits."""
        leaders = sum(leader.left_on is None for leader in self.leaders)
        return self.serving - leaders - len(self.recruits)

    @property
    def veterans(self) -> range:
        """The slots of the veterans."""
        first = len(self.leaders) + len(self.recruits)
        count = len(FIVE) if self.school.central else self.others // 4
        return range(first, first + min(count, len(FIVE), self.others))

    @property
    def rank_and_file(self) -> range:
        """The slots of those in service who are neither leaders, recruits nor veterans."""
        return range(self.veterans.stop, self.veterans.start + self.others)

    @property
    def size(self) -> int:
        """How many rows of the register it has."""
        left = sum(item.kind != LENT for item in self.exits)
        return len(self.leaders) + len(self.recruits) + self.others + left

    def id(self, slot: int) -> str:
        """The id of whoever stands in a slot."""
        return f"T{self.first_id + slot:07d}"


@dataclass(slots=True)
class Pool:
    """People of a school whom the county may send out: ids of those free to go."""

    middle: list[str] = field(default_factory=list)
    teachers: list[str] = field(default_factory=list)
    specialists: list[tuple[str, str]] = field(default_factory=list)


POOL = 30


class Staff:
    """Makes the people of all schools; `pools` fill and `headcount` counts on the way."""

    def __init__(
        self,
        setting: Setting,
        seed: int,
        careers: Careers,
        gaps: Gaps,
        headcount: Headcount,
        standing: Standing,
        trainings: Trainings,
    ) -> None:
        self.pools: dict[School, Pool] = {}
        self._setting, self._seed = setting, seed
        self._careers, self._gaps, self._headcount = careers, gaps, headcount
        self._standing, self._trainings = standing, trainings
        self._papers = Papers(setting)

    def batches(self, crews: Sequence[Crew]) -> Batches:
        """All tables that tell of persons, a school at a time."""
        for crew in crews:
            rows: dict[str, list[Cells]] = defaultdict(list)
            self._school(crew, rows)
            yield from rows.items()

    def _school(self, crew: Crew, rows: dict[str, list[Cells]]) -> None:
        chance = stream(self._seed, "staff", crew.school.id)
        school = crew.school
        drills, courses = self._trainings.days(chance)
        pool = self.pools[school] = Pool()
        posts = middle_posts(crew.serving)
        for slot, person in enumerate(self._people(crew, chance)):
            person.id = crew.id(slot)
            self._standing.give(chance, person)
            rows["teachers"].append(_teacher(person))
            if len(person.spans) > 1:
                rows["assignments"] += [
                    (person.id, place.id, iso(first), iso(last))
                    for place, first, last in person.spans
                ]
            for place, first, last in person.spans:
                self._headcount.add(place.index, first, last, person.posted)
            rows["trainings"] += self._trainings.of_teacher(chance, person, drills, courses)
            if person.left_on and person.left_on >= self._setting.years[0].first:
                leaving = (person.id, school.id, iso(person.left_on), person.leave_kind)
                rows["departures"].append(leaving)
            if slot < len(crew.leaders):
                self._lead(chance, crew.leaders[slot], person, rows)
            elif slot < crew.veterans.start:
                self._begin(chance, crew, crew.recruits[slot - len(crew.leaders)], person, rows)
            elif person.left_on is None:
                posts -= self._serve(chance, person, slot in crew.veterans, posts, rows, pool)
        lent = (item for item in crew.exits if item.kind == LENT)
        rows["departures"] += [
            (crew.id(slot), school.id, iso(item.left_on), LENT)
            for slot, item in zip(crew.rank_and_file, lent, strict=False)
        ]

    def _people(self, crew: Crew, chance: Random) -> list[Person]:
        careers, school = self._careers, crew.school
        people = [careers.leader(chance, leader) for leader in crew.leaders]
        people += [careers.recruit(chance, recruit, school) for recruit in crew.recruits]
        missing = self._gaps.never_at(school)
        wanted = [subject for subject in FIVE if subject not in missing] if school.central else []
        for place in range(len(crew.veterans)):
            subject = wanted[place] if place < len(wanted) else ""
            people.append(careers.veteran(chance, school, subject))
        rest = crew.others - len(crew.veterans)
        people += [careers.arrival(chance, school, closed) for closed in crew.arrivals[:rest]]
        rest -= len(crew.arrivals[:rest])
        people += [careers.ordinary(chance, school) for _turn in range(rest)]
        left = (item for item in crew.exits if item.kind != LENT)
        return people + [careers.leaver(chance, school, item) for item in left]

    def _lead(
        self, chance: Random, leader: Leader, person: Person, rows: dict[str, list[Cells]]
    ) -> None:
        rows["appointments"] += self._papers.of_leader(chance, person.id, leader)
        if leader.left_on is None and leader.spells[-1].end is None:
            course = COURSE if leader.spells[-1].post in PRINCIPALS else MIDDLE
            rows["trainings"] += self._trainings.of_principal(chance, person, course)

    def _begin(
        self,
        chance: Random,
        crew: Crew,
        recruit: Recruit,
        person: Person,
        rows: dict[str, list[Cells]],
    ) -> None:
        mentor = ""
        if recruit.mentored and crew.veterans:
            mentor = crew.id(crew.veterans[int(chance.random() * len(crew.veterans))])
        rows["recruits"].append(
            (
                person.id,
                iso(recruit.hired_on),
                recruit.hired_at.id,
                recruit.stage,
                recruit.degree,
                recruit.kind,
                recruit.subject.split(";")[0],
                mentor,
            )
        )
        rows["trainings"] += self._trainings.of_recruit(person, recruit.hired_on, mentor)

    def _serve(
        self,
        chance: Random,
        person: Person,
        veteran: bool,
        posts: int,
        rows: dict[str, list[Cells]],
        pool: Pool,
    ) -> int:
        """A post of middle leader (1 is returned), the reserve pool, the people to send out."""
        since = person.spans[-1][1]
        grown = add_years(since, 6) <= self._setting.first
        if posts > 0 and grown and person.posted and not veteran and chance.random() < 0.5:
            papers = self._papers.of_middle(chance, person.id, person.school, since, posts)
            rows["appointments"].append(papers)
            rows["trainings"] += self._trainings.of_principal(chance, person, MIDDLE)
            if len(pool.middle) < POOL:
                pool.middle.append(person.id)
            return 1
        young = add_years(person.birth, 42) > self._setting.today
        if young and person.posted and person.degree == "本科" and chance.random() < RESERVE * 3:
            added = day_in(chance, self._setting.first, self._setting.ends[-1])
            removed = day_in(chance, added, self._setting.today) if chance.random() < 0.1 else None
            rows["reserves"].append((person.id, iso(added), iso(removed)))
        if grown and person.posted and not veteran and len(pool.teachers) < POOL:
            pool.teachers.append(person.id)
        subject = person.subjects.split(";")[0]
        if subject in FIVE and not veteran and len(pool.specialists) < POOL:
            pool.specialists.append((person.id, subject))
        return 0


def _teacher(person: Person) -> Cells:
    return (
        person.id,
        person.name,
        person.gender,
        iso(person.birth),
        person.school.id,
        person.stage,
        person.subjects,
        person.degree,
        person.title,
        "在编" if person.posted else "编外",
        iso(person.hired_on),
        iso(person.left_on),
        person.leave_kind,
        person.backbone,
        iso(person.backbone_on),
        written(person.studio),
    )
