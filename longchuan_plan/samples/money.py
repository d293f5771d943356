"""Allowances: what each town pays its teachers, and since when by a scheme of its own."""

from collections.abc import Sequence
from datetime import date, timedelta

from longchuan_plan.samples.rows import Batches, Cells, iso
from longchuan_plan.samples.schools import School
from longchuan_plan.samples.setting import Setting, stream
from longchuan_plan.samples.story import Story, tail

PER_MONTH = (960, 1180)
"""Yuan a head and month, from the lowest to the highest town."""
RISE = 25
"""Yuan a month more each year."""


def allowance_batches(
    setting: Setting, story: Story, seed: int, schools: Sequence[School], staff: Sequence[int]
) -> Batches:
    """The rows of `allowances` for the calendar years of the plan; the county seat has none."""
    chance = stream(seed, "money")
    years = range(setting.first.year, setting.today.year + 1)
    shares = tail(story.schemes_issued, len(years) - 1) if len(years) > 1 else (1.0,)
    towns = list(dict.fromkeys(s.town for s in schools if s.town != setting.seat))
    rows: list[Cells] = []
    for town in towns:
        heads = sum(staff[s.index] for s in schools if s.town == town and s.compulsory)
        low, high = PER_MONTH
        monthly = low + int(chance.random() * (high - low))
        luck = chance.random()
        issued: date | None = None
        for place, year in enumerate(years):
            if issued is None and place and luck <= shares[place - 1]:
                begins = max(setting.first, date(year, 1, 10))
                issued = begins + timedelta(days=int(chance.random() * 150))
            months = 12 if year < setting.today.year else setting.today.month
            paid = heads - int(chance.random() * max(1, heads // 50))
            amount = paid * months * (monthly + place * RISE)
            cells = (town, str(year), iso(issued), str(paid), str(months), str(amount))
            rows.append(cells)
    yield "allowances", rows
