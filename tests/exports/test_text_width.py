"""A text is as wide as its signs, however their widths are added up."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.exports.text_width import text_width


def slowly(text: str) -> int:
    """The width of a text, sign by sign."""
    return sum(
        0
        if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(sign) in "WF"
        else 1
        for sign in text
    )


@given(st.text(st.sampled_from("aZ09 -~一龥龦（）：；，。“”·…é\u0301\u200b\U00020000"), max_size=9))
def test_a_text_is_as_wide_as_its_signs(text: str) -> None:
    assert text_width(text) == slowly(text)


@pytest.mark.parametrize("first", range(0, 0x3000, 0x800))
def test_every_sign_below_those_of_chinese_has_its_width(first: int) -> None:
    for number in range(first, first + 0x800):
        assert text_width(chr(number) + "校") == slowly(chr(number)) + 2
