import codecs
import io
import subprocess
import sys

import pytest

from longchuan_plan.reading.csv_file import delimiter_of, read_csv
from longchuan_plan.reading.csv_plain import read_plain
from longchuan_plan.reading.raw import LONGEST_CELL, MAX_COLUMNS, RawTable
from tests.reading.raws import found, headers, lines, rows

TEXT = "教师编号,姓名\nT1,李明\nT2,张三\n"
ROWS = [["T1", "李明"], ["T2", "张三"]]


def read(data: str | bytes) -> RawTable:
    return read_csv("t.csv", data.encode() if isinstance(data, str) else data)


def faults(data: str | bytes) -> list[tuple[str, int | None, int | None]]:
    table = read(data)
    for finding in table.findings:
        assert finding.message
        assert finding.hint
    return found(list(table.findings))


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("gb18030"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace(",", ";").encode(),
        TEXT.replace(",", "\t").encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.rstrip().encode(),
        codecs.BOM_UTF8 + b'"' + TEXT.replace(",", '","').replace("\n", '"\n"').encode()[:-1],
    ],
    ids=["utf8", "bom", "gb18030", "utf16le", "utf16be", ";", "tab", "crlf", "cr", "cut", "quoted"],
)
def test_the_same_table_however_it_was_saved(data: bytes) -> None:
    table = read(data)
    assert headers(table) == ["教师编号", "姓名"]
    assert rows(table) == ROWS
    assert lines(table) == [2, 3]
    assert not table.findings
    assert not table.broken


@pytest.mark.parametrize("data", ["", "\n\n", " \r\n\t\n", ",,\n,,\n", codecs.BOM_UTF8])
def test_a_file_without_anything_is_empty(data: str | bytes) -> None:
    assert faults(data) == [("file-empty", 1, 1)]


@pytest.mark.parametrize("data", ["a,b\n", "a,b", "a,b\r\n", "a,b\n\n\n", '"a","b"\n'])
def test_a_header_alone_is_a_table_without_rows(data: str) -> None:
    table = read(data)
    assert headers(table) == ["a", "b"]
    assert rows(table) == []
    assert not table.broken


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("教师编号,姓名\nT1,李明\nT2,".encode() + b"\xfa\n", (3, 4)),
        ("教师编号,姓名\nT1,".encode("gbk") + b"\xff\xff\n", (2, 4)),
        (b"a,b\n1,2\n3,\0\n", (3, 3)),
    ],
)
def test_a_bad_byte_is_found_at_its_line_and_column(data: bytes, place: tuple[int, int]) -> None:
    assert faults(data) == [("encoding-broken", *place)]
    assert read(data).broken


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("a,b\n\n1,2\n\n\n3,4\n", [3, 6]),
        ("a,b\r\n\r\n1,2\r\n3,4", [3, 4]),
        ("\n\na,b\n1,2\n3,4\n\n", [4, 5]),
        ("a,b\n  \n1,2\n3,4\n", [3, 4]),
        ("a,b\r1,2\r\r3,4\r", [2, 4]),
        ('a,b\n"1",2\n\n3,"4"\n', [2, 4]),
    ],
)
def test_blank_lines_are_counted_and_not_read(data: str, expected: list[int]) -> None:
    table = read(data)
    assert rows(table) == [["1", "2"], ["3", "4"]]
    assert lines(table) == expected
    assert not table.findings


def test_rows_of_delimiters_only_keep_their_lines() -> None:
    table = read("a,b\n1,2\n,\n3,4\n")
    assert lines(table) == [2, 3, 4]
    assert rows(table)[1] == ["", ""]


def test_line_breaks_in_quoted_cells_are_counted() -> None:
    table = read('a,b\n1,"x\ny\r\nz"\n"2\n",u\n3,4\n')
    assert rows(table) == [["1", "x\ny\r\nz"], ["2\n", "u"], ["3", "4"]]
    assert lines(table) == [2, 5, 7]


def test_a_quoted_header_over_two_lines() -> None:
    table = read('"a\n(必填)",b\n1,2\n')
    assert headers(table) == ["a\n(必填)", "b"]
    assert lines(table) == [3]
    assert [(spot.line, spot.column) for spot in table.headers] == [(1, 1), (2, 7)]


@pytest.mark.parametrize(
    "data", ["教职工花名册,\n\n教师编号,姓名\nT1,李明\n", "花名册\n教师编号,姓名\n\nT1,李明\n"]
)
def test_a_title_above_the_header_is_passed_over(data: str) -> None:
    table = read(data)
    assert headers(table) == ["教师编号", "姓名"]
    assert lines(table) == [4]


def test_a_file_of_one_column_begins_with_its_header() -> None:
    table = read("a\n1\n2\n")
    assert headers(table) == ["a"]
    assert lines(table) == [2, 3]


def test_a_quote_left_open_is_found_where_its_record_begins() -> None:
    assert faults('a,b\n1,2\n3,"4\n5,6\n') == [("csv-malformed", 3, 1)]
    assert rows(read('a,b\n1,2\n3,"4\n5,6\n')) == [["1", "2"]]


def test_a_quote_left_open_that_the_next_one_ends() -> None:
    table = read('a,b\n1,"2\n3,4\n5,"6"\n')
    assert found(list(table.findings)) == [("csv-malformed", 2, 1)]
    assert "line 4" in table.findings[0].message


def test_a_quote_left_open_that_a_later_one_closes_is_warned_about() -> None:
    table = read('a,b\n1,"2\n3,4"\n5,6\n')
    assert found(list(table.findings)) == [("cell-spans-lines", 2, 1)]
    assert not table.broken


def test_a_stray_quote() -> None:
    assert faults('a,b\n1,2\n3,"4"5\n') == [("csv-malformed", 3, 1)]
    assert rows(read('a,b\n1,5"屏\n')) == [["1", '5"屏']]


@pytest.mark.parametrize("record", ["3", "3,4,5", '"3",4,'])
def test_a_record_of_another_length_is_found_and_left_out(record: str) -> None:
    table = read(f"a,b\n1,2\n{record}\n5,6\n")
    assert found(list(table.findings)) == [("record-length", 3, 1)]
    assert rows(table) == [["1", "2"], ["5", "6"]]
    assert lines(table) == [2, 4]
    assert table.broken


def test_a_blank_record_of_another_length_is_no_fault() -> None:
    table = read("a,b\n1,2\n,,,\n5,6\n")
    assert not table.findings
    assert lines(table) == [2, 4]


def test_a_huge_cell() -> None:
    assert faults(f"a,b\n1,{'x' * (LONGEST_CELL + 1)}\n") == [("csv-malformed", 2, 1)]
    assert "longer" in read(f'a,b\n1,"{"x" * (LONGEST_CELL + 1)}\n').findings[0].message
    assert rows(read(f"a,b\n1,{'x' * LONGEST_CELL}\n")) == [["1", "x" * LONGEST_CELL]]


def test_a_workbook_under_another_name() -> None:
    assert faults(b"PK\x03\x04...") == [("file-unreadable", None, None)]
    assert faults(b"\xd0\xcf\x11\xe0...") == [("file-unreadable", None, None)]


@pytest.mark.parametrize(
    ("head", "delimiter"),
    [("a,b", ","), ("a;b", ";"), ("a\tb,c\td", "\t"), ('"a,b,c";d', ";"), ("a", ","), ("", ",")],
)
def test_the_delimiter_is_the_one_that_parts_the_header(head: str, delimiter: str) -> None:
    assert delimiter_of(head) == delimiter


@pytest.mark.parametrize(
    "plain",
    [
        "a,b\n1,2\n",
        'a,b\n"1",2\n',
        '"a","b"\n"1","2,2"\n"","3""4"\n',
        'a,b\n"""",2\n1,""""""\n',
        'a,b\r\n1,"2"\r\n\r\n3,4',
    ],
)
def test_quotes_alone_do_not_make_reading_slow(plain: str) -> None:
    assert read_plain("t.csv", io.BytesIO(plain.encode()), ",") is not None


@pytest.mark.parametrize(
    "unusual",
    ['a,b\n1,"2\n', 'a,b\n1,"2\n3"\n', 'a,b\n1,"2"3\n', 'a,b\n1,2"3\n', "a,b\n1\r,2\n", "a,b\n1\n",
     'a,b\n1,2"3","4\n', 'a,b\n"1,"2,"3"\n', "a,b\n1,\0\n"],
)  # fmt: skip
def test_what_is_unusual_is_not_left_to_arrow(unusual: str) -> None:
    assert read_plain("t.csv", io.BytesIO(unusual.encode()), ",") is None


def test_reading_does_not_load_pandas() -> None:
    code = (
        "import sys; from longchuan_plan.reading.csv_file import read_csv;"
        "read_csv('t.csv', b'a,b\\n1,2\\n'); read_csv('t.csv', b'a,b\\n1,\"2\\n3\"\\n');"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pandas" not in done.stdout.split()


def test_a_header_wider_than_any_sheet_is_no_table() -> None:
    names = [f"c{number}" for number in range(MAX_COLUMNS + 1)]
    assert faults('"a\nb",' + ",".join(names[1:]) + "\n") == [("csv-malformed", 1, 1)]
    assert faults('"a\nb",' + ",".join(names[2:]) + "\n") == []


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_delimiters_over_lines_are_warned_about_however_lines_end(end: str) -> None:
    data = end.join(["id,name", 'T1,"李,', '明"', 'T2,"x', 'y"', ""])
    assert faults(data) == [("cell-spans-lines", 2, 1)]
