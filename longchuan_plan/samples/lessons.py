"""Which of the five subjects primary schools teach to the required periods, and who does it."""

from collections.abc import Sequence

from longchuan_plan.samples.conditions import Conditions
from longchuan_plan.samples.qualifications import VILLAGE_FIVE
from longchuan_plan.samples.rows import Batches, Cells
from longchuan_plan.samples.schools import School
from longchuan_plan.samples.setting import TOLD_YEARS, Setting, stream
from longchuan_plan.samples.story import Story, tail

PERIODS = dict(zip(VILLAGE_FIVE, (2, 2, 4, 2, 1), strict=True))
"""Lessons a week and class that the curriculum asks for, on the average of the years."""


def lesson_batches(
    setting: Setting, story: Story, seed: int, schools: Sequence[School], conditions: Conditions
) -> Batches:
    """The rows of `lessons`, school by school; what is once taught in full stays so."""
    chance = stream(seed, "lessons")
    shares = tail(story.five_taught, TOLD_YEARS)
    for school in schools:
        if "小学" not in school.stages:
            continue
        rows: list[Cells] = []
        for subject in VILLAGE_FIVE:
            luck = chance.random() * (1 if school.village else 0.75)
            by = _teacher(chance.random(), school)
            for year, share in zip(setting.years[-TOLD_YEARS:], shares, strict=True):
                classes = conditions.classes(school, year)
                if not classes:
                    continue
                required = classes * PERIODS[subject]
                given, taught_by = required, by
                if luck >= share:
                    given, taught_by = required // 2, "兼任"
                if luck > (1 + share) / 2 or not given:
                    given, taught_by = 0, "未开"
                rows.append(
                    (
                        school.id,
                        str(year.first.year),
                        subject,
                        str(given),
                        str(required),
                        taught_by,
                    )
                )
        yield "lessons", rows


def _teacher(luck: float, school: School) -> str:
    if not school.village:
        return "专任" if luck < 0.86 else "兼任"
    return "走教" if luck < 0.36 and not school.centre else "兼任" if luck < 0.78 else "专任"
