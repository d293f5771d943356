"""The csv module is the reference: whatever Arrow reads, it would have read the same."""

import csv
import io
from collections.abc import Iterator
from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from longchuan_plan.reading import csv_body, csv_plain
from longchuan_plan.reading.csv_file import DELIMITERS, delimiter_of, read_csv
from longchuan_plan.reading.csv_plain import read_plain
from longchuan_plan.reading.csv_strict import read_strictly
from longchuan_plan.reading.encoding import UndecodableError, to_utf8
from longchuan_plan.reading.raw import RawTable
from tests.reading.raws import found, headers, lines, rows

CELL = st.text(st.sampled_from("ab1 李\"',;\t\n\r."), max_size=5)
PLAIN_CELL = st.text(st.sampled_from("ab1 李\"'.,"), max_size=5)
TEXTS = st.text(st.sampled_from('a1李,"\n\r '), max_size=40)


@pytest.fixture(params=["usual", "tiny"], autouse=True, scope="module")
def blocks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Long files are read in blocks, and by a sample of them; so are these when both are tiny."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "tiny":
            patch.setattr(csv_body, "LOOKED_AT", 4)
            patch.setattr(csv_plain, "LONG", 8)
            patch.setattr(csv_plain, "SAMPLE", 8)
            patch.setattr(csv_plain, "MANY", 2)
        yield


def tables(cell: st.SearchStrategy[str]) -> st.SearchStrategy[list[list[str]]]:
    def rows_of(width: int) -> st.SearchStrategy[list[list[str]]]:
        row = st.lists(cell, min_size=width, max_size=width)
        return st.lists(row, max_size=8)

    return st.integers(2, 4).flatmap(rows_of)


def written(table: list[list[str]], end: str, quoting: int) -> bytes:
    text = io.StringIO(newline="")
    width = len(table[0]) if table else 2
    writer = csv.writer(text, lineterminator=end, quoting=cast("Any", quoting))
    writer.writerow([f"h{place}" for place in range(width)])
    writer.writerows(table)
    return text.getvalue().encode()


STYLES = (
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)


@given(tables(PLAIN_CELL), *STYLES)
def test_arrow_reads_what_the_csv_module_reads(
    table: list[list[str]], end: str, quoting: int
) -> None:
    data = written(table, end, quoting)
    by_arrow = read_plain("t.csv", io.BytesIO(data), ",")
    by_csv = read_strictly("t.csv", data, ",")
    assert by_arrow is not None
    assert headers(by_arrow) == headers(by_csv)
    # Texts that are numbered through stand in the order of their numbers, others as they come.
    for column, other in zip(by_arrow.columns, by_csv.columns, strict=True):
        assert sorted(column.texts) == sorted(other.texts)
    assert rows(by_arrow) == rows(by_csv) == table
    assert lines(by_arrow) == lines(by_csv)
    assert by_arrow.headers == by_csv.headers


@given(TEXTS)
@example('a,b\n"1""",2\n')
@example("a,b\n\n\r\n1,2")
@example(' ,"\n')
def test_arrow_is_right_wherever_it_is_trusted(text: str) -> None:
    data = f"x,y\n{text}".encode()
    by_arrow = read_plain("t.csv", io.BytesIO(data), ",")
    if by_arrow is None:
        return
    by_csv = read_strictly("t.csv", data, ",")
    assert not by_csv.findings
    assert rows(by_arrow) == rows(by_csv)
    assert lines(by_arrow) == lines(by_csv)


@given(tables(CELL), STYLES[0])
def test_lines_agree_with_a_plain_count(table: list[list[str]], end: str) -> None:
    # Left to itself the csv module does not quote a lone CR.
    read = read_csv("t.csv", written(table, end, csv.QUOTE_ALL))
    expected, line = [], 2
    for row in table:
        expected.append(line)
        # One line end behind the record, and those inside its cells.
        text = "\x00".join(row).replace("\r\n", "\n")
        line += 1 + text.count("\n") + text.count("\r")
    assert rows(read) == table
    assert lines(read) == expected
    assert {name for name, _line, _column in found(list(read.findings))} <= {"cell-spans-lines"}


SIGNS = st.text(st.sampled_from('a1李",;\t\n\r \ufeff\x0b\u2028𠀀\0'), max_size=40)
BYTES = st.lists(
    st.sampled_from(
        [*(bytes([sign]) for sign in b'a1",;\t\n\r \0\xef\xff\xc0\x81'), "李".encode()]
    ),
    max_size=30,
).map(b"".join)


def told(table: RawTable) -> object:
    """All that a table says of its file."""
    return headers(table), rows(table), lines(table), list(table.headers), list(table.findings)


@given(
    st.sampled_from([",", ";", "\t", ""]), SIGNS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])
)
@example(",", "\ufeff1,2\n", "utf-8")
@example(",", "\n\ufeff,\n1", "utf-8-sig")
def test_signs_of_all_kinds_are_read_as_the_csv_module_reads_them(
    delimiter: str, text: str, encoding: str
) -> None:
    read, expected = by_both(f"x{delimiter}y\n{text}".encode(encoding))
    assert read == expected


@given(BYTES)
def test_bytes_of_all_kinds_are_read_as_the_csv_module_reads_them(data: bytes) -> None:
    for file in (data, b"x,y\n" + data):
        read, expected = by_both(file)
        assert read == expected


def by_both(data: bytes) -> tuple[object, object]:
    """What is told of a file, and what the csv module alone tells of it, if it is text."""
    table = read_csv("t.csv", data)
    try:
        utf8 = to_utf8(data).data
    except UndecodableError:
        return [name for name, _line, _column in found(list(table.findings))], ["encoding-broken"]
    by_csv = read_strictly("t.csv", utf8, delimiter_in(utf8))
    return (
        (told(table), table.broken, table.delimiter in DELIMITERS),
        (told(by_csv), by_csv.broken, True),
    )


def delimiter_in(utf8: bytes) -> str:
    """The delimiter of the first line that has one."""
    with_one = (line for line in io.BytesIO(utf8) if any(sign in line for sign in b",;\t"))
    return delimiter_of(next(with_one, b"").decode())
