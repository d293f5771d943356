"""The whole county in the order in which its parts need each other.

Schools and their leaders come first, then what is decided over all schools
(hires, exits, gaps), then the people school by school, and last what rests on
the staff of the schools. Rows are handed over as they come: only what the
schools have in common is kept in memory.
"""

from collections.abc import Sequence

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
    crews = _crews(setting, story, seed, places, leadership, gaps, teachers)
    staff_counts = [crew.serving for crew in crews]

    def teacher_id(leader: Leader) -> str:
        return crews[leader.home.index].id(leader.slot)

    yield "schools", [school.row() for school in places]
    headcount = Headcount(setting, len(places))
    careers = Careers(setting, story, gaps, places, Register())
    trainings = Trainings(setting, story)
    staff = Staff(setting, seed, careers, gaps, headcount, Standing(setting, story), trainings)
    yield from staff.batches(crews)
    conditions = Conditions(setting, story, seed, places, gaps.over_staffed)
    yield from conditions.batches(headcount)
    yield from lesson_batches(setting, story, seed, places, conditions)
    yield from project_batches(setting, seed, places, conditions)
    cooperation = Cooperation(setting, story, seed, places, leadership)
    yield from cooperation.batches(teacher_id)
    deployments = Deployments(setting, story, seed, places, staff.pools)
    yield from deployments.batches(
        teachers, cooperation.memberships, leadership.rotations, teacher_id
    )
    yield from allowance_batches(setting, story, seed, places, staff_counts)
    yield from inspection_batches(setting, story, seed, places)
    yield from supervision_batches(setting, seed, places)
    yield from progress_batches(setting, story, seed)
    yield from figure_batches(setting, seed)


def _crews(
    setting: Setting,
    story: Story,
    seed: int,
    schools: Sequence[School],
    leadership: Leadership,
    gaps: Gaps,
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
    room = [(count - low) * 2 // 3 + 1 for count, low in zip(counts, least, strict=True)]
    room = [0 if school.closed_on else free for school, free in zip(schools, room, strict=True)]
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
    special = crew.school.central or crew.school in gaps.over_staffed
    return leaders + 1 + (len(FIVE) + 1 if special else 0)
