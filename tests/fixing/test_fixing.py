"""Repairs say the same in another way, once, and touch nothing else."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longchuan_plan.fixing.csv_records import UnsoundError, records
from longchuan_plan.fixing.diff import diff_text
from longchuan_plan.fixing.file_fix import fixed
from longchuan_plan.loading.roster_loader import load_table
from longchuan_plan.reading.csv_file import read_csv
from longchuan_plan.rosters.departure import Departure
from longchuan_plan.rosters.school import School
from longchuan_plan.tables import Table

PATH = "data/rosters/schools.csv"
HEADER = "学校标识码,学校名称,所在乡镇,所在区域,办学类型,撤并日期,备用\n"


def rows(table: Table) -> dict[str, list[object]]:
    return {
        name: [column.values[code] for code in column.codes.tolist()]
        for name, column in table.columns.items()
    }


def read(data: bytes) -> dict[str, list[object]]:
    return rows(load_table(School, [read_csv(PATH, data)])[0])


def mended(text: str, *, encoding: str = "utf-8", unsafe: bool = False) -> str:
    fix = fixed(School, PATH, text.encode(encoding), unsafe=unsafe)
    return text if fix is None else fix.data.decode()


def test_only_the_cells_that_change_do() -> None:
    text = HEADER + '1,"甲,校 ", 甲镇 ,乡村,小学,2012/9/1, x \n2,乙,乙镇,乡村,小学,,"q"\n'
    expected = HEADER + '1,"甲,校",甲镇,乡村,小学,2012-09-01, x \n2,乙,乙镇,乡村,小学,,"q"\n'
    assert expected == mended(text)


def test_a_refused_cell_stays_save_a_date_in_full_width_signs() -> None:
    text = HEADER + "1,甲,甲镇, 乡下 ,小学,1985.07,\n2,乙,乙镇,乡村,小学,２０１２年９月１日,\n"
    assert text.replace("２０１２年９月１日", "2012-09-01") == mended(text)


def test_encoding_mark_and_line_ends() -> None:
    text = HEADER + "1,甲,甲镇,乡村,小学,,\n"
    assert text == mended(text, encoding="gb18030")
    assert text == mended(text, encoding="utf-8-sig")
    assert text == mended(text.replace("\n", "\r\n"))


def test_line_breaks_in_cells_stay() -> None:
    text = HEADER + '1,"甲\r\n校",甲镇,乡村,小学,2012/9/1,\r\n'
    assert '1,"甲\r\n校",甲镇,乡村,小学,2012-09-01,\n' == mended(text).removeprefix(HEADER)


def test_blanks_in_a_cell_that_must_be_filled_stay_for_whoever_fills_it() -> None:
    text = HEADER + "1,  ,甲镇,乡村,小学,  ,\n"
    assert text.replace("小学,  ,", "小学,,") == mended(text)


def test_a_key_in_full_width_signs_is_unsafe() -> None:
    text = HEADER + "１２,甲,甲镇,乡村,小学,,\n"
    assert text == mended(text)
    assert text.replace("１２", "12") == mended(text, unsafe=True)


@pytest.mark.parametrize("row", ["1,甲\n", '1,"甲,甲镇,乡村,小学,,\n', "\xff\n"])
def test_a_file_in_doubt_is_left(row: str) -> None:
    with pytest.raises(UnsoundError):
        fixed(School, PATH, (HEADER + row).encode())


def test_the_diff_shows_what_changes_and_no_person() -> None:
    text = HEADER + "1, 甲校,甲镇,乡村,小学,2012/9/1,张三\n"
    fix = fixed(School, PATH, text.encode())
    assert fix is not None
    expected = (
        f"--- {PATH}\n+++ {PATH}\n@@ -2 +2 @@\n"
        "-***, 甲校,***,***,***,2012/9/1,***\n+***,甲校,***,***,***,2012-09-01,***\n"
    )
    assert expected == diff_text(fix)
    text = "工号,离开日期\n 张三 ,2012/9/1\n"
    fix = fixed(Departure, "departures.csv", text.encode())
    assert fix is not None
    assert "张三" not in diff_text(fix)


signs = st.sampled_from(list(' \t　"甲a1１２0/.-年月日,;是\r\n'))
days = st.dates(date(1950, 1, 1), date(2050, 1, 1)).flatmap(
    lambda day: st.sampled_from(
        [f"{day}", f"{day:%Y/%m/%d}", f" {day.year}年{day.month}月{day.day}日", f"{day:%Y.%m}"]
    )
)
texts = st.text(signs, max_size=6) | days | st.sampled_from(["乡村", " 农村", "城区", "小学 "])
record = st.lists(texts, min_size=7, max_size=7)


def quoted(cell: str) -> str:
    bare = not any(sign in cell for sign in '",\r\n')
    return cell if bare else '"' + cell.replace('"', '""') + '"'


@settings(max_examples=300, deadline=None)
@given(st.lists(record, max_size=4), st.sampled_from(["\n", "\r\n", "\r"]))
def test_twice_is_once_and_what_was_read_stays(table: list[list[str]], end: str) -> None:
    lines = [HEADER.strip(), *(",".join(map(quoted, row)) for row in table)]
    data = end.join(lines).encode()
    assert data.decode() == "".join(
        ",".join(item.cells) + item.end for item in records(data.decode(), ",")
    )
    try:
        fix = fixed(School, PATH, data)
    except UnsoundError:
        return
    if fix is None:
        return
    assert fixed(School, PATH, fix.data) is None
    before, after = read(data), read(fix.data)
    for name, values in before.items():
        pairs = zip(values, after[name], strict=True)
        assert all(was is None or was == now for was, now in pairs)
