"""The raw tables of one roster table to a `Table`; faults become findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from longchuan_plan.findings import Finding
from longchuan_plan.loading.cell_faults import cell_fault, empty_fault
from longchuan_plan.loading.cells import TypedColumn, concatenate, read_column
from longchuan_plan.loading.headers import positions_of
from longchuan_plan.reading.raw import RawColumn, RawTable, is_blank
from longchuan_plan.rosters.column import Row, fields
from longchuan_plan.tables import Column, Source, Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class _Part(NamedTuple):
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
    kept = _not_blank(raw, {positions[name]: typed.blank for name, typed in columns.items()})
    rows = len(raw.lines) if kept is None else len(kept)
    return _Part(raw, columns, positions, kept, rows)


def _not_blank(raw: RawTable, read: Mapping[int, Sequence[int]]) -> NDArray[np.intp] | None:
    """The records that hold anything, as WPS leaves blank ones behind; None for all.

    `read` has, by position, the blank texts of the columns that were read.
    """
    import numpy as np

    if any(not blank for blank in read.values()):
        return None
    empty = np.ones(len(raw.lines), dtype=bool)
    for place, column in enumerate(raw.columns, 1):
        blank = read.get(place)
        if blank is None:
            blank = [code for code, text in enumerate(column.texts) if is_blank(text)]
        empty &= _among(column, blank)[column.codes]
    return np.nonzero(~empty)[0] if empty.any() else None


def _among(column: RawColumn, codes: Collection[int]) -> NDArray[np.bool_]:
    """Which of a column's texts have one of these codes."""
    import numpy as np

    found = np.zeros(len(column.texts), dtype=bool)
    found[list(codes)] = True
    return found


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
        if field.required and typed.blank:
            faults.update(dict.fromkeys(typed.blank, empty_fault(field)))
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
    rows = np.nonzero(_among(typed.raw, wanted)[codes])[0]
    return zip(rows.tolist(), codes[rows].tolist(), strict=True)
