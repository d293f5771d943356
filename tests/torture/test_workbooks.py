"""Hostile workbooks, as a roster and for import: refused, or told with their cell."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from longchuan_plan.errors import InputError
from longchuan_plan.harmless import STEERING
from longchuan_plan.importing.reader import read_source
from longchuan_plan.reading.xlsx_file import read_xlsx
from tests.reading.books import book, with_parts
from tests.torture.given import spotted

SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
WORKBOOK, RELATIONS, TYPES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
ROWS = [["teacher_id", "added_on"], ["T1", "2021-09-01"], ["T2", "2022-09-01"]]
GOOD = book(("reserves", ROWS))
ODS = (Path(__file__).parents[1] / "importing" / "form.ods").read_bytes()

ENTITY = b'?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
LAUGHS = b'?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def put(part: str, old: str, new: str | bytes) -> bytes:
    """The good workbook with something else in a part, once."""
    data = new.encode() if isinstance(new, str) else new

    def change(xml: bytes) -> bytes:
        assert old.encode() in xml, part
        return xml.replace(old.encode(), data, 1)

    return with_parts(GOOD, {part: change})


def without(part: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
    return target.getvalue()


def utf16(xml: bytes) -> bytes:
    return xml.decode().replace("UTF-8", "UTF-16").encode("utf-16")


def marked(data: bytes) -> bytes:
    """The workbook with the mark of a password on each part."""
    changed = bytearray(data)
    for sign, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        for found in re.finditer(re.escape(sign), data):
            changed[found.start() + place] |= 1
    return bytes(changed)


PARTS = (SHEET, STRINGS, STYLES, WORKBOOK, RELATIONS, TYPES)
BROKEN: dict[str, bytes] = {
    **{f"without {part}": without(part) for part in (SHEET, STRINGS, WORKBOOK, RELATIONS)},
    **{f"an external entity in {part}": put(part, "?>", ENTITY) for part in PARTS},
    **{f"entities that grow in {part}": put(part, "?>", LAUGHS) for part in PARTS},
    **{f"UTF-16 in {part}": with_parts(GOOD, {part: utf16}) for part in PARTS},
    **{f"empty: {part}": with_parts(GOOD, {part: lambda _xml: b""}) for part in PARTS[:5]},
    **{
        f"half of {part}": with_parts(GOOD, {part: lambda x: x[: len(x) // 2]})
        for part in PARTS[:5]
    },
    **{
        f"a cell called {name!r}": put(SHEET, 'r="A2"', f'r="{name}"')
        for name in ("A0", "-A1", "1", "", "A1:B2", "Ａ１", "A99999999999999999999", "XFD1048576")
    },
    **{
        f"a string numbered {number!r}": put(SHEET, "<v>2</v>", f"<v>{number}</v>")
        for number in ("99999999", "4294967296")
    },
    **{
        f"cells merged as {name!r}": put(
            SHEET, "</sheetData>", f'</sheetData><mergeCells><mergeCell ref="{name}"/></mergeCells>'
        )
        for name in ("A0", "A-1", "1", "", "A1:", "A1:B2:C3", "$A$1:$B$2")
    },
    **{
        f"a sheet at {name!r}": put(RELATIONS, "worksheets/sheet1.xml", name)
        for name in ("/etc/passwd", "http://127.0.0.1/x", "../../../etc/passwd", "no.xml")
    },
    "a kind of cell that there is not": put(SHEET, 't="s"', 't="x"'),
    "more strings than there is room for": put(STRINGS, 'uniqueCount="', 'uniqueCount="9999999'),
    "a sheet without a name": put(WORKBOOK, 'name="reserves"', ""),
    "a password": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
    "a password on the parts": marked(GOOD),
    "cut": GOOD[: len(GOOD) // 2],
    "a beginning and nothing else": b"PK\3\4",
    "a beginning and noise": b"PK\3\4" + bytes(range(256)) * 8,
    "a text document": with_parts(GOOD, {WORKBOOK: lambda _xml: b"<document/>"}),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_workbook_is_refused(what: str, tmp_path: Path) -> None:
    (table,) = read_xlsx("x.xlsx", BROKEN[what])
    assert table.broken
    assert spotted(table.findings) == ["file-unreadable at 0:0"]
    (tmp_path / "x.xlsx").write_bytes(BROKEN[what])
    with pytest.raises(InputError) as refused:
        read_source(tmp_path / "x.xlsx")
    assert refused.value.hint
    assert not re.search(STEERING, refused.value.message.replace(str(tmp_path), ""))


FORMULA = 'r="A2"><f>{}</f></c><c r="Z9" t="s">'
TOLD: dict[str, tuple[bytes, list[str]]] = {
    "a formula without its value": (
        put(SHEET, 'r="A2" t="s">', FORMULA.format("A1")),
        ["cell-without-value at 2:1"],
    ),
    "a formula that would run a program": (
        put(SHEET, 'r="A2" t="s">', FORMULA.format("cmd|'/C calc'!A0")),
        ["cell-without-value at 2:1"],
    ),
    "an error": (
        put(SHEET, 'r="A2" t="s"><v>2', 'r="A2" t="e"><v>#REF!'),
        ["cell-without-value at 2:1"],
    ),
    "all cells merged": (
        put(
            SHEET, "</sheetData>",
            '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
        ["cells-merged at 1:1"],
    ),
    "a formula with its value": (
        put(SHEET, 'r="A2" t="s"><v>2</v>', 'r="A2" t="str"><f>A9</f><v>T1</v>'),
        [],
    ),
    "rich text": (
        put(
            SHEET, 'r="A2" t="s"><v>2</v>',
            'r="A2" t="inlineStr"><is><r><t>T</t></r><r><t>1</t></r></is>',
        ),
        [],
    ),
    "days counted from 1904": (put(WORKBOOK, "<workbookPr", '<workbookPr date1904="1"'), []),
}  # fmt: skip


@pytest.mark.parametrize("what", TOLD)
def test_what_a_workbook_has_lost_is_told(what: str) -> None:
    data, expected = TOLD[what]
    (table,) = read_xlsx("x.xlsx", data)
    assert spotted(table.findings) == expected


@pytest.mark.parametrize(
    "name", ["../../x", "[bold]", "{0}", "学校", "&lt;x&gt;", "\u202ex", "a" * 300, " "]
)
def test_a_sheet_of_a_hostile_name(name: str) -> None:
    (table,) = read_xlsx("x.xlsx", put(WORKBOOK, 'name="reserves"', f'name="{name}"'))
    assert not table.broken


def test_a_panic_is_no_traceback(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    panic = type("PanicException", (BaseException,), {})

    class Workbook:
        @staticmethod
        def from_filelike(_file: object) -> None:
            raise panic

    monkeypatch.setattr("python_calamine.CalamineWorkbook", Workbook)
    (table,) = read_xlsx("x.xlsx", GOOD)
    assert table.broken
    (tmp_path / "x.xlsx").write_bytes(GOOD)
    with pytest.raises(InputError):
        read_source(tmp_path / "x.xlsx")


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data[:-6] + b"\xff\xff\xff\xff" + data[-2:],
        lambda data: data.replace(b"PK\1\2", b"PK\1\3"),
    ],
    ids=["cut", "a directory before the beginning", "a directory of another kind"],
)
def test_a_broken_ods_is_refused(change: Callable[[bytes], bytes], tmp_path: Path) -> None:
    (tmp_path / "x.ods").write_bytes(change(ODS))
    with pytest.raises(InputError):
        read_source(tmp_path / "x.ods")
