"""Exits: who has left, when, and why; and who was lent out and is still on the books."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from longchuan_plan.periods import Period, add_months
from longchuan_plan.samples.qualifications import Shares
from longchuan_plan.samples.schools import School
from longchuan_plan.samples.setting import Setting, spread, stream
from longchuan_plan.samples.story import Story

RETIRED, MOVED_AWAY, LENT = "退休", "调出", "借出"
_KINDS = Shares((RETIRED, MOVED_AWAY, "辞职", "其他"), (70, 14, 12, 4))
LENT_SHARE = 0.0006
"""Teachers lent out in a school year, per teacher in service."""


@dataclass(frozen=True, slots=True)
class Exit:
    """The last day of somebody at a school, and the kind of leaving."""

    left_on: date
    kind: str


def exits_of(
    setting: Setting,
    story: Story,
    seed: int,
    schools: Sequence[School],
    staff: Sequence[int],
    over_staffed: Sequence[School],
) -> dict[int, list[Exit]]:
    """The exits of each school by its index, oldest first; LENT ones leave nobody out."""
    chance = stream(seed, "exits")
    exits: dict[int, list[Exit]] = defaultdict(list)
    told = {school.index: turn for turn, school in enumerate(over_staffed)}
    years = setting.school_years(story.kept_years)
    # Who leaves on the day itself is still in service on it.
    known = setting.today.replace(day=1) - timedelta(days=1)
    weights = [count * (0.6 + 0.8 * chance.random()) for count in staff]
    for place, year in enumerate(years):
        back, last = len(years) - 1 - place, min(year.last, known)
        if last < year.first:
            continue
        counts = spread(round(sum(staff) * story.exit_rate), _shaken(chance, weights))
        plan = story.over_staffed_exits
        for school in schools:
            count = counts[school.index]
            turn = told.get(school.index)
            if turn is not None and back < len(plan):
                count = plan[len(plan) - 1 - back][turn]
            exits[school.index] += [_exit(chance, year, last) for _turn in range(count)]
            if back < 3 and _lends(chance, turn, staff[school.index]):
                exits[school.index].append(Exit(_month_end(chance, year, last), LENT))
    for found in exits.values():
        found.sort(key=lambda item: (item.left_on, item.kind))
    return exits


def _shaken(chance: Random, weights: Sequence[float]) -> list[float]:
    """Weights that differ from year to year, or small schools would never lose anybody."""
    return [weight * (0.2 + 1.6 * chance.random()) for weight in weights]


def _lends(chance: Random, turn: int | None, staff: int) -> bool:
    return turn is not None or chance.random() < staff * LENT_SHARE


def _exit(chance: Random, year: Period, last: date) -> Exit:
    kind = _KINDS.draw(chance)
    if kind == RETIRED or chance.random() < 0.4:
        return Exit(_month_end(chance, year, last), kind)
    winter = add_months(year.first, 5) - timedelta(days=1)
    return Exit(min(winter, last) if chance.random() < 0.3 else last, kind)


def _month_end(chance: Random, year: Period, last: date) -> date:
    """The last day of one of the months of the school year that are over."""
    months = (last.year - year.first.year) * 12 + last.month - year.first.month + 1
    return add_months(year.first, 1 + int(chance.random() * months)) - timedelta(days=1)
