"""Schools that work together: education groups, partnerships, and what they do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from longchuan_plan.samples.leaders import Leader, Leadership
from longchuan_plan.samples.posts import PRINCIPAL
from longchuan_plan.samples.rows import Batches, Cells, iso
from longchuan_plan.samples.schools import KINDERGARTEN, School
from longchuan_plan.samples.setting import TOLD_YEARS, Setting, day_in, stream
from longchuan_plan.samples.story import Story, tail

LEAD, MEMBER = "牵头校", "成员校"
PARTNERSHIP_KINDS = ("教学管理互融", "课堂教学互通", "队伍交流互派", "资源建设互补")
FORMS = ("信息化共享", "实地交流", "实地交流", "其他")
GROUP_NAMES = ("第一教育集团", "第二教育集团", "第三教育集团")
SEAT_ONLY = "县城幼儿园联盟"
"""A group without a township member, which the plan does not count."""


@dataclass(frozen=True, slots=True)
class Membership:
    """A township school in a group under its lead school, from one day to another."""

    lead: School
    member: School
    joined_on: date
    left_on: date | None = None


class Cooperation:
    """Groups and partnerships are settled at once; `memberships` tells who is sent where."""

    def __init__(
        self,
        setting: Setting,
        story: Story,
        seed: int,
        schools: Sequence[School],
        leadership: Leadership,
    ) -> None:
        self.memberships: list[Membership] = []
        self._setting, self._story = setting, story
        self._chance = stream(seed, "cooperation")
        here = [school for school in schools if school.closed_on is None]
        self._seat = [school for school in here if not school.township and school.compulsory]
        self._town = [school for school in here if school.township and school.compulsory]
        self._nurseries = [s for s in here if not s.township and s.kind == KINDERGARTEN]
        self._leadership = leadership
        self._leads = self._lead_schools()
        self._form_groups()
        self._pairs = self._form_pairs()

    def batches(self, teacher_id: Callable[[Leader], str]) -> Batches:
        """The rows of `groups`, `partnerships` and `activities`."""
        yield "groups", self._groups(teacher_id)
        yield (
            "partnerships",
            [
                (name, seat.id, town.id, iso(start), iso(end))
                for name, seat, town, start, end in self._pairs
            ],
        )
        yield "activities", self._activities()

    def _lead_schools(self) -> list[School]:
        """County-seat schools, first those whose principal has stayed all the time."""
        settled = self._setting.ends[0] - timedelta(days=60)
        sure = {
            seat.school
            for seat in self._leadership.seats
            if seat.post == PRINCIPAL and seat.holder and seat.since <= settled
        }
        return sorted(
            self._seat, key=lambda school: (school not in sure, -school.weight, school.index)
        )

    def _form_groups(self) -> None:
        """A group for each of the last phases; a member of the first changes to the last."""
        phases = sorted(self._setting.phases, key=lambda phase: phase.last)[-len(GROUP_NAMES) :]
        counts = tail(self._story.group_members, len(phases))
        starts = [year.first for year in self._setting.years]
        pool = sorted(self._town, key=lambda school: (school.village, -school.weight))
        founded = []
        for phase in phases:
            inside = [day for day in starts if day in phase]
            founded.append(inside[0] if inside else phase.first + timedelta(days=40))
        taken = 0
        for place, (lead, day) in enumerate(zip(self._leads, founded, strict=False)):
            members = pool[taken : taken + counts[place]]
            taken += len(members)
            for turn, member in enumerate(members):
                moves = place == 0 and turn > 0 and turn == len(members) - 1 and len(founded) > 1
                last = founded[-1] - timedelta(days=1) if moves else None
                self.memberships.append(Membership(lead, member, day, last))
                if moves:
                    new_lead = self._leads[len(founded) - 1]
                    self.memberships.append(Membership(new_lead, member, founded[-1]))

    def _groups(self, teacher_id: Callable[[Leader], str]) -> list[Cells]:
        rows: list[Cells] = []
        for number, lead in enumerate(dict.fromkeys(m.lead for m in self.memberships)):
            own = [item for item in self.memberships if item.lead is lead]
            chief = teacher_id(self._leadership.principal(lead))
            name = (f"JT{number + 1:02d}", GROUP_NAMES[number])
            since = min(item.joined_on for item in own)
            rows.append((*name, lead.id, LEAD, chief, iso(since), ""))
            rows += [
                (*name, item.member.id, MEMBER, chief, iso(item.joined_on), iso(item.left_on))
                for item in own
            ]
        for place, school in enumerate(self._nurseries[:3] if len(self._nurseries) > 1 else []):
            chief = teacher_id(self._leadership.principal(self._nurseries[0]))
            role = MEMBER if place else LEAD
            start = iso(self._setting.years[-TOLD_YEARS].first)
            rows.append(("JT09", SEAT_ONLY, school.id, role, chief, start, ""))
        return rows

    def _form_pairs(self) -> list[tuple[str, School, School, date, date | None]]:
        """More partnerships each year; a few end after a year and are formed anew."""
        schools = list(self._town)
        self._chance.shuffle(schools)
        shares = tail(self._story.paired, TOLD_YEARS)
        pairs: list[tuple[str, School, School, date, date | None]] = []
        done = 0
        for year, share in zip(self._setting.years[-TOLD_YEARS:], shares, strict=True):
            more = schools[done : round(share * len(schools))]
            done += len(more)
            for town in more:
                seat = self._chance.choice(self._fitting(town))
                ends = year.last if year.last < self._setting.today else None
                end = ends if self._chance.random() < 0.06 else None
                pairs.append((f"BF{len(pairs) + 1:04d}", seat, town, year.first, end))
        return pairs

    @cached_property
    def _by_stage(self) -> dict[str, list[School]]:
        """The county-seat schools that teach a stage."""
        return {
            stage: [school for school in self._seat if stage in school.stages]
            for stage in dict.fromkeys(stage for school in self._seat for stage in school.stages)
        }

    def _fitting(self, town: School) -> list[School]:
        """County-seat schools that teach what a township school teaches first."""
        return self._by_stage.get(town.stages[0]) or self._seat

    def _activities(self) -> list[Cells]:
        found: list[tuple[date, str, str, str, str, str, int]] = []
        chance, setting = self._chance, self._setting
        kinds = tail(self._story.partnership_kinds, TOLD_YEARS)
        for name, _seat, town, start, end in self._pairs:
            for year, share in zip(setting.years[-TOLD_YEARS:], kinds, strict=True):
                first, last = max(year.first, start), min(year.last, end or setting.today)
                last = min(last, setting.today)
                for kind in PARTNERSHIP_KINDS:
                    if first < last and chance.random() < share:
                        form = FORMS[int(chance.random() * len(FORMS))]
                        heads = 8 + int(chance.random() * 40)
                        day = day_in(chance, first, last)
                        found.append((day, kind, form, "M02", town.id, name, heads))
        for place, year in enumerate(setting.years[-TOLD_YEARS:]):
            found += self._of_the_county(chance, place, year.first, min(year.last, setting.today))
        found.sort()
        return [
            (
                f"HD{number:05d}",
                iso(day),
                kind,
                form,
                setting.measure(measure),
                at,
                pair,
                str(heads),
            )
            for number, (day, kind, form, measure, at, pair, heads) in enumerate(found, start=1)
        ]

    def _of_the_county(
        self, chance: Random, place: int, first: date, last: date
    ) -> list[tuple[date, str, str, str, str, str, int]]:
        """Salons and seminars for principals, drills, contests, masters and apprentices."""
        salons = tail(self._story.salons, TOLD_YEARS)[place]
        contests = tail(self._story.contests, TOLD_YEARS)[place]
        plan = (
            ("校长沙龙", "M09", salons, 40, False),
            ("校长研讨会", "M09", salons // 2, 160, False),
            ("岗位练兵", "M11", contests * 2, 60, True),
            ("教学竞赛", "M11", contests, 90, True),
            ("师徒结对", "M09", contests * 2, 12, True),
        )
        schools = self._seat + self._town
        found = []
        for kind, measure, count, heads, at_school in plan:
            for _turn in range(count):
                school = chance.choice(schools).id if at_school else ""
                people = round(heads * (0.7 + 0.6 * chance.random()))
                day = day_in(chance, first, last)
                found.append((day, kind, "实地交流", measure, school, "", people))
        return found
