import re

from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.texts import Texts

WORDS = st.lists(st.none() | st.text("aé龙𬭎0 ", max_size=4), unique=True)


@given(WORDS, st.integers(0, 3))
def test_texts_are_those_of_the_list(words: list[str | None], cut: int) -> None:
    texts = Texts(Texts.of(words).array.slice(cut))
    expected = words[cut:]
    assert len(texts) == len(expected)
    assert list(texts) == texts[:] == expected
    assert [texts[place] for place in range(len(texts))] == expected
    assert texts.longest() == max((len((word or "").encode()) for word in expected), default=0)
    like = [place for place, word in enumerate(expected) if word and re.search("[a0]", word)]
    assert texts.like("[a0]") == like
    assert texts.unlike("[a0]") == [place for place in range(len(texts)) if place not in like]


@given(WORDS, st.data())
def test_a_text_can_be_taken_out(words: list[str | None], data: st.DataObject) -> None:
    if words:
        place = data.draw(st.integers(0, len(words) - 1))
        assert list(Texts.of(words).without(place)) == [
            None if at == place else word for at, word in enumerate(words)
        ]


@given(st.lists(st.text("aé龙𬭎0 ", max_size=4), unique=True), st.integers(0, 3), st.data())
def test_several_texts_can_be_taken_out(words: list[str], cut: int, data: st.DataObject) -> None:
    texts, words = Texts(Texts.of(words).array.slice(cut)), words[cut:]
    gone = data.draw(st.sets(st.sampled_from(range(len(words))))) if words else set()
    left, moved = texts.without_all(sorted(gone))
    assert list(left) == [*(word for at, word in enumerate(words) if at not in gone), None]
    assert [left[place] for place in moved.tolist()] == [
        None if at in gone else word for at, word in enumerate(words)
    ]


@given(WORDS)
def test_texts_beyond_some_signs_are_empty_or_hold_others(words: list[str | None]) -> None:
    assert Texts.of(words).beyond("0a一-龥") == [
        place for place, word in enumerate(words) if not re.fullmatch("[0a一-龥]+", word or "")
    ]


@given(WORDS)
def test_texts_are_ascii_where_every_one_is(words: list[str | None]) -> None:
    """Of a part of an array it may be said that it is not, though it is."""
    assert Texts.of(words).is_ascii() == all(word is None or word.isascii() for word in words)
    assert Texts.of([*words, "Ｔ"]).is_ascii() is False
    assert Texts(Texts.of(["Ｔ", "a"]).array.slice(1)).is_ascii() is False
