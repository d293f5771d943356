"""What is counted of each school once a year: pupils, classes, beds, posts, rooms, equipment.

The county seat grows less crowded, villages lose pupils, township junior schools
come to board in full one after the other, and the schools' equipment draws level.
"""

import math
from collections.abc import Sequence
from datetime import date

from longchuan_plan.periods import Period
from longchuan_plan.rosters.written import written
from longchuan_plan.samples.headcount import Headcount
from longchuan_plan.samples.rows import Batches, Cells
from longchuan_plan.samples.schools import (
    COMPLETE,
    JUNIOR,
    KINDERGARTEN,
    NINE_YEAR,
    POINT,
    PRIMARY,
    SENIOR,
    School,
)
from longchuan_plan.samples.setting import Setting, stream
from longchuan_plan.samples.story import Story, tail

# Pupils per teacher, pupils per class in the county seat at first and at last, and elsewhere.
_SIZES = {
    KINDERGARTEN: (12.0, 31, 29, 26),
    POINT: (8.5, 20, 18, 11),
    PRIMARY: (17.5, 50, 44, 33),
    JUNIOR: (12.8, 54, 48, 43),
    NINE_YEAR: (13.5, 50, 45, 38),
    COMPLETE: (12.5, 54, 49, 46),
    SENIOR: (12.4, 53, 50, 47),
}
_OTHER = (11.0, 46, 43, 36)
_BOARDING = (JUNIOR, NINE_YEAR)
# Per pupil: floor for teaching and for sports in square metres, equipment in yuan; and
# multimedia rooms per hundred pupils.
_PER_PUPIL = (5.6, 9.6, 2450.0, 2.7)


class Conditions:
    """The rows of `school_years`; `classes` and `boards` are asked by others afterwards."""

    def __init__(
        self,
        setting: Setting,
        story: Story,
        seed: int,
        schools: Sequence[School],
        over_staffed: Sequence[School],
    ) -> None:
        self._setting, self._story, self._schools = setting, story, schools
        self._over_staffed = {school.index for school in over_staffed}
        self._chance = stream(seed, "conditions")
        self._classes: dict[tuple[int, int], int] = {}
        boarding = [s for s in schools if s.kind in _BOARDING and s.township and not s.closed_on]
        self._chance.shuffle(boarding)
        shares = tail(story.boarding, len(setting.years))
        self._full_from: dict[int, int] = {}
        for rank, school in enumerate(boarding):
            full = [place for place, share in enumerate(shares) if rank < share * len(boarding)]
            self._full_from[school.index] = full[0] if full else len(shares)

    def classes(self, school: School, year: Period) -> int:
        """The classes of a school in a year."""
        return self._classes.get((school.index, year.first.year), 0)

    def boards(self) -> list[tuple[School, date | None]]:
        """Schools that come to board in full in the years told: from when (none: not yet)."""
        years = self._setting.years
        return [
            (self._schools[index], years[place].first if place < len(years) else None)
            for index, place in self._full_from.items()
            if place > 0
        ]

    def batches(self, headcount: Headcount) -> Batches:
        """All rows, school by school."""
        for school in self._schools:
            yield "school_years", self._school(school, headcount)

    def _school(self, school: School, headcount: Headcount) -> list[Cells]:
        chance = self._chance
        per_teacher, crowded, calm, elsewhere = _SIZES.get(school.kind, _OTHER)
        per_teacher *= 0.88 + 0.24 * chance.random()
        size = elsewhere * (0.85 + 0.3 * chance.random())
        lean = [chance.random() + chance.random() - 1 for _item in _PER_PUPIL]
        spare = 1 + int(chance.random() * 4)
        too_many = school.index in self._over_staffed
        too_many |= school.village and chance.random() < 0.1
        rows: list[Cells] = []
        years = self._setting.years
        for place, year in enumerate(years):
            if not school.open_on(year.first):
                break
            age = len(years) - 1 - place
            staff = headcount.on(school.index, year.first) or round(school.weight)
            trend = 1 + age * (0.012 if not school.township else 0.03 if school.village else 0.004)
            students = max(4, round(staff * per_teacher * trend))
            if not school.township:
                size = (calm + (crowded - calm) * age / 4) * (0.95 + 0.1 * chance.random())
            classes = max(1, math.ceil(students / size))
            self._classes[school.index, year.first.year] = classes
            large = tail(self._story.large_classes, len(years))[place]
            large *= 1 if not school.township else 0.1
            posts = headcount.peak(school.index, year) + spare
            if too_many:
                posts = max(1, headcount.low(school.index, year) - spare - 1)
            boarding = self._boarding(school, place, students)
            amounts = self._amounts(place, students, lean)
            rows.append(
                (
                    school.id,
                    str(year.first.year),
                    str(students),
                    str(classes),
                    str(round(classes * large)) if school.compulsory else "0",
                    *boarding,
                    str(posts),
                    *amounts,
                )
            )
        return rows

    def _boarding(self, school: School, place: int, students: int) -> tuple[str, str, str]:
        """Boarders, beds, and whether the gates are closed all week."""
        full_from = self._full_from.get(school.index)
        if full_from is not None:
            if place >= full_from:
                return str(students), str(students + 6 + school.index % 30), written(True)
            beds = int(students * (0.55 + 0.06 * place))
            return str(beds - school.index % 7 if beds > 7 else beds), str(beds), written(False)
        if school.kind in (SENIOR, COMPLETE):
            beds = int(students * 0.7)
            return str(int(beds * 0.94)), str(beds), written(school.index % 2 == 0)
        return "0", "0", written(False)

    def _amounts(self, place: int, students: int, lean: list[float]) -> list[str]:
        """Areas, equipment and multimedia rooms; the schools lie closer together each year."""
        far = 2.2 * tail(self._story.spread, len(self._setting.years))[place]
        growth = 0.9 + 0.05 * place
        values = [
            students * usual * growth * math.exp(far * way)
            for usual, way in zip(_PER_PUPIL, lean, strict=True)
        ]
        area, sports, equipment, rooms = values
        return [f"{area:.0f}", f"{sports:.0f}", f"{equipment:.0f}", str(max(1, round(rooms / 100)))]
