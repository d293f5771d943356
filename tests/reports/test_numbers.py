"""Numbers are exact to the last shown digit, and never flatter."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from longchuan_plan.numbers import (
    chinese_day,
    chinese_number,
    decimals,
    limit,
    percent,
    rounded,
)

SEVENTY = Fraction(7, 10)


@pytest.mark.parametrize(
    ("expected", "share", "bounds"),
    [
        ("69.6%", Fraction(16, 23), [SEVENTY]),
        ("70.0%", Fraction(7, 10), [SEVENTY]),
        ("69.96%", Fraction(6996, 10000), [SEVENTY]),
        ("69.999%", Fraction(69999, 100000), [SEVENTY]),
        ("70.04%", Fraction(7004, 10000), [SEVENTY]),
        ("69.9999999%", SEVENTY - Fraction(1, 10**9), [SEVENTY]),
        ("70.0%", Fraction(6996, 10000), []),
        ("0.0%", Fraction(0), [SEVENTY]),
        ("100.0%", Fraction(1), [Fraction(1)]),
        ("99.97%", Fraction(9997, 10000), [Fraction(1)]),
        ("33.3%", Fraction(1, 3), []),
        ("66.7%", Fraction(2, 3), []),
    ],
)
def test_percent(expected: str, share: Fraction, bounds: list[Fraction]) -> None:
    assert expected == percent(share, bounds)


@given(st.fractions(0, 1), st.fractions(0, 1, max_denominator=20))
def test_a_share_is_never_shown_on_the_other_side_of_its_bound(
    share: Fraction, bound: Fraction
) -> None:
    assume(share != bound)
    shown = Fraction(percent(share, [bound]).removesuffix("%")) / 100

    assert (share < bound) == (shown < bound)
    assert (share > bound) == (shown > bound)


@pytest.mark.parametrize(
    ("expected", "value", "unit"),
    [
        ("0.45系数", Fraction(9, 20), "系数"),
        ("3个", Fraction(3), "个"),
        ("70%", SEVENTY, "share"),
        ("12.125%", Fraction(97, 800), "share"),
        ("33.333333333%", Fraction(33333333333, 10**11), "share"),
    ],
)
def test_what_a_plan_asks_for_is_never_rounded(expected: str, value: Fraction, unit: str) -> None:
    assert expected == limit(value, unit)


@pytest.mark.parametrize(
    ("expected", "value", "places"),
    [
        ("0.5", Fraction(1, 2), 1),
        ("1", Fraction(1, 2), 0),
        ("0.1", Fraction(5, 100), 1),
        ("-0.1", Fraction(-5, 100), 1),
        ("0.0", Fraction(-4, 100), 1),
        ("12.30", Fraction(123, 10), 2),
    ],
)
def test_decimals_round_halves_away_from_zero(expected: str, value: Fraction, places: int) -> None:
    assert expected == decimals(value, places)


def test_a_whole_number_has_no_decimals() -> None:
    assert "12" == rounded(Fraction(12), 2)


@pytest.mark.parametrize(
    ("expected", "number"),
    [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("二十一", 21), ("九十九", 99)],
)
def test_chinese_counters(expected: str, number: int) -> None:
    assert expected == chinese_number(number)


@pytest.mark.parametrize("number", [0, 100, -1])
def test_no_counter_beyond_ninety_nine(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        chinese_number(number)


def test_days_have_no_leading_zeros() -> None:
    assert "2022年2月7日" == chinese_day(date(2022, 2, 7))
