import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from longchuan_plan import series as series_module
from longchuan_plan.series import Numbered, Series, encode
from longchuan_plan.texts import Texts
from tests.series import SERIES, chunked


@pytest.fixture(params=[1 << 15, 2], autouse=True, scope="module")
def slices(request: pytest.FixtureRequest) -> Iterator[None]:
    """So many texts are read at a time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(series_module, "_SLICE", request.param)
        yield


@given(st.lists(st.lists(SERIES, max_size=6), max_size=4), st.integers(0, 2))
@example([["T001", "T002"], ["T002", "T000"]], 0)
@example([["T001"], ["T002 "]], 0)
@example([["T001", "T01"]], 0)
@example([["T99", "T100"], ["T98", "T101"]], 0)
@example([["T100", "T9"]], 0)
@example([["T10", "T09", "T9"]], 0)
def test_a_column_is_coded_where_all_is_of_one_series(parts: list[list[str]], cut: int) -> None:
    cells = [text for part in parts for text in part[cut:]]
    found = encode(chunked(parts, cut))
    if found is None:
        assert not are_dense(cells)
        return
    texts, codes = found
    assert [texts[code] for code in codes.tolist()] == cells
    assert sorted(texts) == sorted(set(cells))
    numbers = texts.numbers.tolist()
    assert numbers == sorted(numbers)
    assert texts.lengths().tolist() == [len(text.encode()) for text in texts]
    assert texts.longest() == max(len(text.encode()) for text in texts)


def are_dense(cells: list[str]) -> bool:
    """The same as the program finds out, said otherwise."""
    matches = [re.fullmatch("(.*?)([0-9]{1,9})", text, re.DOTALL) for text in cells]
    if not cells or None in matches:
        return False
    pairs = {(found[1], found[2]) for found in matches if found}
    least = min(len(digits) for _prefix, digits in pairs)
    numbers = [int(digits) for _prefix, digits in pairs]
    return (
        len({prefix for prefix, _digits in pairs}) == 1
        and all(len(digits) == least or digits[0] != "0" for _prefix, digits in pairs)
        and max(numbers) - min(numbers) < series_module.SPARSE * len(cells)
    )


@given(st.lists(st.none() | SERIES, max_size=9), st.integers(0, 3), SERIES)
def test_the_number_of_a_text_is_that_of_its_digits(
    words: list[str | None], cut: int, first: str
) -> None:
    series = Series.of(first)
    assert (series is None) == (re.search("[0-9]$", first) is None)
    if series is not None:
        prefix, least = series.prefix.decode(), series.least
        expected = []
        for word in words[cut:]:
            found = re.fullmatch(re.escape(prefix) + "([0-9]{1,9})", word or "")
            digits = found[1] if found else ""
            right = len(digits) == least or (len(digits) > least and digits[0] != "0")
            expected.append(int(digits) if right else -1)
        assert series.numbers(Texts.of(words).array.slice(cut)).tolist() == expected


def test_a_missing_text_has_no_number_whatever_its_place_in_memory_holds() -> None:
    whole = Texts.of(["T1", "T2", "T3"]).array
    masked = Texts.of(["T1", None, "T3"]).array
    buffers = [masked.buffers()[0], *whole.buffers()[1:]]
    array = type(whole).from_buffers(3, buffers[1], buffers[2], buffers[0])
    assert array.to_pylist() == ["T1", None, "T3"]
    assert Series(b"T", 1).numbers(array).tolist() == [1, -1, 3]


@pytest.mark.parametrize(
    ("first", "prefix"),
    [("T00012", b"T"), ("2144900001", b"2"), ("440000198503077123", b"440000198"), ("7", b"")],
)
def test_more_than_nine_digits_begin_with_a_prefix(first: str, prefix: bytes) -> None:
    assert Series.of(first) == Series(prefix, len(first) - len(prefix))


@pytest.mark.parametrize("text", ["", "T", "12a", "１２"])
def test_what_does_not_end_with_a_digit_begins_no_series(text: str) -> None:
    assert Series.of(text) is None


def test_numbers_far_apart_are_no_series() -> None:
    assert encode(chunked([["T00000001", "T90000000"]])) is None


def test_numbers_of_nine_digits_fit() -> None:
    found = encode(chunked([["T999999999", "T999999998", "T999999999"]]))
    assert found is not None
    assert list(found[0]) == ["T999999998", "T999999999"]
    assert found[1].tolist() == [1, 0, 1]


@pytest.mark.parametrize("signs", ["0-9A-Za-z_-", "0-9", "A-Z", "0-8T", "一-龥0-9"])
@pytest.mark.parametrize("prefix", ["", "T", "龙"])
def test_signs_beyond_are_found_without_making_the_texts(prefix: str, signs: str) -> None:
    found = encode(chunked([[f"{prefix}{number:02}" for number in (3, 9, 11, 18)]]))
    assert found is not None
    texts = found[0]
    assert isinstance(texts, Numbered)
    assert texts.longest() == len(prefix.encode()) + 2
    assert texts.lengths().tolist() == Texts(texts.array).lengths().tolist()
    assert texts.is_ascii() == Texts(texts.array).is_ascii() == prefix.isascii()
    assert texts.beyond(signs) == Texts(texts.array).beyond(signs)
