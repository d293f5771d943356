"""A file of any kind that an office keeps tables in to its sheets: XLSX, XLS, ODS, CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from longchuan_plan.errors import InputError, reason_of
from longchuan_plan.importing.apart import read_apart
from longchuan_plan.importing.ods_cells import ods_merges
from longchuan_plan.importing.source import Merge, SourceSheet
from longchuan_plan.language import _
from longchuan_plan.reading.csv_file import delimiter_of
from longchuan_plan.reading.encoding import UndecodableError, to_utf8
from longchuan_plan.reading.file_bytes import file_bytes
from longchuan_plan.reading.raw import LONGEST_CELL, MAX_COLUMNS
from longchuan_plan.reading.sheet_columns import sheet_rows
from longchuan_plan.reading.workbook_error import WorkbookError, by_calamine
from longchuan_plan.reading.xlsx_parts import lost_cells

_XLS, _ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
_ODS = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_HEAD = 1 << 16


def read_source(path: Path) -> list[SourceSheet]:
    """The sheets of a file, told by its bytes and not by its name; blank ones included.

    Raises InputError for what cannot be read.
    """
    try:
        data = file_bytes(path)
    except OSError as error:
        message = _("{path} cannot be read: {reason}").format(path=path, reason=reason_of(error))
        raise InputError(message, _("check its name and its permissions")) from None
    if data.startswith((_XLS, _ZIP)):
        return _workbook(path, data)
    return [_csv(path, data)]


def _workbook(path: Path, data: bytes) -> list[SourceSheet]:
    try:
        if data.startswith(_XLS):
            return [_sheet(*part) for part in read_apart(data)]
        if _ODS in data[:200]:
            merges = ods_merges(data)
            parts = read_apart(data)
            return [
                SourceSheet(name, rows, range(1, len(rows) + 1), merges.get(name, ()))
                for name, rows, _none in parts
            ]
        return _xlsx(data)
    except WorkbookError as error:
        message = _("{path} cannot be opened as a workbook: {reason}").format(
            path=path, reason=error
        )
        hint = _("open it in Excel or WPS and save it anew as .xlsx, without a password")
        raise InputError(message, hint) from None


def _xlsx(data: bytes) -> list[SourceSheet]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    lost = lost_cells(data)
    sheets = []
    with by_calamine():
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for item in workbook.sheets_metadata:
            if item.typ == SheetTypeEnum.WorkSheet:
                sheet = workbook.get_sheet_by_name(item.name)
                rows = sheet_rows(sheet)
                places: dict[int, list[int]] = {}
                for cell in lost.get(item.name, ()):
                    places.setdefault(cell.row - 1, []).append(cell.column - 1)
                # For calamine a sheet ends before rows that hold nothing but lost cells.
                rows.extend([()] * (max(places, default=-1) + 1 - len(rows)))
                sheets.append(_sheet(item.name, rows, sheet.merged_cell_ranges or (), places))
    return sheets


def _sheet(
    name: str,
    rows: Sequence[Sequence[str]],
    merges: Sequence[Sequence[Sequence[int]]],
    lost: Mapping[int, Sequence[int]] = MappingProxyType({}),
) -> SourceSheet:
    """A sheet from its texts and the corners of its merged ranges, rows and columns from 0."""
    ranges = [Merge(first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1) for first, last in merges]
    return SourceSheet(name, rows, range(1, len(rows) + 1), ranges, lost)


def _csv(path: Path, data: bytes) -> SourceSheet:
    try:
        text = to_utf8(data).data.decode()
    except UndecodableError as error:
        message = _("{path} is no text that can be read: {reason}").format(path=path, reason=error)
        hint = _("save the file as CSV UTF-8 (in Excel or WPS: Save as, CSV UTF-8)")
        raise InputError(message, hint) from None
    csv.field_size_limit(LONGEST_CELL)
    head = text[:_HEAD]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(head), strict=True)
    rows, lines = [], []
    line = 1
    try:
        for cells in reader:
            if len(cells) > MAX_COLUMNS:
                message = _(
                    "{path} has {number} cells in line {line}; no sheet has more than {most}"
                )
                hint = _(
                    "take out the empty columns on the right, or see whether this is a table at all"
                )
                raise InputError(
                    message.format(path=path, number=len(cells), line=line, most=MAX_COLUMNS), hint
                )
            # Blank lines, of which there may be millions, are one object.
            rows.append(tuple(map(str.strip, cells)))
            lines.append(line)
            line = reader.line_num + 1
    except csv.Error as error:
        message = _("{path} is no well-formed CSV from line {line} on: {reason}").format(
            path=path, line=line, reason=error
        )
        hint = _("mend the quotes there, or give the file as a workbook")
        raise InputError(message, hint) from None
    return SourceSheet(None, rows, lines)
