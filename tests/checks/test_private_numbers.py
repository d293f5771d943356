"""What many texts are searched for first is in every one that holds a private number."""

import pytest

from longchuan_plan.checks.domain.private_number_in_text import LONG
from longchuan_plan.texts import Texts


@pytest.mark.parametrize(
    "text",
    [
        "13800138000",
        "电话138 0013 8000。",
        "138-0013-8000",
        "１３８－００１３－８０００",
        "138\u30000013\u30008000",
        "+8613800138000",
        "11010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ",
    ],
)
def test_a_number_is_found_among_many_texts(text: str) -> None:
    assert Texts.of(["无", text, None]).like(LONG) == [1]
