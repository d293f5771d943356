"""Names for readers outside."""

import pytest

from longchuan_plan.masking import LONGEST_NUMBER, SHORTEST_NUMBER, mask_name, mask_numbers


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
