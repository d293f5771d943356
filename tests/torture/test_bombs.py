"""Small files that ask for much: a process each, held to ten seconds and a gigabyte."""

import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, workspace
from tests.cli.processes import PROGRAM, environment
from tests.reading.books import with_parts
from tests.torture.test_workbooks import GOOD, ODS, PARTS, SHEET, WORKBOOK, put

if sys.platform == "win32":
    pytest.skip("no limits there", allow_module_level=True)

import resource

__all__ = ["workspace"]

SECONDS, KILOBYTES = 10, 1 << 20


def packed(data: bytes) -> bytes:
    """The same archive, packed; what names a form of OpenDocument is never packed."""
    target = BytesIO()
    new = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
    with zipfile.ZipFile(BytesIO(data)) as old, new:
        for name in old.namelist():
            kind = zipfile.ZIP_STORED if name == "mimetype" else None
            new.writestr(name, old.read(name), kind)
    return target.getvalue()


def rows(text: str) -> bytes:
    return packed(put(SHEET, "</sheetData>", f"{text}</sheetData>"))


def ods(table: str) -> bytes:
    """A form of OpenDocument with something put behind its first row."""

    def change(xml: bytes) -> bytes:
        assert b"</table:table-row>" in xml
        return xml.replace(b"</table:table-row>", b"</table:table-row>" + table.encode(), 1)

    return packed(with_parts(ODS, {"content.xml": change}))


def prefixed(text: str) -> bytes:
    """The rows behind the others, in a sheet whose elements all have a prefix."""

    def change(xml: bytes) -> bytes:
        body = xml.replace(b"</sheetData>", text.encode() + b"</sheetData>").partition(b"?>")[2]
        return re.sub(rb"<(/?)(?=[a-z])", rb"<\1x:", body).replace(b"xmlns=", b"xmlns:x=")

    return packed(with_parts(GOOD, {SHEET: change}))


def wide(cell: str) -> str:
    """A row of very many of these cells, and one in the last row of all."""
    last = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    return f'<row r="9">{cell * 16_000}</row>{last}'


REPEATED = 'table:number-{}-repeated="1048576"'
CELL = '<table:table-cell office:value-type="float" office:value="1" {}/>'

BOOKS = {
    "a hundred megabytes of blanks.xlsx": packed(
        with_parts(GOOD, {WORKBOOK: lambda xml: xml + b" " * 110_000_000})
    ),
    "three hundred thousand cells in a row.xlsx": rows(
        "<row>" + "<c><v>1</v></c>" * 300_000 + "</row>"
    ),
    "one cell in the last row.xlsx": rows('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    "one cell in the last corner.xlsx": rows('<row r="9"><c r="XFD1048576"><v>1</v></c></row>'),
    "a corner with blanks.xlsx": rows('<row r="9"><c r = "XFD1048576"><v>1</v></c></row>'),
    "a corner in a second name.xlsx": rows(
        '<row r="9"><c r="A9" r\n=\n"XFD1048576"><v>1</v></c></row>'
    ),
    "cells in a prefix.xlsx": prefixed(wide("<c><v>1</v></c>")),
    "cells over two lines.xlsx": rows(wide("<c\n><v>1</v></c>")),
    "cells with a strange attribute.xlsx": rows(wide('<c s1="1"><v>1</v></c>')),
    "strings with blanks.xlsx": packed(put(PARTS[1], 'uniqueCount="', 'uniqueCount = "99999999')),
    "two hundred thousand errors.xlsx": rows(
        "".join(f'<row r="{n}"><c r="A{n}" t="e"><v>#N/A</v></c></row>' for n in range(9, 200_000))
    ),
    "a hundred thousand rows of styles.xlsx": rows(
        "".join(f'<row r="{n}" s="1"><c r="A{n}" s="1"/></row>' for n in range(10, 100_000))
    ),
    "a hundred thousand cells merged.xlsx": packed(
        put(
            SHEET,
            "</sheetData>",
            "</sheetData><mergeCells>"
            + "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(4, 100_000))
            + "</mergeCells>",
        )
    ),
    "elements in elements.xlsx": packed(put(PARTS[1], "<si>", "<a>" * 1_000_000 + "<si>")),
    "a hundred thousand rows merged again and again.xlsx": packed(
        put(
            SHEET,
            "</sheetData>",
            "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(9, 100_000))
            + "</sheetData><mergeCells>"
            + '<mergeCell ref="A9:A99999"/>' * 100_000
            + "</mergeCells>",
        )
    ),
    "two hundred sheets in one part.xlsx": packed(
        put(
            WORKBOOK,
            "</sheets>",
            "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="rId1"/>' for n in range(9, 209))
            + "</sheets>",
        )
    ),
    "a million rows of the same.xlsx": rows("<row><c><v>1</v></c></row>" * 1_000_000),
    "a string of a million signs in fifty thousand cells.xlsx": packed(
        with_parts(
            GOOD,
            {
                PARTS[1]: lambda xml: xml.replace(
                    b"</sst>", f"<si><t>{'x' * 1_000_000}</t></si></sst>".encode()
                ),
                SHEET: lambda xml: xml.replace(
                    b"</sheetData>",
                    "".join(
                        f'<row r="{n}"><c r="A{n}" t="s"><v>4</v></c></row>'
                        for n in range(9, 50_000)
                    ).encode()
                    + b"</sheetData>",
                ),
            },
        )
    ),
    "a comment of megabytes.ods": ods(f"<!--{'x' * 60_000_000}-->"),
    "a long text a hundred thousand times.ods": ods(
        '<table:table-row table:number-rows-repeated="100000">'
        f'<table:table-cell office:value-type="string"><text:p>{"x" * 30_000}</text:p>'
        "</table:table-cell></table:table-row>"
    ),
    "two thousand million blanks in a text.ods": ods(
        '<table:table-row><table:table-cell office:value-type="string"><text:p>'
        '<text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>'
    ),
    "a hundred sheets of a million cells.ods": ods(
        "</table:table>"
        + "".join(
            f'<table:table table:name="s{n}"><table:table-row table:number-rows-repeated="1000000">'
            f"{CELL.format('')}</table:table-row></table:table>"
            for n in range(100)
        )
        + '<table:table table:name="last">'
    ),
    "twenty cells a million times.ods": ods(
        '<table:table-row table:number-rows-repeated="1000000">'
        f"{CELL.format(REPEATED.format('columns').replace('1048576', '20'))}</table:table-row>"
    ),
    "a row a million times.ods": ods(
        f"<table:table-row {REPEATED.format('rows')}>{CELL.format(REPEATED.format('columns'))}"
        "</table:table-row>"
    ),
}


def limited(arguments: list[str], folder: Path) -> tuple[int, str]:
    """The exit code of a command and what it says; the limits hold it."""
    seconds = (SECONDS, SECONDS)
    with subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=folder,
        env=environment(LCPLAN_LANG="en"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, seconds),  # noqa: PLW1509 no threads
    ) as process:
        assert process.stdout is not None
        shown = process.stdout.read().decode()
        _pid, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert used.ru_maxrss < KILOBYTES, f"{used.ru_maxrss >> 10} MB"
    return process.returncode, shown


@pytest.mark.parametrize("name", BOOKS)
def test_a_workbook(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(BOOKS[name])
    assert len(BOOKS[name]) < 1 << 20
    code, shown = limited(["import", name, "--table", "reserves"], tmp_path)
    assert code in (0, 3), shown[-500:]
    assert "Traceback" not in shown
    assert "reserves" in shown if code == 0 else name in shown


SHEETS = {
    "a row of very many cells.csv": "teacher_id,added_on\n" + "T1," * 300_000 + "\n",
    "rows of as many cells as a sheet has.csv": "".join(
        ",".join(str(column * row) for column in range(16_000)) + "\n" for row in range(7, 19)
    ),
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_text_that_may_be_any_table(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(SHEETS[name])
    code, shown = limited(["import", name], tmp_path)
    assert code == 3, shown[-500:]
    assert name in shown


TEXTS = {
    "data/rosters/reserves.csv": ["x," * 100_000 + "y\n", "\n" * 1_000_000, '"' * 1_000_001],
    "data/plan/measures/m05.yaml": [
        "a: &a [x]\n" + "".join(f"b{n}: &a [{'*a, ' * 9}*a]\n" for n in range(20)),
        "[" * 1_000_000,
        "# lcplan: ignore[LC204] x\n" * 5_000,
    ],
}


@pytest.mark.parametrize("number", range(3))
def test_a_roster_and_a_measure(workspace: Path, number: int) -> None:
    for name, texts in TEXTS.items():
        (workspace / name).write_text(texts[number], encoding="utf-8")
    code, shown = limited(["validate", "-C", str(workspace)], ROOT)
    assert code == 1, shown[-500:]
    for name in TEXTS:
        assert f"\n{name}:" in f"\n{shown}"
