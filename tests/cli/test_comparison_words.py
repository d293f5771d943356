"""A number against its bound, by the exact numbers, and with the fraction where it is one."""

from fractions import Fraction
from types import SimpleNamespace
from typing import cast

import pytest

from longchuan_plan.cli.comparison_words import asked, comparison, reckoned
from longchuan_plan.evaluation import Result
from longchuan_plan.indicators.base import Measurement
from longchuan_plan.indicators.target import Bound


def share(top: int, whole: int) -> Measurement:
    return Measurement(Fraction(top, whole), Fraction(top), Fraction(whole))


@pytest.mark.parametrize(
    ("measured", "unit", "text"),
    [
        (share(16, 23), "share", "16/23 ≈ 69.57%"),
        (share(1, 2), "share", "1/2 = 50%"),
        (share(3, 1), "share", "3/1 = 300%"),
        (share(3, 1), "个", "3个"),
        (share(3, 2), "个", "3/2 = 1.50个"),
        (Measurement(Fraction(3), Fraction(3)), "个", "3个"),
        (Measurement(Fraction(3), Fraction(4), Fraction(2)), "个", "3个"),
        (Measurement(None, reason="why"), "share", ""),
    ],
)
def test_a_value_comes_with_the_fraction_that_it_is(
    measured: Measurement, unit: str, text: str
) -> None:
    assert text == reckoned(measured, unit)


BETWEEN = Bound("between", (Fraction(10), Fraction(20)))


@pytest.mark.parametrize(
    ("bound", "value", "text"),
    [
        (Bound("at_least", (Fraction(3),)), 3, "3人 ≥ 3人"),
        (Bound("at_least", (Fraction(3),)), 2, "2人 < 3人"),
        (Bound("at_most", (Fraction(3),)), 4, "4人 > 3人"),
        (Bound("equals", (Fraction(3),)), 4, "4人 ≠ 3人"),
        (BETWEEN, 10, "10人 ≤ 10人 ≤ 20人"),
        (BETWEEN, 20, "10人 ≤ 20人 ≤ 20人"),
        (BETWEEN, 9, "9人 < 10人"),
        (BETWEEN, 21, "21人 > 20人"),
    ],
)
def test_a_value_against_its_bound(bound: Bound, value: int, text: str) -> None:
    result = SimpleNamespace(
        judgement=SimpleNamespace(bound=bound),
        measurement=Measurement(Fraction(value)),
        indicator=SimpleNamespace(unit="人"),
    )
    assert text == comparison(cast("Result", result))


def test_what_is_asked_for() -> None:
    assert "≥ 70%" == asked(Bound("at_least", (Fraction(7, 10),)), "share")
    assert "10人–20人" == asked(BETWEEN, "人")
    assert "" == asked(None, "人")
