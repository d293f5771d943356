"""Rows that were taken as canonical CSV: English headers, UTF-8, the bureau's own terms."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from longchuan_plan.importing.understanding import Understood
from longchuan_plan.loading.cells import read_column
from longchuan_plan.reading.raw import Encoder
from longchuan_plan.rosters.column import fields


@dataclass(frozen=True, slots=True)
class Canonical:
    """The CSV of a table, and by field how many cells are no value of it and stand as they were."""

    data: bytes
    rows: int
    refused: dict[str, int]


def canonical(parts: Sequence[Understood]) -> Canonical:
    """The sheets of one table, one below the other in their order."""
    model = parts[0].model
    names = [name for name in fields(model) if any(name in part.header.columns for part in parts)]
    encoder = Encoder(names)
    number = 0
    for part in parts:
        places = [part.header.columns.get(name) for name in names]
        for _line, cells in part.taken:
            number += 1
            encoder.add(number, [_cell(cells, place) for place in places])
    refused: dict[str, int] = {}
    columns = []
    for raw in encoder.columns():
        typed = read_column(fields(model)[raw.header], raw)
        texts = []
        for row, code in enumerate(raw.codes.tolist()):
            value = typed.column.at(row)
            texts.append(raw.texts[code] if value is None else text_of_value(value))
            if code in typed.faults:
                refused[raw.header] = refused.get(raw.header, 0) + 1
        columns.append(texts)
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(zip(*columns, strict=True))
    return Canonical(target.getvalue().encode(), number, refused)


def text_of_value(value: Any) -> str:
    """The text of a cell that is read as this value again."""
    match value:
        case bool():
            return "是" if value else "否"
        case date():
            return value.isoformat()
        case tuple():
            return ";".join(value)
        case _:
            return str(value)


def _cell(cells: Sequence[str], place: int | None) -> str:
    return cells[place] if place is not None and place < len(cells) else ""
