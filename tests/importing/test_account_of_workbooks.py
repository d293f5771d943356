"""Random sheets with merged cells and formulas never computed: no row is lost in silence."""

import tempfile
from collections import Counter
from pathlib import Path

import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from longchuan_plan.importing.account import runs
from longchuan_plan.importing.canonical import canonical
from longchuan_plan.importing.reader import read_source
from longchuan_plan.importing.row_fate import Fate
from longchuan_plan.importing.understanding import understand
from longchuan_plan.rosters.school import School

HEADER = ["学校标识码", "学校名称", "所在乡镇", "所在区域", "办学类型"]
LOST = "=A1"
cells = st.sampled_from(["", "", "甲", "1", "乡村", "小学", "合计", "注：x", LOST, 7, 1.5])
Cells = list[str | int | float]
ranges = st.tuples(st.integers(0, 8), st.integers(0, 4), st.integers(0, 3), st.integers(0, 2))


def sheet_of(path: Path, rows: list[Cells], merges: list[tuple[int, int, int, int]]) -> None:
    """A workbook of one sheet; ranges that touch each other or the header are not merged."""
    book = xlsxwriter.Workbook(str(path))
    page, look = book.add_worksheet("学校"), book.add_format()
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell == LOST:
                page.write_formula(number, column, LOST, None, "#N/A")
            elif cell != "":
                page.write(number, column, cell)
    for top, left, down, across in merges:
        area = {(top + y, left + x) for y in range(down + 1) for x in range(across + 1)}
        if len(area) > 1 and not area & taken and HEADER not in rows[top : top + down + 1]:
            taken |= area
            page.merge_range(top, left, top + down, left + across, "甲", look)
    book.close()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.lists(cells, max_size=6), max_size=3),
    st.lists(st.lists(cells, max_size=6) | st.just(list[str | int | float](HEADER)), max_size=8),
    st.lists(ranges, max_size=3),
)
def test_every_row_is_accounted_for(
    above: list[Cells], below: list[Cells], merges: list[tuple[int, int, int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "schools.xlsx"
        sheet_of(path, [*above, list(HEADER), *below], merges)
        (sheet,) = read_source(path)
    part = understand(School, sheet)
    assert part is not None
    assert set(HEADER) <= set(part.header.texts)
    account = list(runs(part))
    assert list(sheet.lines) == [line for run in account for line in run.lines]
    fates = Counter(dict.fromkeys(Fate, 0))
    for run in account:
        if run.fate is not None:
            fates[run.fate] += len(run.lines)
    made = canonical([part])
    assert made.rows + fates.total() == len(sheet.rows)
    blank = [
        line
        for place, line in enumerate(sheet.lines)
        if not any(sheet.rows[place]) and not sheet.lost.get(place)
    ]
    told = {line for run in account if run.fate is Fate.BLANK for line in run.lines}
    assert told <= set(blank)
    lost = {
        sheet.lines[place] for place, columns in sheet.lost.items() if set(columns) & set(range(5))
    }
    taken = {line for line, _row in part.taken}
    assert not lost & taken


def test_rows_of_lost_cells_below_all_others_are_told(tmp_path: Path) -> None:
    path = tmp_path / "schools.xlsx"
    sheet_of(path, [list(HEADER), ["1", "甲", "乙", "乡村", "小学"], [LOST], [], [LOST]], [])
    (sheet,) = read_source(path)
    part = understand(School, sheet)
    assert part is not None
    assert list(part.left) == [(1, Fate.HEADER), (3, Fate.LOST), (4, Fate.BLANK), (5, Fate.LOST)]
