"""A bar is as long as the number behind it says, in each format."""

import re
from datetime import date
from fractions import Fraction

import pytest

from longchuan_plan.reports.bars import Bar, bar, parted
from longchuan_plan.reports.html import page
from longchuan_plan.reports.metadata import Metadata
from longchuan_plan.reports.parsing import parse


@pytest.mark.parametrize(
    ("share", "signs"),
    [("0", "▱" * 10), ("0.001", "▰" + "▱" * 9), ("0.999", "▰" * 9 + "▱"), ("1.2", "▰" * 10)],
)
def test_signs_show_neither_all_nor_nothing_unless_it_is(share: str, signs: str) -> None:
    assert signs == bar(Fraction(share))


def test_a_bar_is_found_with_the_percentage_behind_it() -> None:
    text = f"甲 {bar(Fraction(87, 100))} 87.0%（20/23）"

    assert ["甲 ", Bar(Fraction(87, 100), " 87.0%"), "（20/23）"] == list(parted(text))


def test_a_bar_of_more_than_the_whole_is_as_long_as_the_whole() -> None:
    assert [Bar(Fraction(1), " 120.0%")] == list(parted(f"{bar(Fraction(6, 5))} 120.0%"))


def test_signs_that_are_no_bar_stay_text() -> None:
    assert ["▰▰▱<"] == list(parted("▰▰▱<"))


def test_the_page_draws_it_and_says_its_number_once() -> None:
    cell = f"{bar(Fraction(1, 2))} 50.5%"
    text = page(
        parse(f"| 甲 |\n| --- |\n| {cell} |\n"), Metadata("题", "局", date(2023, 7, 31)), ""
    )

    assert re.search(r'<svg class="bar"[^>]* aria-hidden="true">.*width="50.5".*</svg> 50.5%', text)
    assert "▰" not in text
