"""How wide columns are: what may give way, what does so first, and what never does."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from longchuan_plan.cli.layout import NARROWEST, Column, can_fit, fits, laid_out

COLUMNS = [Column("编号"), Column("学校", wraps=True), Column("days overdue", right=True)]
ROWS = [
    ["P01", "老隆镇第一中心小学", "5"],
    ["P02", "佗城镇东坑小学", "1064"],
]
WHOLE = 4 + 2 + 18 + 2 + 12
"""The header of the id, the school and the header of the days, with two gaps."""


def texts(rows: list[list[str]]) -> list[list[Text]]:
    return [[Text(cell) for cell in row] for row in rows]


def drawn(columns: list[Column], rows: list[list[str]], width: int) -> list[str]:
    target = io.StringIO()
    table = laid_out(columns, texts(rows), width)
    Console(file=target, width=width, color_system=None).print(table, crop=False)
    return target.getvalue().splitlines()


def test_with_room_nothing_is_broken() -> None:
    assert fits(COLUMNS, texts(ROWS), WHOLE)
    assert 3 == len(drawn(COLUMNS, ROWS, WHOLE))
    assert 3 == len(drawn(COLUMNS, ROWS, 100_000))


def test_a_header_gives_way_before_a_text() -> None:
    lines = drawn(COLUMNS, ROWS, WHOLE - 1)
    assert ["老隆镇第一中心小学" in line for line in lines].count(True) == 1
    assert "days" in lines[0]
    assert "overdue" in lines[1]


def test_then_texts_go_on_over_lines() -> None:
    least = 4 + 2 + NARROWEST + 2 + len("overdue")
    assert can_fit(COLUMNS, texts(ROWS), least)
    assert not can_fit(COLUMNS, texts(ROWS), least - 1)
    lines = drawn(COLUMNS, ROWS, least)
    assert least == max(map(cell_len, lines))
    assert "老隆镇第" in "".join(lines)


def test_numbers_and_ids_stay_whole_even_over_the_edge() -> None:
    words = " ".join(drawn(COLUMNS, ROWS, 10)).split()
    assert {"P01", "P02", "1064"} <= set(words)


@pytest.mark.parametrize("rows", [[], [["", "", ""]]])
def test_a_table_may_be_empty(rows: list[list[str]]) -> None:
    assert drawn(COLUMNS, rows, 80)
    assert drawn([Column(""), *COLUMNS], [["", *row] for row in rows], 80)


cells = st.text(st.sampled_from("ab12学校镇 "), max_size=12).map(str.strip)


@given(st.lists(st.tuples(cells, cells, cells).map(list), max_size=5), st.integers(1, 60))
def test_no_sign_is_lost_at_any_width(rows: list[list[str]], width: int) -> None:
    columns = [Column("甲"), Column("乙", wraps=True), Column("丙", right=True)]
    shown = sorted("".join(drawn(columns, rows, width)).replace(" ", ""))
    expected = "甲乙丙" + "".join(cell for row in rows for cell in row)
    assert sorted(expected.replace(" ", "")) == shown
