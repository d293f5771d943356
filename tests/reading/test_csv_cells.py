import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.reading.csv_cells import cell_start, cell_starts, cell_text
from longchuan_plan.reading.lines import split_lines

LINES = split_lines('a,b,c\n学校,"x,y",z\n"p\nq",r,s\n5"屏,t,"u""v"\n')


@pytest.mark.parametrize(
    ("line", "position", "place"),
    [
        (2, 1, (2, 1)),
        (2, 2, (2, 4)),
        (2, 3, (2, 10)),
        (3, 2, (4, 4)),
        (3, 3, (4, 6)),
        (5, 2, (5, 5)),
        (5, 3, (5, 7)),
        (2, 4, (2, 1)),
        (1, 4, (1, 1)),
        (99, 2, (99, 1)),
    ],
)
def test_a_cell_begins_at_its_character(line: int, position: int, place: tuple[int, int]) -> None:
    assert cell_start(LINES, line, position, ",") == place


@given(st.lists(st.text(st.sampled_from('a李",\n'), max_size=4), min_size=2, max_size=5))
def test_every_cell_is_found_where_the_csv_module_wrote_it(cells: list[str]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells)
    lines = split_lines(text.getvalue())
    starts = list(cell_starts(lines, 1, ","))
    assert len(starts) == len(cells)
    for place, start in enumerate(starts, 1):
        line, column = start
        rest = "".join(lines[line - 1 :])[column - 1 :]
        first, *_others = next(csv.reader(io.StringIO(rest, newline=""))) or [""]
        assert first == cells[place - 1]
        assert cell_start(lines, 1, place, ",") == start


@pytest.mark.parametrize(
    ("line", "column", "text"),
    [
        ("a,李明,c\r\n", 3, "李明"),
        ("a,李明\r\n", 3, "李明"),
        ('a,"x,y",c\n', 3, "x,y"),
        ('a,"x ""y"" z",c\n', 3, 'x "y" z'),
        ('a,"over\n', 3, "over"),
        ("a,,c\n", 3, ""),
    ],
)
def test_a_cell_says_what_stands_in_it(line: str, column: int, text: str) -> None:
    assert cell_text(line, column, ",") == text
