"""An XLS or ODS workbook, read in a process of its own.

Of damaged files calamine panics, or asks for memory until its process is ended: only
the process that reads goes down with it, within bounds of memory and time. This file is
both sides: `read_apart` starts it, and it is what it starts.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import Any

from longchuan_plan.language import _
from longchuan_plan.reading.sheet_columns import sheet_rows
from longchuan_plan.reading.xlsx_parts import MAX_CELLS, WorkbookError

if sys.platform != "win32":
    import resource

_MEMORY = 2 << 30
_SECONDS = 60

Apart = tuple[str, list[list[str]], list[list[list[int]]]]
"""A sheet: its name, the texts of its cells from A1, and the corners of merged ranges from 0."""


def read_apart(data: bytes) -> list[Apart]:
    """The sheets in order; raises WorkbookError for what cannot be read."""
    # -P: no folder of the same name where the command is given can take its place.
    command = [sys.executable, "-P", "-m", __name__]
    try:
        run = subprocess.run(  # noqa: S603  our own interpreter and module
            command, input=data, capture_output=True, timeout=_SECONDS, check=True
        )
        return [(name, rows, merges) for name, rows, merges in json.loads(run.stdout)]
    except (subprocess.SubprocessError, ValueError):
        raise WorkbookError(_("it is damaged inside, or has a password")) from None


def _sheets(data: bytes) -> list[Any]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheets = []
    for item in workbook.sheets_metadata:
        if item.typ == SheetTypeEnum.WorkSheet:
            sheet = workbook.get_sheet_by_name(item.name)
            if sheet.total_height * sheet.total_width > MAX_CELLS:
                raise ValueError("size")
            rows = sheet_rows(sheet)
            sheets.append((item.name, rows, sheet.merged_cell_ranges or []))
    return sheets


if __name__ == "__main__":
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    # In one piece: written bit by bit it takes many times as long.
    sys.stdout.write(json.dumps(_sheets(sys.stdin.buffer.read())))
