"""Dated targets, the lines that lead to them, and what closes the accounts."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from longchuan_plan.indicators.base import Measurement
from longchuan_plan.indicators.count import Count
from longchuan_plan.indicators.quota import Quota
from longchuan_plan.indicators.share import Share
from longchuan_plan.indicators.target import Binding
from longchuan_plan.judgement import Judgement, Status, judge
from longchuan_plan.periods import Period

START = date(2022, 1, 1)
YEAR = Period(date(2022, 1, 1), date(2022, 12, 31))
LATER = date(2023, 12, 31)
GROUND = {"binding": "must", "basis": "stated"}

MET, MISSED = Status.MET, Status.MISSED
ON_TRACK, BEHIND, NOT_DUE = Status.ON_TRACK, Status.BEHIND, Status.NOT_DUE


def targets(**by_day: dict[str, Any]) -> dict[str, Any]:
    """Targets by day (`d2023_12_31`), or from the start."""
    keys = {key: key.removeprefix("d").replace("_", "-") for key in by_day if key != "from_start"}
    return {keys.get(key, key): {**GROUND, **target} for key, target in by_day.items()}


def count(asked: dict[str, Any], **other: Any) -> Count:
    given = {"id": "X", "title": "X", "kind": "count", "table": "groups", "window": "as_of"}
    return Count.model_validate(
        {**given, "unit": "个", "better": "higher", "targets": asked, **other}
    )


def judged(indicator: Count, value: int | None, day: date, window: Period = YEAR) -> Judgement:
    reason = "why" if value is None else None
    measured = Measurement(None if value is None else Fraction(value), reason=reason)
    return judge(indicator, measured, day, START, window)


@pytest.mark.parametrize(
    ("target", "met", "missed"),
    [
        ({"at_least": "3"}, [3, 4], [2, 0]),
        ({"at_most": "3"}, [3, 0], [4]),
        ({"equals": "3"}, [3], [2, 4]),
        ({"between": ["10", "20"]}, [10, 15, 20], [9, 21]),
    ],
)
def test_a_target_in_force_is_met_or_missed(
    target: dict[str, Any], met: list[int], missed: list[int]
) -> None:
    indicator = count(targets(from_start=target))
    day = date(2022, 6, 1)
    assert {MET} == {judged(indicator, value, day).status for value in met}
    assert {MISSED} == {judged(indicator, value, day).status for value in missed}


def test_a_share_is_compared_before_it_is_rounded() -> None:
    given = {"id": "X", "title": "X", "kind": "share", "table": "recruits", "numerator": {}}
    share = Share.model_validate(
        {**given, "window": "school_year", "unit": "share", "better": "higher",
         "targets": targets(from_start={"at_least": "70%"})}
    )  # fmt: skip
    found = {
        judge(share, Measurement(Fraction(top, 10**9)), date(2022, 6, 1), START, YEAR).status: top
        for top in (7 * 10**8 - 1, 7 * 10**8)
    }
    assert {MISSED: 7 * 10**8 - 1, MET: 7 * 10**8} == found


def test_each_target_holds_until_the_next() -> None:
    indicator = count(targets(from_start={"at_least": "1"}, d2023_01_01={"at_least": "3"}))
    assert MET is judged(indicator, 2, date(2022, 12, 31)).status
    assert MISSED is judged(indicator, 2, date(2023, 1, 1)).status
    assert date(2023, 1, 1) == judged(indicator, 2, date(2024, 1, 1)).since


def test_targets_are_taken_by_their_days_and_not_as_written() -> None:
    indicator = count(targets(d2023_01_01={"at_least": "3"}, from_start={"at_least": "1"}))
    assert MET is judged(indicator, 2, date(2022, 12, 31)).status


@pytest.mark.parametrize(
    ("day", "value", "status", "expected"),
    [
        (date(2022, 1, 1), 0, ON_TRACK, 0),
        (date(2022, 12, 31), 1, BEHIND, Fraction(364, 729) * 3),
        (date(2022, 12, 31), 2, ON_TRACK, Fraction(364, 729) * 3),
        (date(2023, 12, 30), 2, BEHIND, Fraction(728, 729) * 3),
        (date(2023, 12, 30), 3, ON_TRACK, Fraction(728, 729) * 3),
        (date(2023, 12, 31), 2, MISSED, None),
        (date(2023, 12, 31), 3, MET, None),
    ],
)
def test_before_its_day_a_target_is_reached_along_a_line(
    day: date, value: int, status: Status, expected: Fraction | None
) -> None:
    found = judged(count(targets(d2023_12_31={"at_least": "3"})), value, day)
    assert (status, expected) == (found.status, found.expected)


def test_no_line_leads_from_a_baseline_to_its_own_day() -> None:
    baseline = {"date": "2023-12-31", "value": "10", "source": "统计"}
    indicator = count(targets(d2023_12_31={"at_least": "20"}), baseline=baseline)
    found = judged(indicator, 9, date(2022, 6, 1))
    assert (NOT_DUE, None) == (found.status, found.expected)


def test_a_baseline_starts_the_line() -> None:
    baseline = {"date": "2022-12-31", "value": "10", "source": "统计"}
    indicator = count(targets(d2023_12_31={"at_least": "20"}), baseline=baseline)
    assert 10 == judged(indicator, 9, date(2022, 6, 1)).expected
    assert BEHIND is judged(indicator, 9, date(2022, 6, 1)).status
    halfway = judged(indicator, 15, date(2023, 7, 1))
    assert (BEHIND, 10 + 10 * Fraction(182, 365)) == (
        judged(indicator, 14, date(2023, 7, 1)).status,
        halfway.expected,
    )
    assert ON_TRACK is halfway.status


def test_no_line_leads_to_a_ceiling() -> None:
    falling = count(targets(d2023_12_31={"at_most": "3"}), better="lower")
    assert NOT_DUE is judged(falling, 9, date(2022, 6, 1)).status
    zero = count(targets(d2023_12_31={"equals": "0"}), better="lower")
    assert NOT_DUE is judged(zero, 9, date(2023, 12, 30)).status
    assert MISSED is judged(zero, 9, date(2023, 12, 31)).status


def test_nothing_is_due_before_the_plan_begins() -> None:
    indicator = count(targets(from_start={"at_least": "3"}, d2023_12_31={"at_least": "4"}))
    assert NOT_DUE is judged(indicator, 0, date(2021, 12, 31)).status
    assert MISSED is judged(indicator, 0, date(2022, 1, 1)).status


SECONDED = count(
    targets(from_start={"between": ["10", "20"]}), better="inside", window="school_year"
)
SCHOOL_YEAR = Period(date(2022, 9, 1), date(2023, 7, 31))


@pytest.mark.parametrize(
    ("day", "value", "status"),
    [
        (date(2022, 9, 1), 0, ON_TRACK),
        (date(2022, 9, 2), 0, BEHIND),
        (date(2022, 10, 15), 4, ON_TRACK),
        (date(2022, 10, 15), 1, BEHIND),
        (date(2023, 7, 30), 9, BEHIND),
        (date(2023, 7, 31), 8, MISSED),
        (date(2023, 7, 31), 10, MET),
        (date(2022, 9, 2), 10, MET),
        (date(2022, 9, 2), 21, MISSED),
    ],
)
def test_a_count_that_still_grows_is_held_to_its_part_of_the_window(
    day: date, value: int, status: Status
) -> None:
    assert status is judged(SECONDED, value, day, SCHOOL_YEAR).status


def test_without_a_value_there_is_nothing_to_judge() -> None:
    indicator = count(targets(from_start={"at_least": "3"}))
    found = judged(indicator, None, date(2022, 6, 1))
    assert Status.NO_DATA is found.status
    assert found.bound == indicator.targets["from_start"].bound
    assert Status.NO_DATA is judged(indicator, None, date(2021, 1, 1)).status
    assert Status.NO_DATA is judged(count({}), None, date(2022, 6, 1)).status


def test_without_a_target_a_value_is_only_shown() -> None:
    found = judged(count({}), 3, date(2022, 6, 1))
    assert Judgement(Status.NO_TARGET) == found
    assert Binding.NONE is found.binding


def test_a_bound_that_depends_on_missing_data_is_no_bound() -> None:
    given = {"id": "X", "title": "X", "kind": "quota", "table": "teachers", "holders": {}}
    quota = Quota.model_validate(
        {**given, "window": "as_of", "unit": "人", "better": "higher",
         "targets": targets(from_start={"at_least": "10%"})}
    )  # fmt: skip
    found = judge(quota, Measurement(None, reason="why"), date(2022, 6, 1), START, YEAR)
    assert (Status.NO_DATA, None) == (found.status, found.bound)
    found = judge(quota, Measurement(Fraction(3), Fraction(3), Fraction(33)), START, START, YEAR)
    assert found.bound
    assert MISSED is found.status
    assert 4 == found.bound.values[0]
