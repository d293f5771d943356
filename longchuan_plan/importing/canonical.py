"""Rows that were taken as canonical CSV: English headers, UTF-8, the bureau's own terms."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from longchuan_plan.importing.understanding import Understood
from longchuan_plan.loading.cells import read_column
from longchuan_plan.reading.raw import Encoder
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.written import written


@dataclass(frozen=True, slots=True)
class Refused:
    """A cell that is no value of its field and stands as it was; `line` is that of its sheet."""

    field: str
    sheet: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Canonical:
    """The CSV of a table, its rows, and its cells that are no values."""

    data: bytes
    rows: int
    refused: Sequence[Refused]


def canonical(parts: Sequence[Understood]) -> Canonical:
    """The sheets of one table, one below the other in their order."""
    model = parts[0].model
    names = [name for name in fields(model) if any(name in part.header.columns for part in parts)]
    encoder = Encoder(names)
    sources = []
    for part in parts:
        places = [part.header.columns.get(name) for name in names]
        for line, cells in part.taken:
            sources.append((part.sheet.name, line))
            encoder.add(len(sources), [_cell(cells, place) for place in places])
    refused = []
    columns = []
    for raw in encoder.columns():
        typed = read_column(fields(model)[raw.header], raw)
        texts = []
        for row, code in enumerate(raw.codes.tolist()):
            value = typed.column.at(row)
            texts.append(raw.texts[code] if value is None else written(value))
            if code in typed.faults:
                refused.append(Refused(raw.header, *sources[row]))
        columns.append(texts)
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(zip(*columns, strict=True))
    return Canonical(target.getvalue().encode(), len(sources), refused)


def _cell(cells: Sequence[str], place: int | None) -> str:
    return cells[place] if place is not None and place < len(cells) else ""
