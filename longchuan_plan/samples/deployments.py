"""People sent from one unit to another for a time: deputies, managers, teachers, visitors.

The bureau's own people (ids JG…, JF…) stand in no roster. Everybody else comes
from the pools of those who are free to go, and goes once a school year at most.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle

from longchuan_plan.periods import Period
from longchuan_plan.rosters.written import written
from longchuan_plan.samples.cooperation import Membership
from longchuan_plan.samples.leaders import Leader, Rotation
from longchuan_plan.samples.rows import Batches, Cells, iso
from longchuan_plan.samples.schools import KINDERGARTEN, POINT, School
from longchuan_plan.samples.setting import TOLD_YEARS, Setting, stream
from longchuan_plan.samples.staff import Pool
from longchuan_plan.samples.story import Story, tail

BUREAU, CENTRE, SEAT, TOWNSHIP = "局机关", "教师发展中心", "县城学校", "乡镇学校"
CENTRE_NAME = "县教师发展中心"
NEAR = 6
"""So many schools of the town are asked for a visiting teacher."""


@dataclass(slots=True)
class _Year:
    """A school year's deployments, and who has already gone."""

    period: Period
    rows: list[Cells] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)

    def send(
        self, person: str, unit: tuple[str, str], target: School, kind: str, full_time: bool = True
    ) -> None:
        """One person for one school year, both its first and last day included."""
        self.gone.add(person)
        start, end = iso(self.period.first), iso(self.period.last)
        self.rows.append((person, *unit, target.id, kind, start, end, written(full_time)))


class Deployments:
    """The rows of `deployments`."""

    def __init__(
        self,
        setting: Setting,
        story: Story,
        seed: int,
        schools: Sequence[School],
        pools: Mapping[School, Pool],
    ) -> None:
        self._setting, self._story, self._pools = setting, story, pools
        self._chance = stream(seed, "deployments")
        here = [school for school in schools if school.closed_on is None]
        self._seat = [s for s in here if not s.township and s.kind != KINDERGARTEN]
        self._town = [s for s in here if s.township and s.kind not in (KINDERGARTEN, POINT)]
        self._near: dict[str, list[School]] = {}
        for school in self._town:
            self._near.setdefault(school.town, []).append(school)
        self._points = [s for s in here if s.kind == POINT and s.cluster]
        self._clusters: dict[str, list[School]] = {}
        for school in here:
            if school.cluster:
                self._clusters.setdefault(school.cluster, []).append(school)

    def batches(
        self,
        teachers: int,
        memberships: Sequence[Membership],
        rotations: Sequence[Rotation],
        teacher_id: Callable[[Leader], str],
    ) -> Batches:
        """All rows, by school year and kind; then the principals who were rotated."""
        for place, period in enumerate(self._setting.years[-TOLD_YEARS:]):
            year = _Year(period)
            self._second(year, place)
            self._serve_groups(year, memberships)
            self._post_and_support(year, place, teachers)
            self._turn_clusters(year, place)
            yield "deployments", year.rows
        yield "deployments", [self._rotated(item, teacher_id(item.leader)) for item in rotations]

    def _second(self, year: _Year, place: int) -> None:
        """Teaching deputies from the three origins, full time; some years one part time more."""
        count = tail(self._story.seconded, TOLD_YEARS)[place]
        part_time = tail(self._story.seconded_part_time, TOLD_YEARS)[place]
        targets = self._town[:]
        self._chance.shuffle(targets)
        leaders = self._free(self._seat, year, lambda pool: pool.middle)
        bureau = [name for name in self._setting.departments if name != CENTRE_NAME]
        office = cycle(bureau or ["县教育局"])
        for turn, target in zip(range(count + part_time), cycle(targets), strict=False):
            full = turn < count
            if turn % 2 == 0 and leaders:
                person, school = leaders.pop()
                year.send(person, (school.id, SEAT), target, "挂职教学副校长", full)
            elif turn % 4 == 1:
                person = f"JG{place * 40 + turn + 1:03d}"
                year.send(person, (next(office), BUREAU), target, "挂职教学副校长", full)
            else:
                person = f"JF{place * 40 + turn + 1:03d}"
                year.send(person, (CENTRE_NAME, CENTRE), target, "挂职教学副校长", full)

    def _serve_groups(self, year: _Year, memberships: Sequence[Membership]) -> None:
        """Each member school gets a manager and two backbone teachers of its lead school."""
        for item in memberships:
            ended = item.left_on is not None and item.left_on < year.period.last
            if item.joined_on > year.period.first or ended:
                continue
            unit = (item.lead.id, SEAT)
            for person, _school in self._free([item.lead], year, lambda pool: pool.middle)[:1]:
                year.send(person, unit, item.member, "集团管理干部")
            for person, _school in self._free([item.lead], year, lambda pool: pool.teachers)[:2]:
                year.send(person, unit, item.member, "集团骨干教师")

    def _post_and_support(self, year: _Year, place: int, teachers: int) -> None:
        """Middle leaders and teachers of the county seat who go to townships for a year."""
        posted = round(teachers * tail(self._story.middle_posted, TOLD_YEARS)[place])
        helping = round(teachers * tail(self._story.supporting, TOLD_YEARS)[place])
        leaders = self._free(self._seat, year, lambda pool: pool.middle)
        helpers = self._free(self._seat, year, lambda pool: pool.teachers)
        self._chance.shuffle(leaders)
        self._chance.shuffle(helpers)
        targets = cycle(self._chance.sample(self._town, len(self._town)))
        for person, school in leaders[:posted]:
            year.send(person, (school.id, SEAT), next(targets), "中层任职")
        for person, school in helpers[:helping]:
            year.send(person, (school.id, SEAT), next(targets), "支教")

    def _turn_clusters(self, year: _Year, place: int) -> None:
        """Teachers who rotate within their cluster, and specialists who visit its points."""
        rotating = tail(self._story.cluster_rotation, TOLD_YEARS)[place]
        visiting = tail(self._story.visiting, TOLD_YEARS)[place]
        for members in self._clusters.values():
            free = self._free(members, year, lambda pool: pool.teachers)
            if free and len(members) > 1 and self._chance.random() < rotating:
                person, school = self._chance.choice(free)
                target = next(other for other in members if other is not school)
                year.send(person, (school.id, TOWNSHIP), target, "片区轮岗")
        for point in self._points:
            near = self._near.get(point.town, [])
            near = self._chance.sample(near, min(NEAR, len(near)))
            specialists = self._free(
                near, year, lambda pool: [person for person, _subject in pool.specialists]
            )
            if specialists and self._chance.random() < visiting:
                person, school = self._chance.choice(specialists)
                year.send(person, (school.id, TOWNSHIP), point, "走教", full_time=False)

    def _free(
        self, schools: Sequence[School], year: _Year, of: Callable[[Pool], list[str]]
    ) -> list[tuple[str, School]]:
        """Those of some schools who have not gone yet this year."""
        return [
            (person, school)
            for school in schools
            for person in of(self._pools[school])
            if person not in year.gone
        ]

    def _rotated(self, item: Rotation, person: str) -> Cells:
        kind = TOWNSHIP if item.origin.township else SEAT
        return (
            person, item.origin.id, kind, item.target.id, "校长轮岗", iso(item.day), "", "是"
        )  # fmt: skip
