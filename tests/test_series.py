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
def test_a_column_is_coded_where_all_is_of_one_series(parts: list[list[str]], cut: int) -> None:
    cells = [text for part in parts for text in part[cut:]]
    found = encode(chunked(parts, cut))
    series = Series.of(cells[0]) if cells else None
    if series is None or not all(is_of(series, text) for text in cells):
        assert found is None
        return
    numbers = [int(text.removeprefix(series.prefix.decode())) for text in cells]
    if max(numbers) - min(numbers) < series_module.SPARSE * len(cells):
        assert found is not None
        texts, codes = found
        assert [texts[code] for code in codes.tolist()] == cells
        assert list(texts) == sorted(set(cells))
    else:
        assert found is None


def is_of(series: Series, text: str) -> bool:
    """The same as the program finds out, said of one text."""
    prefix = series.prefix.decode()
    digits = text.removeprefix(prefix)
    return (
        text.startswith(prefix)
        and re.fullmatch("[0-9]+", digits) is not None
        and len(text.encode()) == series.width
    )


@given(st.lists(st.none() | SERIES, max_size=9), st.integers(0, 3), SERIES)
def test_the_number_of_a_text_is_that_of_its_digits(
    words: list[str | None], cut: int, first: str
) -> None:
    series = Series.of(first)
    assert (series is None) == (re.search("[0-9]$", first) is None)
    if series is not None:
        digits = series.width - len(series.prefix)
        assert series.numbers(Texts.of(words).array.slice(cut)).tolist() == [
            int(word[-digits:]) if word is not None and is_of(series, word) else -1
            for word in words[cut:]
        ]


def test_a_missing_text_has_no_number_whatever_its_place_in_memory_holds() -> None:
    whole = Texts.of(["T1", "T2", "T3"]).array
    masked = Texts.of(["T1", None, "T3"]).array
    buffers = [masked.buffers()[0], *whole.buffers()[1:]]
    array = type(whole).from_buffers(3, buffers[1], buffers[2], buffers[0])
    assert array.to_pylist() == ["T1", None, "T3"]
    assert Series(b"T", 2).numbers(array).tolist() == [1, -1, 3]


@pytest.mark.parametrize(
    ("first", "prefix"),
    [("T00012", b"T"), ("2144900001", b"2"), ("440000198503077123", b"440000198"), ("7", b"")],
)
def test_more_than_nine_digits_begin_with_a_prefix(first: str, prefix: bytes) -> None:
    assert Series.of(first) == Series(prefix, len(first))


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
    assert texts.beyond(signs) == Texts(texts.array).beyond(signs)
