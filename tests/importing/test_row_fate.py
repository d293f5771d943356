"""What becomes of each row: for every reason a row that has just it, and one that has not."""

from collections.abc import Mapping, Sequence

import pytest

from longchuan_plan.importing.canonical import canonical
from longchuan_plan.importing.header_rows import Header, find_header
from longchuan_plan.importing.row_fate import Fate, fate_of
from longchuan_plan.importing.source import Merge, SourceSheet
from longchuan_plan.importing.understanding import FilledDown, Understood, understand
from longchuan_plan.rosters.school import School
from longchuan_plan.rosters.teacher import Teacher

HEADER = ["学校标识码", "学校名称", "所在乡镇", "所在区域", "办学类型", "备注"]
ROW = ["1", "甲", "甲镇", "乡村", "小学", ""]
REMARKS = 5
"""The place of a column that is no field."""


def sheet(
    *rows: Sequence[str],
    merges: Sequence[Merge] = (),
    lost: Mapping[int, Sequence[int]] | None = None,
) -> SourceSheet:
    return SourceSheet("学校", rows, range(1, len(rows) + 1), merges, lost or {})


def header() -> Header:
    found = find_header(School, sheet(HEADER))
    assert found is not None
    return found


def understood(of: SourceSheet) -> Understood:
    part = understand(School, of)
    assert part is not None
    return part


@pytest.mark.parametrize(
    ("cells", "lost", "fate"),
    [
        (ROW, [], None),
        (ROW, [1], Fate.LOST),
        (ROW, [REMARKS], None),
        ([""] * 6, [], Fate.BLANK),
        ([""] * 6, [1], Fate.LOST),
        ([*ROW, ""], [], None),
        ([*ROW, "x"], [], Fate.TOO_LONG),
        ([*[""] * 5, "x"], [], Fate.OUTSIDE),
        (["1", *[""] * 5], [], Fate.SINGLE),
        (["1", "甲", *[""] * 4], [], None),
        (HEADER, [], Fate.REPEATED),
        ([*HEADER[:5], "其他"], [], Fate.REPEATED),
        (["1", *HEADER[1:]], [], None),
        (["合计", "1", *[""] * 4], [], Fate.TOTAL),
        (["注：甲", *[""] * 5], [], Fate.NOTE),
        (["填表人：甲", *[""] * 5], [], Fate.SIGNATURE),
    ],
)
def test_a_row_has_its_fate(cells: list[str], lost: list[int], fate: Fate | None) -> None:
    assert fate_of(cells, header(), lost) is fate


def test_in_a_table_of_one_column_one_cell_is_a_row() -> None:
    one = Header(0, 0, ["学校名称", "其他"], {"name": 0}, [0], [1], [])
    assert fate_of(["甲", ""], one, []) is None


def test_what_stands_above_is_told_apart() -> None:
    rows = (["", ""], ["某县", ""], ["", ""], HEADER, ROW)
    part = understood(sheet(*rows, lost={2: [0]}))
    assert [(1, Fate.BLANK), (2, Fate.TITLE), (3, Fate.TITLE), (4, Fate.HEADER)] == part.left
    assert [(5, ROW)] == part.taken


def test_a_cell_merged_downward_fills_rows_that_hold_something() -> None:
    second, blank = ["2", "乙", "", "乡村", "小学", ""], [""] * 6
    part = understood(sheet(HEADER, ROW, second, blank, second, merges=[Merge(2, 3, 5, 3)]))
    filled = ["2", "乙", "甲镇", "乡村", "小学", ""]
    assert [(2, ROW), (3, filled), (5, filled)] == part.taken
    assert [(1, Fate.HEADER), (4, Fate.BLANK)] == part.left
    assert [FilledDown("town", 2, 5)] == part.filled
    assert [] == part.across


def test_of_ranges_that_overlap_the_first_fills() -> None:
    below = ["2", "乙", "", "乡村", "小学", ""]
    merges = [Merge(3, 3, 4, 3), Merge(2, 3, 3, 3), Merge(2, 3, 4, 3)]
    part = understood(sheet(HEADER, ROW, below, below, merges=merges))
    assert ["甲镇", "甲镇", ""] == [cells[2] for _line, cells in part.taken]
    assert [FilledDown("town", 2, 3)] == part.filled


def test_no_other_merged_cells_fill_anything() -> None:
    """One that begins in the header, and one over several columns, which is told of."""
    second = ["2", "", "", "乡村", "小学", ""]
    part = understood(
        sheet(HEADER, ROW, second, merges=[Merge(1, 2, 3, 2), Merge(2, 3, 3, 4)]),
    )
    assert [(2, ROW), (3, second)] == part.taken
    assert [] == part.filled
    assert ["C2:D3"] == part.across


def test_several_terms_of_a_cell_are_written_as_the_bureau_writes_them() -> None:
    part = understand(Teacher, sheet(["教师编号", "任教学科"], ["T1", "语文、数学"]))
    assert part is not None
    assert b"teacher_id,subjects\nT1,\xe8\xaf\xad\xe6\x96\x87;\xe6\x95\xb0\xe5\xad\xa6\n" == (
        canonical([part]).data
    )
