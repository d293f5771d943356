"""Workbooks made in a test."""

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

import xlsxwriter

Fill = Callable[[Any, Any], None]


def book(*sheets: tuple[str, Sequence[Sequence[Any]]], fill: Fill | None = None) -> bytes:
    """A workbook of sheets with their rows; `fill` does more to the last one."""
    data = io.BytesIO()
    workbook = xlsxwriter.Workbook(data, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    sheet = None
    for name, rows in sheets:
        sheet = workbook.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    if fill is not None:
        fill(workbook, sheet)
    workbook.close()
    return data.getvalue()


def with_parts(data: bytes, changed: dict[str, Callable[[bytes], bytes]]) -> bytes:
    """A workbook with some of its parts changed."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            target.writestr(name, changed.get(name, bytes)(source.read(name)))
    return result.getvalue()
