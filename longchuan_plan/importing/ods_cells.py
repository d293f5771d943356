"""What the XML inside an ODS workbook says and calamine leaves out: its size, its merged cells.

A cell or row can say that it is repeated a million times, so how far the sheets reach
is reckoned before anything unpacks them.
"""

import io
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from longchuan_plan.importing.source import Merge
from longchuan_plan.language import _
from longchuan_plan.reading.workbook_error import WorkbookError, too_many_cells
from longchuan_plan.reading.xlsx_parts import NO_ARCHIVE, hold_size

_CONTENT = "content.xml"

MAX_CELLS = 4_000_000
"""So many cells, which a small file can hold, take half a gigabyte and some seconds; a
sheet of 20 columns has 200,000 rows at this size."""
MAX_BYTES = 128 << 20
"""A cell that is written out takes a hundred bytes, nearly all of them packed away."""


def ods_merges(data: bytes) -> Mapping[str, list[Merge]]:
    """For each sheet by name its merged ranges; raises WorkbookError for what is no ODS."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            hold_size(parts, MAX_BYTES)
            xml = parts.read(_CONTENT)
    except NO_ARCHIVE as error:
        raise WorkbookError(_("it is no ODS file, or has a password")) from error
    except (LookupError, RuntimeError, ValueError) as error:
        raise WorkbookError(_("it is damaged inside")) from error
    if b"\0" in xml[:4] or b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise WorkbookError(_("it is damaged inside"))
    content = _Content()
    parser = ET.XMLParser(target=content)  # noqa: S314  entities are refused above
    try:
        parser.feed(xml)
        parser.close()
    except (ET.ParseError, ValueError) as error:
        raise WorkbookError(_("it is damaged inside")) from error
    return content.merges


class _Content:
    """Counts rows and columns as their elements begin; raises WorkbookError for too many."""

    def __init__(self) -> None:
        self.merges: dict[str, list[Merge]] = {}
        self._found: list[Merge] = []
        self._cells = self._width = self._height = 0
        self._rows = self._columns = range(0)
        self._in_cell = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; what stands in a cell fills it."""
        kind = name.rpartition("}")[2]
        if kind in ("table-cell", "covered-table-cell"):
            self._cell(attributes)
        elif kind == "table-row":
            end = self._rows.stop
            self._rows = range(end, end + _number(_attribute(attributes, "number-rows-repeated")))
            self._columns = range(0)
        elif kind == "table":
            self._cells += self._width * self._height
            self._width = self._height = 0
            self._rows = range(0)
            self._found = self.merges.setdefault(_attribute(attributes, "name"), [])
        elif self._in_cell:
            self._fill()

    def end(self, name: str) -> None:
        """An element ends."""
        if name.endswith("table-cell"):
            self._in_cell = False

    def _cell(self, attributes: dict[str, str]) -> None:
        self._in_cell = True
        repeated = across = down = 1
        filled = False
        for key, value in attributes.items():
            name = key[key.find("}") + 1 :]
            if name == "value-type":
                filled = True
            elif name == "number-columns-repeated":
                repeated = _number(value)
            elif name == "number-columns-spanned":
                across = _number(value)
            elif name == "number-rows-spanned":
                down = _number(value)
        left = self._columns.stop
        self._columns = range(left, left + repeated)
        if filled:
            self._fill()
        if across > 1 or down > 1:
            top = self._rows.start
            self._found.append(Merge(top + 1, left + 1, top + down, left + across))

    def _fill(self) -> None:
        """The sheet reaches as far as this cell, and its row, are repeated."""
        right, bottom = self._columns.stop, self._rows.stop
        if right <= self._width and bottom == self._height:
            return
        self._width, self._height = max(self._width, right), bottom
        if self._cells + self._width * self._height > MAX_CELLS:
            raise too_many_cells(MAX_CELLS)


def _attribute(attributes: dict[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if key.endswith("}" + name)), "")


def _number(text: str) -> int:
    """How often something is repeated; empty or below one is once."""
    return max(int(text or 1), 1)
