"""How many work where: the staff of today dealt out, and the staff of each school over time."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.periods import Period
from longchuan_plan.samples.schools import School
from longchuan_plan.samples.setting import Setting, spread


def staff_today(schools: Sequence[School], teachers: int, least: Sequence[int]) -> list[int]:
    """The staff in service of each school, `teachers` in all and nowhere below `least`.

    Raises UsageError where there are fewer teachers than the schools cannot do without.
    """
    if teachers < sum(least):
        message = _("{teachers} teachers are too few for {schools} schools").format(
            teachers=teachers, schools=len(schools)
        )
        raise UsageError(message, _("give at least {least}").format(least=sum(least)))
    whole = sum(school.weight for school in schools if not school.closed_on)
    wanted = [
        0.0 if school.closed_on else max(0.2, school.weight * teachers / whole - low)
        for school, low in zip(schools, least, strict=True)
    ]
    extra = spread(teachers - sum(least), wanted)
    return [low + more for low, more in zip(least, extra, strict=True)]


class Headcount:
    """Counts each school's staff on all days on which somebody may come, and the days before.

    Between those days the staff only shrinks, so peaks and lows are exact.
    """

    def __init__(self, setting: Setting, schools: int) -> None:
        first = setting.years[0].first
        turning = setting.turning_days(first, setting.today)
        before = (day - timedelta(days=1) for day in turning[1:])
        self._days = sorted({*turning, *before, *setting.ends, setting.today})
        self._all = [[0] * (len(self._days) + 1) for _school in range(schools)]
        self._posted = [[0] * (len(self._days) + 1) for _school in range(schools)]

    def add(self, school: int, first: date, last: date | None, posted: bool) -> None:
        """Somebody works at a school from one day to another, both included."""
        start = bisect_left(self._days, first)
        stop = len(self._days) if last is None else bisect_right(self._days, last)
        if start < stop:
            for counted in (self._all, self._posted) if posted else (self._all,):
                counted[school][start] += 1
                counted[school][stop] -= 1

    def peak(self, school: int, year: Period) -> int:
        """The largest staff in a school year, those without a post of the state included."""
        return max(self._within(self._all[school], year))

    def low(self, school: int, year: Period) -> int:
        """The smallest staff on posts of the state in a school year."""
        return min(self._within(self._posted[school], year))

    def on(self, school: int, day: date) -> int:
        """The staff on a day."""
        return sum(self._all[school][: bisect_right(self._days, day)])

    def _within(self, changes: list[int], year: Period) -> list[int]:
        count, found = 0, []
        for day, change in zip(self._days, changes, strict=False):
            count += change
            if day in year:
                found.append(count)
        return found
