"""Usual texts are told from unusual ones all at once, as they are told one by one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.rosters.plain import unlike

FORMS = ["[0-9A-Z]++", "[一-龥]+", "[0-9]{4}-[0-9]{2}", "a|ab", "是|否"]
TEXTS = st.lists(st.text(st.sampled_from("0T是否ab-\n\r "), max_size=4), unique=True, max_size=9)


@pytest.mark.parametrize("form", FORMS)
@given(texts=TEXTS, usual=st.lists(st.from_regex("[0-9A-Z]{1,3}", fullmatch=True), unique=True))
def test_unusual_texts_are_those_that_do_not_have_the_form(
    form: str, texts: list[str], usual: list[str]
) -> None:
    mixed = [*dict.fromkeys([*usual[::2], *texts, *usual[1::2]])]
    alone = [place for place, text in enumerate(mixed) if not (text and re.fullmatch(form, text))]
    assert list(unlike(form, mixed)) == alone


def test_an_empty_text_among_unusual_ones_stands_in_its_place() -> None:
    assert list(unlike("[0-9]+", ["", "1", "x", "2", "y"])) == [0, 2, 4]
    assert list(unlike("[0-9]+", ["x", "1", "", "2", "y"])) == [0, 2, 4]
    assert list(unlike("[0-9]+", ["1", "x", "y", ""])) == [1, 2, 3]
    assert list(unlike("[0-9]+", ["1", "2"])) == []
