"""Names for readers outside."""

import pytest

from longchuan_plan.masking import mask_name


@pytest.mark.parametrize(
    ("name", "masked"),
    [("张三丰", "张**"), ("李强", "李*"), ("欧阳明日", "欧***"), ("甲", "*"), ("", "")],
)
def test_a_name_keeps_its_first_sign(name: str, masked: str) -> None:
    assert masked == mask_name(name)
