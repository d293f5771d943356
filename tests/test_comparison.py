"""Two columns of a row compared, against a plain loop; and what cannot be compared."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.periods import last_day_of_months
from longchuan_plan.selection import Where, faults, mask, named
from tests.rosters.laid import Cells, frames

numbers = st.sampled_from(["", "0", "9", "10", "100"])
days = st.integers(0, 800).map(lambda count: date(2022, 2, 26) + timedelta(days=count))


def meant(table: str, rows: list[Cells], where: Where) -> list[bool]:
    held = frames(**{table: rows})
    found: list[bool] = mask(held, table, held.frame(table), where).tolist()
    return found


@given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=12))
def test_numbers_of_two_columns_compare_as_numbers(pairs: list[tuple[str, str]]) -> None:
    rows: list[Cells] = [
        {"school_id": f"S{place}", "school_year": "2022", "beds": beds, "boarders": boarders}
        for place, (beds, boarders) in enumerate(pairs)
    ]
    enough = [bool(beds and boarders) and int(beds) >= int(boarders) for beds, boarders in pairs]
    short = [bool(beds and boarders) and int(beds) <= int(boarders) for beds, boarders in pairs]
    assert enough == meant("school_years", rows, {"beds": {"at_least_column": "boarders"}})
    assert short == meant("school_years", rows, {"beds": {"at_most_column": "boarders"}})


@given(
    st.lists(
        st.tuples(days, st.sampled_from([-1, 0, 1]), st.sampled_from([1, 11, 12])), max_size=12
    )
)
def test_a_term_is_complete_on_its_last_day_alone(terms: list[tuple[date, int, int]]) -> None:
    rows: list[Cells] = [
        {
            "person_id": f"P{place}",
            "start": f"{start}",
            "end": f"{last_day_of_months(start, months) + timedelta(days=off)}",
        }
        for place, (start, off, months) in enumerate(terms)
    ]
    expected = [
        last_day_of_months(start, months) + timedelta(days=off) == last_day_of_months(start, 12)
        for start, off, months in terms
    ]
    assert expected == meant("deployments", rows, {"end": {"completes": {"start": "12m"}}})


def test_terms_of_an_ordered_list_compare_by_their_place() -> None:
    rows: list[Cells] = [
        {"teacher_id": "A", "degree": "本科"},
        {"teacher_id": "B", "degree": "硕士研究生"},
        {"teacher_id": "C", "degree": "大专"},
    ]
    held = frames(
        recruits=[{"teacher_id": name, "degree": "本科"} for name in "ABCD"], teachers=rows
    )
    where: Where = {"teacher.degree": {"at_least_column": "degree"}}
    found = mask(held, "recruits", held.frame("recruits"), where)
    assert [True, True, False, False] == found.tolist()


def test_an_end_that_is_open_completes_nothing() -> None:
    rows: list[Cells] = [{"person_id": "P", "start": "2022-09-01"}]
    assert [False] == meant("deployments", rows, {"end": {"completes": {"start": "12m"}}})


@pytest.mark.parametrize(
    ("table", "where", "route", "problem"),
    [
        ("school_years", {"beds": {"at_least_column": "boardres"}},
         ("beds", "at_least_column"), "column"),
        ("school_years", {"beds": {"at_least_column": ["boarders"]}},
         ("beds", "at_least_column"), "value"),
        ("school_years", {"beds": {"at_most_column": "school_id"}},
         ("beds", "at_most_column"), "order"),
        ("deployments", {"end": {"at_least_column": "kind"}}, ("end", "at_least_column"), "order"),
        ("deployments", {"kind": {"at_least_column": "from_kind"}},
         ("kind", "at_least_column"), "order"),
        ("deployments", {"end": {"completes": "12m"}}, ("end", "completes"), "value"),
        ("deployments", {"end": {"completes": {"start": "12"}}}, ("end", "completes"), "value"),
        ("deployments", {"end": {"completes": {"start": "0m"}}}, ("end", "completes"), "value"),
        ("deployments", {"end": {"completes": {"begin": "12m"}}},
         ("end", "completes", "begin"), "column"),
        ("deployments", {"end": {"completes": {"kind": "12m"}}},
         ("end", "completes", "kind"), "order"),
        ("school_years", {"beds": {"completes": {"boarders": "12m"}}},
         ("beds", "completes", "boarders"), "order"),
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_compared_is_found_with_its_route(
    table: str, where: Where, route: tuple[str, ...], problem: str
) -> None:
    (fault,) = faults(table, where)
    assert (route, problem) == (fault.route, fault.problem)
    assert fault.message


def test_both_columns_are_named() -> None:
    where: dict[str, Any] = {"end": {"completes": {"start": "12m"}, "empty": "false"}}
    assert ["end", "start"] == list(named(where))
