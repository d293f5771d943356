"""What the XML inside a workbook says and calamine leaves out.

A formula that was never computed and an error such as `#N/A` reach calamine's
reader as empty cells, and one stray cell at the far corner of a sheet makes it ask
for more memory than there is. So the parts of the workbook are looked at first,
within bounds: what unpacks to more than any roster is refused unread.
"""

import io
import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from string import ascii_letters
from typing import NamedTuple
from xml.etree import ElementTree as ET
from xml.parsers import expat

from longchuan_plan.language import _
from longchuan_plan.reading.raw import MAX_COLUMNS

MAX_BYTES = 1 << 30
PLAIN_BYTES, MAX_GROWTH = 1 << 26, 100
"""What is larger than this and so many times its packed size is packed to do harm: a
sheet of the same word in every cell grows thirtyfold."""
MAX_CELLS = 30_000_000
"""A sheet that is full to its last row has 28 columns at this size."""
MAX_ROWS = 1 << 20
"""No sheet of Excel has more rows."""
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
_WIDE = re.compile(rb"r=[\"'][A-Za-z]{2,}[0-9]")
_DEEP = re.compile(rb"r=[\"'][A-Za-z]*([0-9]{7,})")
_COMPUTED = re.compile(rb"<f(?: [^<>]*)?(?:/>|>[^<]*</f>)<v>[^<]")
_REFERENCE = re.compile(rb"r=[\"']([A-Za-z]*)([0-9]+)[\"']")
_BLOCK, _OVERLAP = 1 << 26, 64
_UNPLAIN = (b"<c>", b"<c/", b":c ", b":c>", b":c/", b"<!")
_LETTERS = ascii_letters.encode()
_SPACES = bytes.maketrans(b"\t\r\n", b"   ")
_SPACE_BEFORE, _SPACE_BEHIND = re.compile(rb"(?<! ) +="), re.compile(rb"= +(?=[\"'])")


class WorkbookError(Exception):
    """The workbook cannot be read; says why."""


@contextmanager
def by_calamine() -> Iterator[None]:
    """Whatever calamine refuses, or panics at, raised as WorkbookError."""
    from python_calamine import CalamineError

    try:
        yield
    except (CalamineError, OSError, ValueError) as error:
        raise WorkbookError(str(error)) from error
    except BaseException as error:
        # A panic is no Exception, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise WorkbookError(_("it is damaged inside")) from None


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
            hold_size(parts, len(data))
            sheets = _sheets(parts)
            for name in set(parts.namelist()).difference(sheets.values()):
                if name.endswith((".xml", ".rels")):
                    _part(parts, name)
            return {name: list(_lost(_part(parts, path))) for name, path in sheets.items()}
    except NO_ARCHIVE as error:
        raise WorkbookError(_("it is no XLSX file, or has a password")) from error
    except (ET.ParseError, expat.ExpatError, LookupError, RuntimeError, ValueError) as error:
        raise WorkbookError(_("it is damaged inside")) from error


def hold_size(parts: zipfile.ZipFile, packed: int) -> None:
    """Raises WorkbookError for parts that unpack to more than any roster."""
    size = sum(info.file_size for info in parts.infolist())
    if size > min(MAX_BYTES, max(PLAIN_BYTES, MAX_GROWTH * packed)):
        raise WorkbookError(_("it unpacks to {size} MB").format(size=size >> 20))


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
    if not set(paths.values()) <= set(parts.namelist()):
        raise LookupError("part")
    return paths


def _relation(sheet: ET.Element) -> str | None:
    return next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)


def _lost(xml: bytes) -> Iterator[LostCell]:
    _measure(xml)
    if not any(sign in xml for sign in _SUSPECT) or _all_computed(xml):
        return
    number = 0
    for _event, row in ET.iterparse(io.BytesIO(xml)):  # noqa: S314  no document type
        if _tag(row) != "row":
            continue
        number = int(row.get("r", number + 1))
        column = 0
        for cell in row:
            column = _column(cell.get("r", "").encode()) or column + 1
            error = _error(cell)
            if error is not None:
                yield LostCell(number, column, error)
        row.clear()


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


def _measure(xml: bytes) -> None:
    """Refuses a sheet whose cells reach further than a roster can."""
    named = xml.count(b"<c ") == xml.count(b'<c r="')
    if not named or any(sign in xml for sign in _UNPLAIN):
        width, height = _walked(xml)
    else:
        deep = max(map(int, set(_DEEP.findall(xml))), default=0)
        if deep <= MAX_ROWS and not _WIDE.search(xml):
            # All rows that there are, of the columns with one letter, are within bounds.
            return
        width, height = _named(xml)
    _hold_reach(width, height)


def _hold_reach(width: int, height: int) -> None:
    if width * height > MAX_CELLS or width > MAX_COLUMNS or height > MAX_ROWS:
        message = _("a sheet has cells as far as row {row} of column {column}; delete the far ones")
        raise WorkbookError(message.format(row=height, column=width))


def _named(xml: bytes) -> tuple[int, int]:
    """The last column and row of cells that all say where they stand, in the plainest way."""
    columns: set[bytes] = set()
    rows: set[bytes] = set()
    for start in range(0, len(xml), _BLOCK):
        found = _REFERENCE.findall(xml, start, start + _BLOCK + _OVERLAP)
        columns.update(letters for letters, _digits in found)
        rows.update(digits for _letters, digits in found)
    return max(map(_column, columns), default=0), max(map(int, rows), default=0)


def _walked(xml: bytes) -> tuple[int, int]:
    """The last column and row of cells that do not all say where they stand; slower."""
    row = column = width = height = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, width, height
        kind = name.rpartition(":")[2]
        if kind == "c":
            reference = attributes.get("r", "").encode()
            column = _column(reference) or column + 1
            width = max(width, column)
            height = max(height, int(reference.lstrip(_LETTERS) or row))
        elif kind == "row":
            row, column = int(attributes.get("r", row + 1)), 0
            height = max(height, row)
        if width > MAX_COLUMNS or height > MAX_ROWS:
            _hold_reach(width, height)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(xml, True)
    return width, height


def _column(reference: bytes) -> int:
    """The number of a column from its letters, 0 without any: 28 for `AB` or `AB7`."""
    number = 0
    for sign in reference.upper():
        if not ord("A") <= sign <= ord("Z"):
            break
        number = number * 26 + sign - ord("A") + 1
    return number


def _parsed(xml: bytes) -> ET.Element:
    return ET.parse(io.BytesIO(xml)).getroot()  # noqa: S314  no part has a document type


def _tag(node: ET.Element) -> str:
    return node.tag.rpartition("}")[2]
