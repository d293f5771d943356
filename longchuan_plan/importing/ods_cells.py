"""What the XML inside an ODS workbook says and calamine leaves out: its size, its merged cells.

A cell or row can say that it is repeated a million times, so how far a sheet reaches
is reckoned before anything unpacks it.
"""

import io
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from longchuan_plan.importing.source import Merge
from longchuan_plan.language import _
from longchuan_plan.reading.xlsx_parts import NO_ARCHIVE, WorkbookError, hold_size

_CONTENT = "content.xml"

MAX_CELLS = 8_000_000
"""So many cells, which a small file can hold, take most of a gigabyte; a sheet of 20
columns has 400,000 rows at this size."""


def ods_merges(data: bytes) -> Mapping[str, list[Merge]]:
    """For each sheet by name its merged ranges; raises WorkbookError for what is no ODS."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            hold_size(parts, len(data))
            xml = parts.read(_CONTENT)
    except NO_ARCHIVE as error:
        raise WorkbookError(_("it is no ODS file, or has a password")) from error
    except (LookupError, RuntimeError, ValueError) as error:
        raise WorkbookError(_("it is damaged inside")) from error
    if b"\0" in xml[:4] or b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise WorkbookError(_("it is damaged inside"))
    try:
        return _merges(xml)
    except (ET.ParseError, ValueError) as error:
        raise WorkbookError(_("it is damaged inside")) from error


def _merges(xml: bytes) -> dict[str, list[Merge]]:
    found: dict[str, list[Merge]] = {}
    row = width = height = 0
    merges: list[Merge] = []
    # Entities are refused above.
    for event, node in ET.iterparse(io.BytesIO(xml), ("start", "end")):  # noqa: S314
        tag = node.tag.rpartition("}")[2]
        if tag == "table" and event == "start":
            row, width, height, merges = 0, 0, 0, []
        elif tag == "table":
            found[_attribute(node, "name")] = merges
        elif tag == "table-row" and event == "end":
            reach = _row(node, row, merges)
            row += _number(node, "number-rows-repeated")
            if reach:
                width, height = max(width, reach), row
            if width * height > MAX_CELLS:
                message = _("a sheet has more than {number} cells; delete the far ones")
                raise WorkbookError(message.format(number=MAX_CELLS))
            node.clear()
    return found


def _row(node: ET.Element, row: int, merges: list[Merge]) -> int:
    """How many columns a row fills; its merged ranges are added."""
    column = reach = 0
    for cell in node:
        right = column + _number(cell, "number-columns-repeated")
        if len(cell) or any(key.endswith("}value-type") for key in cell.attrib):
            reach = right
        across = _number(cell, "number-columns-spanned")
        down = _number(cell, "number-rows-spanned")
        if across > 1 or down > 1:
            merges.append(Merge(row + 1, column + 1, row + down, column + across))
        column = right
    return reach


def _attribute(node: ET.Element, name: str) -> str:
    return next((value for key, value in node.attrib.items() if key.endswith("}" + name)), "")


def _number(node: ET.Element, name: str) -> int:
    return max(int(_attribute(node, name) or 1), 1)
