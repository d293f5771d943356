"""Rows that were taken as canonical CSV: English headers, UTF-8, the bureau's own terms."""

from __future__ import annotations

import csv
import io
from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from longchuan_plan.importing.understanding import Understood
from longchuan_plan.loading.cells import TypedColumn, read_column
from longchuan_plan.reading.raw import RawColumn
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
    typed = [read_column(fields(model)[name], _column(name, parts)) for name in names]
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(zip(*map(_texts, typed), strict=True))
    rows = sum(len(part.taken) for part in parts)
    refused = [cell for column in typed for cell in _refused(column, parts)]
    return Canonical(target.getvalue().encode(), rows, refused)


def _column(name: str, parts: Sequence[Understood]) -> RawColumn:
    """What all rows taken hold in the column of a field, each text once."""
    import numpy as np

    codes = array("i")
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    for part in parts:
        place = part.header.columns.get(name)
        cells = (
            row[place] if place is not None and place < len(row) else ""
            for _line, row in part.taken
        )
        codes.extend(map(numbers.__getitem__, cells))
    return RawColumn(name, list(numbers), np.frombuffer(codes, np.int32))


def _texts(column: TypedColumn) -> list[str]:
    """Row by row the value as the bureau writes it, or the text that is none."""
    import numpy as np

    raw = column.raw
    # The texts are numbered as they come, so that each has a row in which it comes first.
    firsts = np.unique(raw.codes, return_index=True)[1].tolist()
    values = map(column.column.at, firsts)
    texts = [
        text if value is None else written(value)
        for text, value in zip(raw.texts, values, strict=True)
    ]
    return list(map(texts.__getitem__, raw.codes.tolist()))


def _refused(column: TypedColumn, parts: Sequence[Understood]) -> list[Refused]:
    """The cells of a column that are no values, in the order of their rows."""
    if not column.faults:
        return []
    sources = ((part.sheet.name, line) for part in parts for line, _row in part.taken)
    return [
        Refused(column.raw.header, sheet, line)
        for code, (sheet, line) in zip(column.raw.codes.tolist(), sources, strict=True)
        if code in column.faults
    ]
