"""The papers of appointments: long spells as records that touch, each with its number."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from longchuan_plan.periods import add_years
from longchuan_plan.samples.leaders import Leader, Spell
from longchuan_plan.samples.posts import MIDDLE, VICE_MIDDLE
from longchuan_plan.samples.rows import Cells, iso
from longchuan_plan.samples.schools import School
from longchuan_plan.samples.setting import Setting

TERM = (3, 5)
"""A reappointment comes after so many years."""


class Papers:
    """The rows of `appointments`. The papers of a year are numbered as they are written."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._numbers: Counter[int] = Counter()

    def of_leader(self, chance: Random, teacher_id: str, leader: Leader) -> list[Cells]:
        """All records of somebody's posts, in order."""
        return [
            (teacher_id, spell.school.id, spell.post, iso(start), iso(end), self._number(start))
            for spell in leader.spells
            for start, end in self._records(spell, chance)
        ]

    def of_middle(
        self, chance: Random, teacher_id: str, school: School, since: date, left: int
    ) -> Cells:
        """A middle leader at the school where the person is, some years after coming there."""
        first = since.year + 4
        last = self._setting.years[-1].first.year
        year = first + int(chance.random() * max(1, last - first + 1))
        start = date(year, *self._setting.year_begins)
        post = VICE_MIDDLE if left % 3 else MIDDLE
        return (teacher_id, school.id, post, iso(start), "", self._number(start))

    def _records(self, spell: Spell, chance: Random) -> list[tuple[date, date | None]]:
        """The spell as it was written down: renewed now and then, without a day between."""
        starts = [spell.start]
        last = spell.end or self._setting.today
        while add_years(starts[-1], TERM[1] + 1) <= last:
            starts.append(add_years(starts[-1], chance.randint(*TERM)))
        ends: list[date | None] = [later - timedelta(days=1) for _start, later in pairwise(starts)]
        return list(zip(starts, [*ends, spell.end], strict=True))

    def _number(self, start: date) -> str:
        self._numbers[start.year] += 1
        return f"样任〔{start.year}〕{self._numbers[start.year]}号"
