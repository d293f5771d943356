"""The leaders of the schools: who held which post from when to when.

The posts are followed through the years. On a turning day the holders whose
time is up leave their posts; some are promoted or take over elsewhere, some go
back to teaching or leave, and new people fill what stays empty. In the plan's
later phases rounds of rotation move those who have held one post for too long.
So nobody holds two posts at once and no school has two principals.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from longchuan_plan.periods import add_months, add_years
from longchuan_plan.samples.exits import MOVED_AWAY, RETIRED
from longchuan_plan.samples.people import FEMALE, MALE, born_before, retires_on
from longchuan_plan.samples.posts import (
    PRINCIPAL,
    PRINCIPALS,
    ROTATING,
    posts_of,
)
from longchuan_plan.samples.schools import KINDERGARTEN, POINT, PRIMARY, SENIOR, School
from longchuan_plan.samples.setting import Setting, stream
from longchuan_plan.samples.story import Story
from longchuan_plan.samples.tenures import changes_of

ONE_DAY = timedelta(days=1)
CHOICE = 60
"""So many of those whose time is up are looked at for a seat."""


@dataclass(slots=True)
class Spell:
    """A post held; no end means still."""

    school: School
    post: str
    start: date
    end: date | None = None


@dataclass(slots=True, eq=False)
class Leader:
    """A person who holds or held a post. `slot` is the place among the staff of `home`."""

    gender: str
    birth: date
    hired: date
    retires: date
    spells: list[Spell] = field(default_factory=list)
    left_on: date | None = None
    leave_kind: str = ""
    slot: int = -1

    @property
    def home(self) -> School:
        """The school that the person belongs to at the end."""
        last = self.spells[-1].school
        if last.closed_on is None or (self.left_on and self.left_on <= last.closed_on):
            return last
        return last.successor or last


@dataclass(slots=True, eq=False)
class Seat:
    """A post of a school, the days on which it changes hands, and who holds it."""

    school: School
    post: str
    changes: list[date]
    holder: Leader | None = None

    @property
    def family(self) -> str:
        """Leaders change between schools of one family only."""
        if self.school.kind == KINDERGARTEN:
            return KINDERGARTEN
        return PRIMARY if self.school.kind in (PRIMARY, POINT) else SENIOR

    @property
    def since(self) -> date:
        """Since when the holder has held it."""
        assert self.holder is not None
        return self.holder.spells[-1].start


@dataclass(frozen=True, slots=True)
class Rotation:
    """A principal who was moved from one school to another because of long tenure."""

    leader: Leader
    origin: School
    target: School
    day: date


class Leadership:
    """All leaders, the seats as they are today, and the rotations that brought them there."""

    def __init__(self, setting: Setting, story: Story, seed: int, schools: list[School]) -> None:
        self.leaders: list[Leader] = []
        self.rotations: list[Rotation] = []
        self._setting, self._story = setting, story
        self._chance = stream(seed, "leaders")
        posts = [(school, post) for school in schools for post in posts_of(school)]
        plans = changes_of(setting, story, self._chance, posts)
        self.seats = [Seat(*post, changes) for post, changes in zip(posts, plans, strict=True)]
        self._run()

    def principal(self, school: School) -> Leader:
        """Who heads a school that is open today."""
        seats = (seat for seat in self.seats if seat.school is school and seat.post in PRINCIPALS)
        holder = next(seats).holder
        assert holder is not None
        return holder

    def _run(self) -> None:
        turning: dict[date, list[Seat]] = defaultdict(list)
        for seat in self.seats:
            for day in seat.changes:
                turning[day].append(seat)
        rounds = self._rounds()
        for day in sorted({*turning, *rounds}):
            self._turn(day, turning.get(day, []))
            if day in rounds:
                self._rotate(day, rounds[day])

    def _rounds(self) -> dict[date, int]:
        """The days of rotation, each with how many who are due stay where they are."""
        starts = [year.first for year in self._setting.years]
        spring = add_months(starts[-1], 6)
        days = [
            day for day in (*starts, spring) if self._setting.ends[0] < day <= self._setting.today
        ]
        kept = self._story.left_behind
        return {day: kept[min(turn, len(kept) - 1)] for turn, day in enumerate(days)}

    def _turn(self, day: date, seats: list[Seat]) -> None:
        """Seats change hands: promotions first, then moves, then new people."""
        free: dict[str, list[tuple[Leader, Seat]]] = defaultdict(list)
        self._chance.shuffle(seats)
        for seat in seats:
            if seat.holder is not None:
                seat.holder.spells[-1].end = day - ONE_DAY
                free[seat.family].append((seat.holder, seat))
                seat.holder = None
        for leaving in free.values():
            leaving.sort(key=lambda pair: pair[1].school.successor is None)
        seats = [seat for seat in seats if seat.school.open_on(day)]
        for seat in sorted(seats, key=lambda seat: seat.post not in PRINCIPALS):
            needed = self._needed_until(seat, day)
            place = self._successor(free[seat.family], seat, needed)
            if place is None:
                self._seat(seat, self._newcomer(seat, day, needed), day)
            else:
                self._seat(seat, free[seat.family].pop(place)[0], day)
        for leaving in free.values():
            for leader, seat in leaving:
                self._step_down(leader, seat, day)

    def _successor(self, free: list[tuple[Leader, Seat]], seat: Seat, needed: date) -> int | None:
        """The place among the free of who takes a seat, the head of a merged school first."""
        suited = [
            place for place, pair in enumerate(free[:CHOICE]) if self._suits(pair, seat, needed)
        ]
        suited.sort(key=lambda place: free[place][1].school.successor is not seat.school)
        return suited[0] if suited else None

    def _needed_until(self, seat: Seat, day: date) -> date:
        """Until when who takes the seat must not retire."""
        later = next((change for change in seat.changes if change > day), self._setting.today)
        if later < self._setting.ends[0] and seat.school.open_on(later):
            return later
        return self._setting.today + 60 * ONE_DAY

    def _suits(self, pair: tuple[Leader, Seat], seat: Seat, needed: date) -> bool:
        leader, former = pair
        if leader.retires <= needed:
            return False
        if former.post == seat.post:
            return former.school is not seat.school
        return seat.post in PRINCIPALS and former.post not in PRINCIPALS

    def _newcomer(self, seat: Seat, day: date, needed: date) -> Leader:
        """Somebody new, of an age that reaches to the day until which the post is theirs."""
        chance = self._chance
        women = {KINDERGARTEN: 0.96, PRIMARY: 0.34}.get(seat.family, 0.2)
        gender = FEMALE if chance.random() < women else MALE
        working = (9, 17) if seat.post in PRINCIPALS else (7, 13)
        while True:
            year = day.year - chance.randint(*working)
            hired = date(max(year, self._story.earliest), *self._setting.year_begins)
            birth = born_before(chance, hired, 22 + chance.random())
            retires = retires_on(gender, birth)
            if retires > needed:
                break
            gender = MALE if seat.family != KINDERGARTEN else gender
            working = (5, 8)
        leader = Leader(gender, birth, hired, retires)
        self.leaders.append(leader)
        return leader

    def _seat(self, seat: Seat, leader: Leader, day: date) -> None:
        leader.spells.append(Spell(seat.school, seat.post, day))
        seat.holder = leader

    def _step_down(self, leader: Leader, seat: Seat, day: date) -> None:
        """Back to teaching at the last school, or away from the county."""
        if leader.retires < self._setting.today:
            leader.left_on, leader.leave_kind = max(leader.retires, day - ONE_DAY), RETIRED
        elif seat.school.kind == POINT or self._chance.random() < 0.3:
            leader.left_on, leader.leave_kind = day - ONE_DAY, MOVED_AWAY

    def _rotate(self, day: date, kept: int) -> None:
        """Those who are due change places with each other, some of them stay."""
        due = [seat for seat in self.seats if self._is_due(seat, day)]
        self._chance.shuffle(due)
        kept = min(kept, len(due) // 3)
        groups: dict[tuple[str, str], list[Seat]] = defaultdict(list)
        for seat in sorted(due[kept:], key=lambda seat: seat.school.index):
            groups[seat.family, seat.post].append(seat)
        for seats in groups.values():
            ring = seats
            if len(seats) == 1 or _crowded(seats):
                ring = sorted(
                    seats + self._partners(seats, day), key=lambda seat: seat.school.index
                )
            self._move_round(ring, day)

    def _is_due(self, seat: Seat, day: date) -> bool:
        if seat.post not in ROTATING or seat.holder is None or not seat.school.open_on(day):
            return False
        return add_years(seat.since, self._setting.tenure) <= day

    def _partners(self, ring: list[Seat], day: date) -> list[Seat]:
        """Seats of other schools that change as well so that everybody finds a place."""
        schools = {seat.school for seat in ring}
        others = [
            seat
            for seat in self.seats
            if (seat.family, seat.post) == (ring[0].family, ring[0].post)
            and seat.school not in schools
            and seat.holder is not None
            and seat.school.open_on(self._setting.today)
            and not any(change > self._setting.ends[0] for change in seat.changes)
            and day - seat.since > timedelta(days=1000)
        ]
        return others[: len(ring)]

    def _move_round(self, ring: list[Seat], day: date) -> None:
        """Each goes half way round the ring, past the other seats of the same school."""
        holders = [seat.holder for seat in ring]
        half = len(ring) // 2
        if half == 0 or _crowded(ring):
            return
        for place, seat in enumerate(ring):
            leader = holders[place - half]
            assert leader is not None
            origin = leader.spells[-1].school
            leader.spells[-1].end = day - ONE_DAY
            self._seat(seat, leader, day)
            if seat.post == PRINCIPAL:
                self.rotations.append(Rotation(leader, origin, seat.school, day))


def _crowded(ring: list[Seat]) -> bool:
    """Whether half way round a ring in school order may be the same school."""
    half = len(ring) // 2
    places = [seat.school for seat in ring]
    return any(places[place] is places[place - half] for place in range(len(places)))
