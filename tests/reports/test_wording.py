"""Targets, windows and parts of a number in the words of a report."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from longchuan_plan.indicators.base import Measurement, Window
from longchuan_plan.indicators.count import Count
from longchuan_plan.indicators.quota import Quota
from longchuan_plan.indicators.target import Bound
from longchuan_plan.judgement import judge
from longchuan_plan.periods import Period
from longchuan_plan.reports import wording

DAY = date(2023, 7, 31)
COMMON: dict[str, Any] = {
    "id": "X", "title": "X", "table": "teachers", "window": "as_of", "unit": "人",
    "better": "higher",
}  # fmt: skip


@pytest.mark.parametrize(
    ("operator", "values", "unit", "words"),
    [
        ("at_least", ["1"], "share", "达到100%"),
        ("at_least", ["0.7"], "share", "不低于70%"),
        ("at_most", ["1"], "share", "不高于100%"),
        ("equals", ["1"], "share", "为100%"),
        ("equals", ["0"], "人", "为0人"),
        ("at_least", ["1"], "人", "不少于1人"),
        ("at_most", ["3"], "人", "不超过3人"),
        ("between", ["10", "20"], "人", "10至20人"),
        ("between", ["0.1", "0.125"], "share", "10%至12.5%"),
    ],
)
def test_what_is_asked(operator: str, values: list[str], unit: str, words: str) -> None:
    assert words == wording.limits(Bound(operator, tuple(map(Fraction, values))), unit)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"at_least": "10%"}, "不少于4人，即总数的10%（必须）"),
        ({"between": ["10%", "20%"]}, "4至7人，即总数的10%至20%（必须）"),
    ],
)
def test_a_quota_is_told_in_holders_and_as_the_share_of_its_stock(
    asked: dict[str, Any], words: str
) -> None:
    targets = {"from_start": {**asked, "binding": "must", "basis": "stated"}}
    quota = Quota.model_validate({**COMMON, "kind": "quota", "holders": {}, "targets": targets})
    found = Measurement(Fraction(4), Fraction(4), Fraction(33))

    assert words == wording.target(quota, judge(quota, found, DAY, DAY, Period(DAY, DAY)))


def test_a_share_of_a_stock_is_not_shown_as_if_it_were_the_one_asked_for() -> None:
    quota = Quota.model_validate({**COMMON, "kind": "quota", "holders": {}})
    found = Measurement(Fraction(299), Fraction(299), Fraction(3000))

    bound = Bound("at_least", (Fraction(300),))
    assert "299人（占3000人的9.97%）" == wording.value(quota, found, bound)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({}, ""),
        ({"甲": 1}, "其中甲1人"),
        (dict(zip("甲乙丙丁戊己庚辛", range(8), strict=True)),
         "其中甲0人、乙1人、丙2人、丁3人、戊4人、己5人、庚6人、辛7人"),
        ({"甲": 5, "乙": 9, "丙": 1, **{str(place): 5 for place in range(6)}},
         "分9项，最高乙9人，最低丙1人"),
    ],
)  # fmt: skip
def test_few_parts_are_each_told_and_of_many_the_highest_and_the_lowest(
    parts: dict[str, int], words: str
) -> None:
    found = Measurement(Fraction(1), breakdown={name: Fraction(n) for name, n in parts.items()})
    assert words == wording.breakdown(Count.model_validate({**COMMON, "kind": "count"}), found)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Window.AS_OF, "当日"),
        (Window.TERM, "自2022年9月1日起的学期"),
        (Window.PHASE, "本阶段"),
        (Window.SCHOOL_YEAR, "2022—2023学年"),
        (Window.CALENDAR_YEAR, "2022年"),
        (Window.SINCE_START, "启动以来"),
    ],
)
def test_days_have_their_name(kind: Window, words: str) -> None:
    assert words == wording.window(kind, Period(date(2022, 9, 1), DAY))


def test_what_is_left_out_is_said_only_where_something_is() -> None:
    found = Measurement(Fraction(1), details={"on_time": 3, "late": 0, "unknown": 2, "left_out": 0})
    assert "按期完成3项，逾期完成0项，缺数未计2条" == wording.details(found)
