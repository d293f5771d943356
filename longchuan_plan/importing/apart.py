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
from collections.abc import Sequence
from typing import Any

from longchuan_plan.importing.ods_cells import MAX_CELLS
from longchuan_plan.language import _
from longchuan_plan.reading.sheet_columns import rows_of, sheet_columns
from longchuan_plan.reading.workbook_error import WorkbookError, too_many_cells

if sys.platform != "win32":
    import resource

_MEMORY = 800 << 20
_SECONDS = 60
_TOO_MANY = 3
"""How the process ends that finds more cells than there may be."""

Apart = tuple[str, list[Sequence[str]], list[list[list[int]]]]
"""A sheet: its name, the texts of its cells from A1, and the corners of merged ranges from 0."""


def read_apart(data: bytes) -> list[Apart]:
    """The sheets in order; raises WorkbookError for what cannot be read."""
    # -P: no folder of the same name where the command is given can take its place.
    command = [sys.executable, "-P", "-m", __name__]
    try:
        run = subprocess.run(  # noqa: S603  our own interpreter and module
            command, input=data, capture_output=True, timeout=_SECONDS, check=True
        )
        return [
            (name, rows_of(columns), merges) for name, columns, merges in json.loads(run.stdout)
        ]
    except subprocess.CalledProcessError as error:
        if error.returncode == _TOO_MANY:
            raise too_many_cells(MAX_CELLS) from None
        raise _unreadable() from None
    except (subprocess.SubprocessError, ValueError):
        raise _unreadable() from None


def _unreadable() -> WorkbookError:
    return WorkbookError(_("it is damaged inside, has a password, or asks for too much memory"))


def _sheets(data: bytes) -> list[Any]:
    """Per sheet its name, of each column the distinct texts and their rows, merged ranges."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheets = []
    cells = 0
    for item in workbook.sheets_metadata:
        if item.typ == SheetTypeEnum.WorkSheet:
            sheet = workbook.get_sheet_by_name(item.name)
            cells += sheet.total_height * sheet.total_width
            if cells > MAX_CELLS:
                sys.exit(_TOO_MANY)
            columns = [(texts, codes.tolist()) for texts, codes in sheet_columns(sheet)]
            sheets.append((item.name, columns, sheet.merged_cell_ranges or []))
    return sheets


if __name__ == "__main__":
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    # In one piece: written bit by bit it takes many times as long.
    sys.stdout.write(json.dumps(_sheets(sys.stdin.buffer.read())))
