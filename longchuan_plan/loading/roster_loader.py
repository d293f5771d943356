"""The raw tables of one roster table to a `Table`; faults become findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from longchuan_plan.findings import Finding
from longchuan_plan.loading.cell_faults import cell_fault, empty_fault
from longchuan_plan.loading.cells import TypedColumn, concatenate, read_column
from longchuan_plan.loading.headers import positions_of
from longchuan_plan.reading.raw import RawColumn, RawTable, is_blank
from longchuan_plan.rosters.column import Row, fields
from longchuan_plan.tables import Column, Source, Table
from longchuan_plan.texts import Texts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VISIBLE = "[!-~一-龥]"
"""Signs that nobody takes for a blank; texts without any of them are looked at one by one."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One file's columns of a table, blank records left out, with the records kept."""

    raw: RawTable
    columns: dict[str, TypedColumn]
    positions: dict[str, int]
    kept: NDArray[np.intp] | None
    rows: int


def load_table(model: type[Row], raws: Sequence[RawTable]) -> tuple[Table, list[Finding]]:
    """A table from all its files in order, and what is wrong with them."""
    findings: list[Finding] = []
    parts = []
    for raw in raws:
        findings.extend(raw.findings)
        if raw.columns:
            positions, found = positions_of(model, raw)
            findings.extend(found)
            parts.append(_part(model, raw, positions))
    starts = [0, *accumulate(part.rows for part in parts)]
    for part, start in zip(parts, starts, strict=False):
        findings.extend(_cell_findings(model, part, start))
    names = [name for name in fields(model) if any(name in part.columns for part in parts)]
    columns = {
        name: concatenate(name, [(_kept(part, name), part.rows) for part in parts])
        for name in names
    }
    sources = [
        Source(part.raw.path, _lines(part), part.positions, part.raw.sheet, part.raw.delimiter)
        for part in parts
    ]
    return Table(model.table, columns, sources, starts[-1], starts[:-1]), findings


def _part(model: type[Row], raw: RawTable, positions: dict[str, int]) -> _Part:
    columns = {
        name: read_column(fields(model)[name], raw.columns[place - 1])
        for name, place in positions.items()
    }
    kept = _not_blank(raw)
    rows = len(raw.lines) if kept is None else len(kept)
    return _Part(raw, columns, positions, kept, rows)


def _not_blank(raw: RawTable) -> NDArray[np.intp] | None:
    """The records that hold anything, as WPS leaves blank ones behind; None for all."""
    import numpy as np

    blank = None
    for column in raw.columns:
        empty = _empty(column)
        if empty is None:
            return None
        here = empty[column.codes]
        blank = here if blank is None else blank & here
    return np.nonzero(~blank)[0] if blank is not None and blank.any() else None


def _empty(column: RawColumn) -> NDArray[np.bool_] | None:
    """Which of a column's texts show nothing; None when all show something."""
    import numpy as np

    texts = column.texts
    if not isinstance(texts, Texts):
        if all(map(str.strip, texts)):
            return None
        return np.array([is_blank(text) for text in texts], dtype=bool)
    blank = [place for place in texts.unlike(VISIBLE) if is_blank(texts[place])]
    if not blank:
        return None
    empty = np.zeros(len(texts), dtype=bool)
    empty[blank] = True
    return empty


def _kept(part: _Part, name: str) -> Column | None:
    typed = part.columns.get(name)
    if typed is None or part.kept is None:
        return typed.column if typed else None
    return Column(name, typed.column.values, typed.column.codes[part.kept])


def _lines(part: _Part) -> Sequence[int]:
    if part.kept is None:
        return part.raw.lines
    return [part.raw.lines[place] for place in part.kept.tolist()]


def _cell_findings(model: type[Row], part: _Part, start: int) -> Iterator[Finding]:
    """A finding for each cell, row by row in a column, that is refused or empty though required."""
    for name, typed in part.columns.items():
        field = fields(model)[name]
        faults = {
            code: cell_fault(field, typed.raw.texts[code], fault)
            for code, fault in typed.faults.items()
        }
        empty = _empty(typed.raw) if field.required else None
        if empty is not None:
            faults.update(dict.fromkeys(empty.nonzero()[0].tolist(), empty_fault(field)))
        for row, code in _rows_with(part, typed, faults):
            yield faults[code].finding(model.table, start + row, name)


def _rows_with(
    part: _Part, typed: TypedColumn, wanted: Collection[int]
) -> Iterable[tuple[int, int]]:
    """Row and code of each cell of a column whose code is wanted."""
    import numpy as np

    if not wanted:
        return ()
    codes = typed.raw.codes if part.kept is None else typed.raw.codes[part.kept]
    bad = np.zeros(len(typed.raw.texts), dtype=bool)
    bad[list(wanted)] = True
    rows = np.nonzero(bad[codes])[0]
    return zip(rows.tolist(), codes[rows].tolist(), strict=True)
