"""The quota and its seats: 10 % rounded up, township teachers weighed by half as much again."""

from datetime import date
from fractions import Fraction

import pytest

from longchuan_plan.errors import UsageError
from longchuan_plan.exports.quota_sheet import notes
from longchuan_plan.indicators.quota import Quota
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.staffing.apportionment import Tie
from longchuan_plan.staffing.quota import QuotaAllocation, allocate
from tests.rosters.laid import frames

AS_OF = date(2024, 7, 31)


def county(
    sizes: dict[str, int], seat: str = "A", backbone: str = "", closed: dict[str, str] | None = None
) -> Frames:
    """Schools of so many teachers, of whom the first of each has a standing; one in the seat."""
    schools = [
        {
            "school_id": name,
            "name": f"{name}校",
            "town": "甲镇",
            "area": "县城" if name == seat else "镇区",
            "kind": "小学",
            "closed_on": (closed or {}).get(name, ""),
        }
        for name in sizes
    ]
    teachers = [
        {
            "teacher_id": f"{name}{number}",
            "school_id": name,
            "hired_on": "2010-09-01",
            "backbone": backbone if number == 0 else "",
        }
        for name, size in sizes.items()
        for number in range(size)
    ]
    return frames(schools=schools, teachers=teachers, assignments=[])


def seats(result: QuotaAllocation) -> dict[str, int]:
    return {row.school_id: row.seats for row in result.allocation}


@pytest.mark.parametrize(
    ("teachers", "quota"), [(1, 1), (10, 1), (11, 2), (30, 3), (33, 4), (100, 10)]
)
def test_the_quota_is_rounded_up(plan: Plan, teachers: int, quota: int) -> None:
    result = allocate(plan, county({"A": teachers}), AS_OF)
    assert (teachers, quota, Fraction(1, 10)) == (result.total, result.quota, result.rate)
    assert {"A": quota} == seats(result)


def test_a_teacher_of_a_township_school_weighs_more(plan: Plan) -> None:
    """20 and 20 teachers weigh 20 and 30 of 50: of 4 seats 1.6 and 2.4 are due."""
    result = allocate(plan, county({"A": 20, "B": 20}), AS_OF)
    assert {"A": 2, "B": 2} == seats(result)
    assert Fraction(3, 2) == result.township_weight
    assert () == result.ties


def test_another_weight_goes_before_that_of_the_plan(plan: Plan) -> None:
    """By 3 they weigh 20 and 60 of 80: 1 and 3."""
    result = allocate(plan, county({"A": 20, "B": 20}), AS_OF, Fraction(3))
    assert {"A": 1, "B": 3} == seats(result)


@pytest.mark.parametrize(
    ("weight", "shown"),
    [(Fraction(3), "3"), (Fraction("1.234567"), "1.234567"), (Fraction("123456.5"), "123456.5")],
)
def test_a_weight_is_told_with_all_its_decimals(plan: Plan, weight: Fraction, shown: str) -> None:
    arithmetic, seats_by, *_ties = notes(allocate(plan, county({"A": 20}), AS_OF, weight))
    assert arithmetic.startswith("10% of 20 ")
    assert seats_by.endswith(f" any other {shown}.")


def test_a_tie_goes_to_the_smaller_id_and_is_named(plan: Plan) -> None:
    """Three township schools of 10: one seat each; of 15 together 2 seats for three."""
    result = allocate(plan, county({"D": 5, "C": 5, "B": 5}), AS_OF)
    assert {"B": 1, "C": 1, "D": 0} == seats(result)
    assert (Tie(Fraction(2, 3), ("B", "C", "D"), 2),) == result.ties


def test_holders_are_counted_from_county_level_on(plan: Plan) -> None:
    held = [
        allocate(plan, county({"A": 3, "B": 3}, backbone=level), AS_OF).held
        for level in ("校级", "县级", "市级", "省级", "国家级")
    ]
    assert [0, 2, 2, 2, 2] == held


def test_schools_are_in_order_and_closed_ones_without_teachers_left_out(plan: Plan) -> None:
    data = county({"C": 0, "B": 4, "A": 4, "D": 0}, closed={"C": "2020-08-31", "B": "2020-08-31"})
    result = allocate(plan, data, AS_OF)
    assert ["A", "B", "D"] == [row.school_id for row in result.allocation]


def test_nobody_in_service_needs_no_seat(plan: Plan) -> None:
    result = allocate(plan, county({"A": 0}), AS_OF)
    assert (0, 0, 0, {"A": 0}) == (result.total, result.quota, result.held, seats(result))


def test_another_rate_holds_from_its_day_on(plan: Plan) -> None:
    (rule,) = [item for item in plan.indicators() if isinstance(item, Quota)]
    (target,) = rule.targets.values()
    half = {"at_least": "50%", "binding": target.binding, "basis": target.basis}
    later = Quota.model_validate({**rule.model_dump(), "targets": {"2024-07-31": half}})
    other = rule.model_copy(update={"targets": {**rule.targets, **later.targets}})
    measures = tuple(
        measure.model_copy(
            update={"indicators": tuple(other if i is rule else i for i in measure.indicators)}
        )
        for measure in plan.measures
    )
    changed = plan.model_copy(update={"measures": measures})
    days = (date(2024, 7, 30), AS_OF)
    assert [1, 5] == [allocate(changed, county({"A": 10}), day).quota for day in days]


def test_of_several_quotas_the_plan_says_which_is_allocated(plan: Plan) -> None:
    (rule,) = [item for item in plan.indicators() if isinstance(item, Quota)]
    other = rule.model_copy(update={"id": "M01.other", "holders": {}})
    measures = tuple(
        measure.model_copy(update={"indicators": (other, *measure.indicators)})
        if place == 0
        else measure
        for place, measure in enumerate(plan.measures)
    )
    assert plan.head.allocation
    unsaid = plan.head.model_copy(update={"allocation": None})
    for head, chosen in ((plan.head, rule), (unsaid, other)):
        changed = plan.model_copy(update={"measures": measures, "head": head})
        assert chosen is allocate(changed, county({"A": 10}), AS_OF).indicator


def test_a_weight_must_be_above_zero(plan: Plan) -> None:
    with pytest.raises(UsageError, match="weight of 0"):
        allocate(plan, county({"A": 1}), AS_OF, Fraction(0))


def test_a_plan_may_have_no_quota(plan: Plan) -> None:
    without = tuple(m.model_copy(update={"indicators": ()}) for m in plan.measures)
    with pytest.raises(UsageError, match="no indicator of kind quota"):
        allocate(plan.model_copy(update={"measures": without}), county({"A": 1}), AS_OF)
