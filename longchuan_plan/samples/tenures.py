"""When the posts change hands: the days are laid out so that the story's tenures come true.

Counted back from the phases, a share of the principals and deputies has been in
post for too long at the start, a share comes to it in each later phase or soon
after the plan, and the rest are newer. Some posts begin on a leap day, and one
each on the very day, and on the day after, that makes ten full years at the end.
"""

from calendar import isleap
from datetime import date, timedelta
from random import Random

from longchuan_plan.periods import add_years
from longchuan_plan.samples.posts import PRINCIPAL, ROTATING
from longchuan_plan.samples.schools import School
from longchuan_plan.samples.setting import Setting
from longchuan_plan.samples.story import Story, tail

OPENING = 2004
"""The first appointments told are of about this year."""
CALM = 75
"""No post changes in so many last days."""


def changes_of(
    setting: Setting, story: Story, chance: Random, posts: list[tuple[School, str]]
) -> list[list[date]]:
    """For each post the days on which somebody new takes it, in order."""
    starts = _merger(setting, posts)
    bound = [
        place
        for place, (school, post) in enumerate(posts)
        if post in ROTATING and school.closed_on is None and place not in starts
    ]
    chance.shuffle(bound)
    starts |= zip(bound, _starts(setting, story, chance, len(bound)), strict=False)
    return [
        _changes(setting, story, chance, school, starts.get(place))
        for place, (school, _post) in enumerate(posts)
    ]


def _merger(setting: Setting, posts: list[tuple[School, str]]) -> dict[int, date]:
    """One principal goes with the school into its successor, as the principal there.

    The two spells would be a long tenure together, and are none by the letter.
    """
    merged = next((school for school, _post in posts if school.successor), None)
    if merged is None or merged.closed_on is None:
        return {}
    closing = merged.closed_on + timedelta(days=1)
    long_ago = add_years(closing, 4 - setting.tenure)
    starts = {
        merged: add_years(setting.years[-1].first, -setting.tenure),
        merged.successor: closing,
    }
    starts[merged] = min(starts[merged], long_ago)
    return {
        place: starts[school]
        for place, (school, post) in enumerate(posts)
        if post == PRINCIPAL and school in starts
    }


def _starts(setting: Setting, story: Story, chance: Random, count: int) -> list[date]:
    """The days on which the tenures that the story is about began."""
    tenure, ends = setting.tenure, setting.ends
    leaps = [year for year in range(ends[0].year - tenure, ends[-1].year) if isleap(year)]
    full = add_years(setting.today, -tenure)
    starts = [full, full + timedelta(days=1), *(date(year, 2, 29) for year in leaps)]
    later = ends[1:]
    shares = [story.overdue_share, *tail(story.falling_due, len(later)), story.nearly_due]
    edges = [add_years(ends[0], -tenure - 6), *(add_years(end, -tenure) for end in ends)]
    edges.append(add_years(setting.today, 1 - tenure))
    for share, first, last in zip(shares, edges, edges[1:], strict=False):
        days = setting.turning_days(first + timedelta(days=1), last)
        starts += [chance.choice(days) for _ in range(round(share * count))]
    return starts[:count]


def _changes(
    setting: Setting, story: Story, chance: Random, school: School, start: date | None
) -> list[date]:
    """The days for one post: before `start` every few years, after it seldom."""
    told = start is not None
    if start is None:
        recent = add_years(setting.today, 2 - setting.tenure)
        start = chance.choice(setting.turning_days(recent, setting.first))
    days = [start]
    while days[0].year > OPENING + 3:
        back = add_years(days[0], -chance.randint(5, 9))
        days.insert(0, chance.choice(setting.turning_days(back, add_years(back, 1))))
    calm = setting.today - timedelta(days=CALM)
    later = setting.turning_days(setting.ends[0], calm)
    if later and not told and chance.random() < story.turnover:
        days.append(chance.choice(later))
    if school.closed_on is not None:
        closing = school.closed_on + timedelta(days=1)
        days = [*(day for day in days if day < closing), closing]
    return days
