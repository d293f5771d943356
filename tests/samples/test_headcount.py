"""Staff dealt out, and counted over time."""

from datetime import date, timedelta
from random import Random

import pytest

from longchuan_plan.errors import UsageError
from longchuan_plan.samples.headcount import Headcount, staff_today
from longchuan_plan.samples.schools import build
from longchuan_plan.samples.setting import spread
from longchuan_plan.samples.story import Story
from tests.samples.county import THREE_PHASES


def test_parts_add_up_and_follow_the_weights() -> None:
    assert [3, 2, 1] == spread(6, [3.0, 2.0, 1.0])
    assert [4, 3, 3] == spread(10, [1.0, 1.0, 1.0])
    assert [0, 0] == spread(5, [0.0, 0.0])


def test_no_school_gets_less_than_it_needs() -> None:
    schools = build(THREE_PHASES, Story(), 1, 40)
    least = [0 if school.closed_on else 4 for school in schools]
    staff = staff_today(schools, 500, least)
    assert 500 == sum(staff)
    assert all(count >= low for count, low in zip(staff, least, strict=True))
    with pytest.raises(UsageError):
        staff_today(schools, 100, least)


def test_peaks_and_lows_are_those_of_counting_day_by_day() -> None:
    chance = Random(5)  # noqa: S311  the same people each run
    count = Headcount(THREE_PHASES, 1)
    year = THREE_PHASES.years[-2]
    arrivals = THREE_PHASES.turning_days(THREE_PHASES.years[0].first, THREE_PHASES.today)
    people = []
    for _person in range(80):
        first = chance.choice(arrivals)
        last = first + timedelta(days=chance.randrange(1200)) if chance.random() < 0.6 else None
        people.append((first, last))
        count.add(0, first, last, posted=True)
    days = [year.first + timedelta(days=turn) for turn in range(year.days)]
    daily = [sum(_serves(person, day) for person in people) for day in days]
    assert max(daily) == count.peak(0, year)
    assert daily[0] == count.on(0, year.first)
    assert min(daily) <= count.low(0, year)


def _serves(person: tuple[date, date | None], day: date) -> bool:
    first, last = person
    return first <= day and (last is None or day <= last)
