"""The whole county in the order in which its parts need each other.

Schools and their leaders come first, then what is decided over all schools
(hires, exits, gaps), then the people school by school, and last what rests on
the staff of the schools. Rows are handed over as they come: only what the
schools have in common is kept in memory.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from longchuan_plan.plan.plan import Plan
from longchuan_plan.samples.careers import Careers
from longchuan_plan.samples.conditions import Conditions
from longchuan_plan.samples.cooperation import Cooperation
from longchuan_plan.samples.deployments import Deployments
from longchuan_plan.samples.exits import exits_of
from longchuan_plan.samples.gaps import Gaps, gaps_of
from longchuan_plan.samples.headcount import Headcount, staff_today
from longchuan_plan.samples.hiring import Hiring
from longchuan_plan.samples.leaders import Leader, Leadership
from longchuan_plan.samples.lessons import lesson_batches
from longchuan_plan.samples.money import allowance_batches
from longchuan_plan.samples.oversight import inspection_batches, supervision_batches
from longchuan_plan.samples.people import Register
from longchuan_plan.samples.projects import project_batches
from longchuan_plan.samples.qualifications import FIVE
from longchuan_plan.samples.rows import Batches
from longchuan_plan.samples.schools import School, build
from longchuan_plan.samples.setting import Setting, setting_of
from longchuan_plan.samples.staff import Crew, Staff
from longchuan_plan.samples.standing import Standing
from longchuan_plan.samples.steps import figure_batches, progress_batches
from longchuan_plan.samples.story import Story
from longchuan_plan.samples.trainings import Trainings

CAME_ALONG = 3
"""So many people at most moved with a school that was merged."""


def generate(plan: Plan, seed: int, schools: int, teachers: int) -> Batches:
    """The rows of all tables, in batches, for the plan's towns, days and milestones.

    `teachers` are in service on the plan's last day; those who left come on top.
    Raises UsageError for numbers that make no county.
    """
    story = Story()
    return generate_from(setting_of(plan, story), story, seed, schools, teachers)


def generate_from(
    setting: Setting, story: Story, seed: int, schools: int, teachers: int
) -> Batches:
    """The same from the facts of a plan and another story."""
    places = build(setting, story, seed, schools)
    leadership = Leadership(setting, story, seed, places)
    gaps = gaps_of(setting, story, seed, places)
    crews = _crews(setting, story, seed, leadership, gaps, places, teachers)
    county = County(setting, story, seed, places, leadership, gaps, crews)
    return county.batches(teachers)


@dataclass(frozen=True, slots=True)
class County:
    """What is settled before the first row is written."""

    setting: Setting
    story: Story
    seed: int
    schools: list[School]
    leadership: Leadership
    gaps: Gaps
    crews: list[Crew]

    def batches(self, teachers: int) -> Batches:
        """All rows: schools, people, and what rests on the staff of the schools."""
        facts = (self.setting, self.story, self.seed, self.schools)
        headcount = Headcount(self.setting, len(self.schools))
        staff = self._staff(headcount)
        yield "schools", [school.row() for school in self.schools]
        yield from staff.batches(self.crews)
        conditions = Conditions(*facts, self.gaps.over_staffed)
        yield from conditions.batches(headcount)
        yield from lesson_batches(*facts, conditions)
        yield from project_batches(self.setting, self.seed, self.schools, conditions)
        cooperation = Cooperation(*facts, self.leadership)
        yield from cooperation.batches(self._id)
        yield from Deployments(*facts, staff.pools).batches(
            teachers, cooperation.memberships, self.leadership.rotations, self._id
        )
        yield from allowance_batches(*facts, [crew.serving for crew in self.crews])
        yield from inspection_batches(*facts)
        yield from supervision_batches(self.setting, self.seed, self.schools)
        yield from progress_batches(self.setting, self.story, self.seed)
        yield from figure_batches(self.setting, self.seed)

    def _staff(self, headcount: Headcount) -> Staff:
        careers = Careers(self.setting, self.story, self.gaps, self.schools, Register())
        standing = Standing(self.setting, self.story)
        trainings = Trainings(self.setting, self.story)
        return Staff(self.setting, self.seed, careers, self.gaps, headcount, standing, trainings)

    def _id(self, leader: Leader) -> str:
        return self.crews[leader.home.index].id(leader.slot)


def _crews(
    setting: Setting,
    story: Story,
    seed: int,
    leadership: Leadership,
    gaps: Gaps,
    schools: Sequence[School],
    teachers: int,
) -> list[Crew]:
    """Who belongs to which school, in slots, with the ids running on from school to school."""
    crews = [Crew(school, 0) for school in schools]
    for leader in leadership.leaders:
        crew = crews[leader.home.index]
        leader.slot = len(crew.leaders)
        crew.leaders.append(leader)
    least = [_least(crew, gaps) for crew in crews]
    counts = staff_today(schools, teachers, least)
    room = [
        0 if crew.school.closed_on else (count - low) * 2 // 3 + 1 + _special(crew, gaps)
        for crew, count, low in zip(crews, counts, least, strict=True)
    ]
    hiring = Hiring(setting, story, seed, schools, teachers, room, gaps)
    exits = exits_of(setting, story, seed, schools, counts, gaps.over_staffed)
    first_id = 1
    for crew, count in zip(crews, counts, strict=True):
        crew.serving = count
        crew.recruits = hiring.at[crew.school.index]
        crew.exits = exits[crew.school.index]
        if crew.school.successor is not None:
            crews[crew.school.successor.index].arrivals += [crew.school] * CAME_ALONG
    for crew in crews:
        crew.first_id = first_id
        first_id += crew.size
    return crews


def _least(crew: Crew, gaps: Gaps) -> int:
    """The fewest people that a school can do with: its leaders, veterans, and those to be hired."""
    if crew.school.closed_on is not None:
        return 0
    leaders = sum(leader.left_on is None for leader in crew.leaders)
    return leaders + 1 + (len(FIVE) + 1) * _special(crew, gaps)


def _special(crew: Crew, gaps: Gaps) -> bool:
    """Whether the school has its part in the story: some hires are meant for it."""
    return crew.school.central or crew.school in gaps.over_staffed
