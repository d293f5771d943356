import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from longchuan_plan.look_up import places
from longchuan_plan.series import Numbered, Series
from longchuan_plan.texts import Texts
from tests.series import SERIES

WORDS = st.lists(st.none() | st.text("aé龙𬭎0 ", max_size=4), unique=True)


@given(WORDS, st.lists(WORDS, max_size=3), st.booleans(), st.booleans())
def test_places_are_those_of_a_search(
    among: list[str | None], wanted: list[list[str | None]], many: bool, some: bool
) -> None:
    expected = [
        [-1 if word is None or word not in among else among.index(word) for word in one]
        for one in wanted
    ]
    asked = [Texts.of(one) if some and number else one for number, one in enumerate(wanted)]
    found = places(asked, Texts.of(among) if many else among)
    assert [one.tolist() for one in found] == expected


@given(
    st.lists(st.none() | SERIES, unique=True, max_size=8),
    st.lists(st.lists(st.none() | SERIES, unique=True, max_size=8), min_size=1, max_size=3),
)
@example(["T02", "T01"], [["T01", "T1", "T001", "U01", None, "T09", "T02"]])
@example([None, "T02"], [[None, "T02", "T00", "T99"]])
@example(["T02", "T2"], [["T2", "T02"]])
@example(["T99", "T100"], [["T100", "T099", "T99", "T0100"]])
@example(["T000000001", "T999999999"], [["T999999999"]])
@example(["999999999", "999999998"], [["999999999", "000000000", "999999997"]])
def test_places_of_a_series_are_those_of_a_search(
    among: list[str | None], wanted: list[list[str | None]]
) -> None:
    expected = [
        [-1 if word is None or word not in among else among.index(word) for word in one]
        for one in wanted
    ]
    found = places([Texts.of(one) for one in wanted], Texts.of(among))
    assert [one.tolist() for one in found] == expected


@given(st.sets(st.integers(0, 99), min_size=1), st.sets(st.integers(0, 999), min_size=1))
def test_numbered_texts_are_looked_up_by_their_numbers(among: set[int], wanted: set[int]) -> None:
    series = Series(b"T", 3)
    known, asked = (
        Numbered(series, np.array(sorted(numbers), dtype=np.int32)) for numbers in (among, wanted)
    )
    (found,) = places([asked], known)
    order = sorted(among)
    assert found.tolist() == [
        order.index(number) if number in among else -1 for number in sorted(wanted)
    ]
