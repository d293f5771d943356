"""Names for readers outside."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.masking import (
    _ALONE,
    LONGEST_NUMBER,
    SHORTEST_NUMBER,
    mask_name,
    mask_numbers,
)


@pytest.mark.parametrize(
    ("name", "masked"),
    [("张三丰", "张**"), ("李强", "李*"), ("欧阳明日", "欧***"), ("甲", "*"), ("", "")],
)
def test_a_name_keeps_its_first_sign(name: str, masked: str) -> None:
    assert masked == mask_name(name)


@pytest.mark.parametrize(
    ("text", "alone", "beside_letters"),
    [
        ("电话13800138000。", "电话***********。", "电话***********。"),
        ("+86 138-0013-8000", "*****************", "*****************"),
        ("0762-6752000", "************", "************"),
        ("010-6752000", "***********", "***********"),
        ("11010519491231002x", "******************", "******************"),
        ("110105491231002", "***************", "***************"),
        ("T13800138000", "T13800138000", "T***********"),
        ("13800138000a", "13800138000a", "***********a"),
        ("138001380001", "138001380001", "138001380001"),
        ("12800138000", "12800138000", "12800138000"),
    ],
)
def test_numbers_of_persons_become_stars(text: str, alone: str, beside_letters: str) -> None:
    assert (alone, beside_letters) == (mask_numbers(text), mask_numbers(text, beside_letters=True))
    if alone == "*" * len(text):
        assert SHORTEST_NUMBER <= len(text) <= LONGEST_NUMBER


@given(st.text(st.sampled_from("013xXT-+ 学\u0661"), max_size=20), st.sampled_from(["", "T", "x"]))
def test_most_ids_are_known_to_hold_no_number_at_a_look(signs: str, behind: str) -> None:
    for text in (signs, f"13800138000{behind}", f"{behind}110105194912310021", signs + "3" * 15):
        slowly = re.sub(_ALONE, lambda found: "*" * len(found[0]), text)
        assert mask_numbers(text) == slowly
