"""The raw tables of one roster table to a `Table`; faults become findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import cell_finding
from longchuan_plan.loading.cells import TypedColumn, concatenate, read_column
from longchuan_plan.loading.faults import (
    COLUMN_MISSING,
    COLUMN_TWICE,
    COLUMN_UNKNOWN,
    VALUE_MISSING,
)
from longchuan_plan.locations import InTable, Spot
from longchuan_plan.nearest import nearest
from longchuan_plan.reading.raw import RawTable
from longchuan_plan.reading.xlsx_file import cell_name
from longchuan_plan.rosters.column import Field, Row, fields
from longchuan_plan.rosters.kinds import field_of
from longchuan_plan.tables import Column, Source, Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


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
            positions = _positions(model, raw, findings)
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


def _positions(model: type[Row], raw: RawTable, findings: list[Finding]) -> dict[str, int]:
    """The position (from 1) of each field's column; unknown and doubled headers are found."""
    positions: dict[str, int] = {}
    for place, column in enumerate(raw.columns, 1):
        name = field_of(model, column.header)
        spot = _header_spot(raw, place)
        if name is None:
            findings.append(_unknown(model, column.header, spot))
        elif name in positions:
            message = _("the columns {first} and {second} both mean {field}").format(
                first=positions[name], second=place, field=name
            )
            hint = _("keep one of them; the first counts until then")
            findings.append(Finding(COLUMN_TWICE, spot, message, hint, model.table, name))
        else:
            positions[name] = place
    for name, field in fields(model).items():
        if field.required and name not in positions:
            message = _("{table} needs a column {field} ({header})").format(
                table=model.label, field=name, header=field.column.header
            )
            hint = _("headers in the file: {names}").format(
                names=", ".join(_printable(column.header) for column in raw.columns)
            )
            spot = _header_spot(raw, 1)
            findings.append(Finding(COLUMN_MISSING, spot, message, hint, model.table, name))
    return positions


def _unknown(model: type[Row], header: str, spot: Spot) -> Finding:
    if not header.strip():
        message = _("a column has no header, so it is not read")
        return Finding(COLUMN_UNKNOWN, spot, message, "", model.table)
    message = _("{table} knows no column {header}, so it is not read").format(
        table=model.label, header=_printable(header)
    )
    known = [*fields(model), *(field.column.header for field in fields(model).values())]
    return Finding(COLUMN_UNKNOWN, spot, message, nearest(header, known), model.table)


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
        empty = np.array([not text or text.isspace() for text in column.texts], dtype=bool)
        if not empty.any():
            return None
        here = empty[column.codes]
        blank = here if blank is None else blank & here
    return np.nonzero(~blank)[0] if blank is not None and blank.any() else None


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
    for name, typed in part.columns.items():
        field = fields(model)[name]
        yield from _refused(model, part, typed, field, start)
        if field.required:
            yield from _missing(model, part, typed, field, start)


def _refused(
    model: type[Row], part: _Part, typed: TypedColumn, field: Field, start: int
) -> Iterator[Finding]:
    """A finding for each cell, row by row, whose text the field's type refused."""
    if not typed.faults:
        return
    import numpy as np

    codes = typed.raw.codes if part.kept is None else typed.raw.codes[part.kept]
    bad = np.zeros(len(typed.raw.texts), dtype=bool)
    bad[list(typed.faults)] = True
    for row in np.nonzero(bad[codes])[0].tolist():
        code = int(codes[row])
        fault = typed.faults[code]
        yield cell_finding(model.table, field, start + row, typed.raw.texts[code], fault)


def _missing(
    model: type[Row], part: _Part, typed: TypedColumn, field: Field, start: int
) -> Iterator[Finding]:
    """A finding for each empty cell of a required column."""
    import numpy as np

    empty = np.array([not text or text.isspace() for text in typed.raw.texts], dtype=bool)
    if not empty.any():
        return
    codes = typed.raw.codes if part.kept is None else typed.raw.codes[part.kept]
    message = _("{header} is empty, and every row needs it").format(header=field.column.header)
    hint = _("for example {example}").format(example=field.column.example)
    for row in np.nonzero(empty[codes])[0].tolist():
        place = InTable(model.table, start + row, field.name)
        yield Finding(VALUE_MISSING, place, message, hint, model.table, field.name)


def _header_spot(raw: RawTable, position: int) -> Spot:
    if raw.sheet is not None:
        cell = cell_name(raw.header_line, position)
        return Spot(raw.path, raw.header_line, position, raw.sheet, cell)
    before = [column.header for column in raw.columns[: position - 1]]
    return Spot(raw.path, raw.header_line, sum(map(len, before)) + len(before) + 1)


def _printable(text: str) -> str:
    return "".join(sign if sign.isprintable() else "�" for sign in text.strip())[:40]
