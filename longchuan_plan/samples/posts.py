"""The posts of a school, by its kind and size."""

from longchuan_plan.samples.schools import (
    COMPLETE,
    KINDERGARTEN,
    POINT,
    SENIOR,
    TWELVE_YEAR,
    VOCATIONAL,
    School,
)

PRINCIPAL, DEPUTY, HEAD, VICE_HEAD, SECRETARY = "校长", "副校长", "园长", "副园长", "书记"
MIDDLE, VICE_MIDDLE = "中层正职", "中层副职"
PRINCIPALS = (PRINCIPAL, HEAD)
ROTATING = (PRINCIPAL, DEPUTY)
"""The posts that nobody shall hold for too long at one school."""


def posts_of(school: School) -> list[str]:
    """The leading posts of a school, the principal's first."""
    if school.kind == KINDERGARTEN:
        return [HEAD, VICE_HEAD] if school.weight > 13 else [HEAD]
    if school.kind == POINT:
        return [PRINCIPAL]
    deputies = 1 if school.weight < 30 else 2 if school.weight < 110 else 3
    large = school.kind in (SENIOR, COMPLETE, TWELVE_YEAR, VOCATIONAL) and not school.township
    return [PRINCIPAL, *[DEPUTY] * deputies, *([SECRETARY] if large else [])]


def middle_posts(staff: int) -> int:
    """How many middle leaders a school of so many people has."""
    return 0 if staff < 20 else staff // 14
