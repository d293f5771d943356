"""What the texts of options mean."""

from datetime import date
from fractions import Fraction

import pytest
import typer

from longchuan_plan.cli.options import parse_day, parse_span, parse_weight


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (" 2024-02-29 ", date(2024, 2, 29)),
        ("1900-01-01", date(1900, 1, 1)),
        ("2100-12-31", date(2100, 12, 31)),
    ],
)
def test_a_day(text: str, day: date) -> None:
    assert parse_day(text) == day


@pytest.mark.parametrize(
    "text", ["2023-02-29", "1899-12-31", "2101-01-01", "20230731", "2023/7/31", "２０２３-07-31"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(typer.BadParameter):
        parse_day(text)


@pytest.mark.parametrize(("text", "months"), [("12m", 12), ("2Y", 24), ("0m", 0), ("999m", 999)])
def test_a_span_is_so_many_months(text: str, months: int) -> None:
    assert parse_span(text) == months


@pytest.mark.parametrize("text", ["12", "m", "1.5y", "-1m", "1000m", "1d"])
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(typer.BadParameter):
        parse_span(text)


def test_a_weight_stays_exact() -> None:
    assert parse_weight(" 1.1 ") == Fraction(11, 10)
    for text in ("-1", "1/2", "1e3", "1.", "1.0000001"):
        with pytest.raises(typer.BadParameter):
            parse_weight(text)
