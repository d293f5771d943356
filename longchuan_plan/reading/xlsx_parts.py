"""What the XML inside a workbook says and calamine leaves out.

A formula that was never computed and an error such as `#N/A` reach calamine's
reader as empty cells. So the parts of the workbook are looked at first, within
bounds: what unpacks to more than any roster is refused unread.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, cast
from xml.etree import ElementTree as ET
from xml.parsers import expat

from longchuan_plan.language import _
from longchuan_plan.reading.workbook_error import WorkbookError, too_many_cells
from longchuan_plan.reading.xlsx_reach import MAX_CELLS, cells_at_most, cells_of, column_of
from longchuan_plan.reading.xlsx_strings import (
    MAX_TEXT,
    cells_with_strings,
    hold_text,
    longest_string,
)

MAX_BYTES = 1 << 30
PLAIN_BYTES, MAX_GROWTH = 1 << 24, 30
"""What is larger than this and so many times its packed size is packed to do harm: a
roster grows ten- to fifteenfold, and one of the same word in every cell not thirtyfold."""
MAX_INDEX = 1 << 24
"""The parts that name the others are small."""

NO_ARCHIVE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    NotImplementedError, EOFError, OSError, OverflowError,
)  # fmt: skip
"""What zipfile raises for bytes that are no archive; a ValueError may mean it too."""

WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"

# A workbook can be large, so these begin with signs that are found fast.
_SUSPECT = (b"<f>", b"<f ", b":f>", b":f ", b't="e"', b"t='e'")
_COUNT = re.compile(rb"ount=[\"']([0-9]+)")
_COMPUTED = re.compile(rb"<f(?: [^<>]*)?(?:/>|>[^<]*</f>)<v>[^<]")
_PIECE = 1 << 20
_SPACES = bytes.maketrans(b"\t\r\n", b"   ")
_SPACE_BEFORE, _SPACE_BEHIND = re.compile(rb"(?<! ) +="), re.compile(rb"= +(?=[\"'])")


class LostCell(NamedTuple):
    """A cell without a value, by row and column from 1; `error` is what Excel shows there."""

    row: int
    column: int
    error: str = ""


def lost_cells(data: bytes) -> Mapping[str, list[LostCell]]:
    """For each sheet by name the cells whose value the file does not hold.

    Raises WorkbookError for what is no workbook, or one beyond all measure.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            hold_size(parts, min(MAX_BYTES, max(PLAIN_BYTES, MAX_GROWTH * len(data))))
            sheets = _sheets(parts)
            others = set(parts.namelist()).difference(sheets.values())
            longest = {
                name: longest_string(_part(parts, name))
                for name in others
                if name.endswith((".xml", ".rels"))
            }
            strings = max(longest, key=longest.__getitem__)
            lost = {}
            cells = texts = 0
            for name, path in sheets.items():
                xml = _part(parts, path)
                cells += cells_at_most(xml)
                texts += cells_with_strings(xml)
                lost[name] = list(_lost(xml))
            if cells > MAX_CELLS:
                _hold_cells(parts, sheets.values())
            if texts * longest[strings] > MAX_TEXT:
                hold_text(_part(parts, strings), (_part(parts, path) for path in sheets.values()))
            return lost
    except NO_ARCHIVE as error:
        raise WorkbookError(_("it is no XLSX file, or has a password")) from error
    except (ET.ParseError, expat.ExpatError, LookupError, RuntimeError, ValueError) as error:
        raise WorkbookError(_("it is damaged inside")) from error


def hold_size(parts: zipfile.ZipFile, most: int) -> None:
    """Raises WorkbookError for parts that unpack to more than so many bytes."""
    size = sum(info.file_size for info in parts.infolist())
    if size > most:
        raise WorkbookError(_("it unpacks to {size} MB").format(size=size >> 20))


def _hold_cells(parts: zipfile.ZipFile, paths: Iterable[str]) -> None:
    if sum(cells_of(_part(parts, path)) for path in paths) > MAX_CELLS:
        raise too_many_cells(MAX_CELLS)


def _part(parts: zipfile.ZipFile, name: str) -> bytes:
    """A part, read to its end, which holds it to the size that it is said to have.

    Counts that it states of its own elements are believed by calamine, so they are
    held to what the part has room for. Calamine takes UTF-16 for an empty part; and a
    document type, which no workbook has, could make it grow.
    """
    xml = parts.read(name).translate(_SPACES)
    # Nobody writes a blank beside the sign, and what looks for `r="` would miss it.
    if b" =" in xml or b"= " in xml:
        xml = _SPACE_BEHIND.sub(b"=", _SPACE_BEFORE.sub(b"=", xml))
    if b"\0" in xml[:4] or b"<!DOCTYPE" in xml or xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ValueError("document type")
    if any(len(digits) > 9 or int(digits) > len(xml) for digits in set(_COUNT.findall(xml))):
        raise ValueError("count")
    return xml


def _sheets(parts: zipfile.ZipFile) -> dict[str, str]:
    """The path of each sheet's part by the name of the sheet."""
    if any(parts.getinfo(name).file_size > MAX_INDEX for name in (RELATIONS, WORKBOOK)):
        raise ValueError("size")
    targets = {
        node.get("Id"): posixpath.join("/xl", node.get("Target", ""))
        for node in _parsed(_part(parts, RELATIONS)).iter()
        if "Target" in node.attrib
    }
    sheets = (node for node in _parsed(_part(parts, WORKBOOK)).iter() if _tag(node) == "sheet")
    paths = {
        node.attrib["name"]: targets.get(_relation(node), "").removeprefix("/") for node in sheets
    }
    used = set(paths.values())
    if len(used) < len(paths) or not used <= set(parts.namelist()):
        raise LookupError("part")
    return paths


def _relation(sheet: ET.Element) -> str | None:
    return next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)


def _lost(xml: bytes) -> Iterator[LostCell]:
    if not any(sign in xml for sign in _SUSPECT) or _all_computed(xml):
        return
    number = 0
    for row in _elements(xml):
        if _tag(row) != "row":
            continue
        number = int(row.get("r", number + 1))
        column = 0
        for cell in row:
            column = column_of(cell.get("r", "").encode()) or column + 1
            error = _error(cell)
            if error is not None:
                yield LostCell(number, column, error)
        row.clear()


def _elements(xml: bytes) -> Iterator[ET.Element]:
    """The elements as they end.

    The parser begins a tag or comment that is not complete anew with each piece that it is
    given, so a long one takes the square of its length in small pieces.
    """
    parser: ET.XMLPullParser[ET.Element] = ET.XMLPullParser(("end",))
    for start in range(0, len(xml), _PIECE):
        parser.feed(xml[start : start + _PIECE])
        yield from _ended(parser)
    parser.close()
    yield from _ended(parser)


def _ended(parser: ET.XMLPullParser[ET.Element]) -> Iterator[ET.Element]:
    events = cast("Iterator[tuple[str, ET.Element]]", parser.read_events())
    return (element for _event, element in events)


def _all_computed(xml: bytes) -> bool:
    """Whether it is plain that each formula has its value behind it and nothing is an error."""
    if any(sign in xml for sign in _SUSPECT[2:]):
        return False
    formulas = sum(xml.count(sign) for sign in _SUSPECT[:2])
    return formulas == sum(1 for _found in _COMPUTED.finditer(xml))


def _error(cell: ET.Element) -> str | None:
    """What is wrong with a cell: an error's name, "" for a value that is not there; else None."""
    kind = cell.get("t")
    value = next((node.text for node in cell if _tag(node) == "v"), None)
    if kind == "e":
        return value or ""
    is_formula = any(_tag(node) == "f" for node in cell)
    # A formula may well come to an empty text, and then says that it is a text.
    return "" if is_formula and not value and kind != "str" else None


def _parsed(xml: bytes) -> ET.Element:
    return ET.fromstring(xml)  # noqa: S314  no part has a document type


def _tag(node: ET.Element) -> str:
    return node.tag.rpartition("}")[2]
