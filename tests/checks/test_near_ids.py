"""Which id was probably meant by one that no table has."""

import pytest

from longchuan_plan.checks.near_ids import FEW, ZEROS, near_ids
from longchuan_plan.texts import Texts

MANY = [f"21449{number:05}" for number in range(0, 1009 * (FEW + 5), 1009)]
NOTHING = "correct the id, or add the missing row"


@pytest.mark.parametrize("ids", [MANY, Texts.of([*MANY, None])], ids=["listed", "in Arrow"])
@pytest.mark.parametrize(
    "slip",
    [
        "214490403G",
        "2144940036",
        "2149404036",
        "214490436",
        "21449040366",
        "X144904036",
        "2144904.36",
        "2144904036.0",
    ],
)
def test_an_id_with_one_slip_is_found_among_many(ids: list[str | None], slip: str) -> None:
    hints = near_ids([slip, "3144990002"], ids)
    assert {slip: "did you mean 2144904036?", "3144990002": NOTHING} == hints


def test_signs_of_patterns_are_plain_signs() -> None:
    assert {".*": NOTHING, "[(": NOTHING} == near_ids([".*", "[("], Texts.of(MANY))
    long = ["9" * 10**6, *(f"{number:032}" for number in range(19))]
    assert {NOTHING} == set(near_ids(long, Texts.of(MANY)).values())
    assert {"": NOTHING} == near_ids([""], Texts.of(MANY))


@pytest.mark.parametrize("more", [[], MANY], ids=["few", "many"])
def test_zeros_that_were_lost_are_told_of(more: list[str]) -> None:
    hints = near_ids(["123", "0000456", "789", "7.5", "0"], [*more, "000123", "456", "0789", "7"])
    assert "did you mean 000123? zeros at the beginning were lost, as by Excel" == hints["123"]
    there = "did you mean 456? zeros at its beginning were lost there, as by Excel"
    assert there == hints["0000456"]
    assert "0789? zeros" in hints["789"]
    assert not [value for value in ("7.5", "0") if "zeros" in hints[value]]


@pytest.mark.parametrize("more", [[], MANY], ids=["few", "many"])
def test_full_width_signs_are_told_of(more: list[str]) -> None:
    hints = near_ids(["２１４４９０４０３６", "Ｔ１"], [*more, "2144904036"])
    assert "did you mean 2144904036, in half-width" in hints["２１４４９０４０３６"]
    assert "--unsafe-fixes" in hints["２１４４９０４０３６"]
    assert "half-width" not in hints["Ｔ１"]


def test_all_zeros_that_excel_drops_are_looked_for_before_numbers_alone() -> None:
    assert "zeros" in near_ids(["1"], ["0" * ZEROS + "1"])["1"]
    assert "zeros" not in near_ids(["1"], ["0" * (ZEROS + 1) + "1"])["1"]
    assert "zeros" not in near_ids(["T1"], ["0T1"])["T1"]


def test_two_that_differ_in_zeros_alone_are_not_chosen_from() -> None:
    assert "zeros" not in near_ids(["123"], ["000123", "00123"])["123"]


def test_few_are_compared_with_those_that_begin_alike() -> None:
    hints = near_ids(["T0011", "X1"], ["T0001", "T0002", None])
    assert {"T0011": "did you mean T0001?", "X1": NOTHING} == hints


@pytest.mark.parametrize("many", [FEW, 20 * FEW], ids=["few", "many"])
def test_of_people_numbered_through_nobody_is_named_at_random(many: int) -> None:
    """T0001 is one slip from T0002 and T0011 alike."""
    ids = [f"T{number:04}" for number in range(2, many + 1)]
    assert {"T0001": NOTHING, "T0O02": NOTHING} == near_ids(["T0001", "T0O02"], ids)


@pytest.mark.parametrize("more", [["1"], MANY], ids=["few", "many"])
def test_a_total_that_was_read_as_a_record_is_asked_to_go(more: list[str]) -> None:
    hints = near_ids(["合计", "小 计", "合计小学"], more)
    total = "delete the row, if it is one of totals"
    assert {"合计": total, "小 计": total, "合计小学": NOTHING} == hints
