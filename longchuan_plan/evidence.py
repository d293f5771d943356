"""The rows behind a number: where each stands in the files, and what it says.

A reader outside sees no personal data: names are masked, and other columns marked
as personal are left out, as are those that name a person by number. Texts that people
wrote freely are shown without the names and numbers of persons.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from longchuan_plan.indicators.base import Rows
from longchuan_plan.locations import Spot
from longchuan_plan.masking import Known, mask_name
from longchuan_plan.rosters.column import Field, fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "name"
"""The column of names: those of persons are masked, those of schools are not."""
WRITTEN = ("evidence", "note", "problem", "source", "unit")
"""The columns of texts that people wrote freely."""


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A row of a file: what it counts as, where it stands, and its cells by English name."""

    roles: tuple[str, ...]
    spot: Spot
    cells: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class EvidenceTable:
    """The rows of one table that stand behind a number, in the order of the table."""

    table: str
    fields: Sequence[Field]
    rows: Sequence[EvidenceRow]


def evidence_tables(
    tables: Mapping[str, Table],
    rows: Mapping[str, Rows],
    internal: bool,
    only: Collection[str] = (),
    stay: Collection[str] = (),
) -> tuple[EvidenceTable, ...]:
    """The rows by table, each once with all that it counts as; `only` those of some roles.

    `stay` are names in texts that readers outside may see, such as those of the plan.
    """
    known = None if internal else _known(tables, stay)
    roles: dict[str, dict[int, list[str]]] = {}
    for role, found in rows.items():
        by_row = roles.setdefault(found.table, {})
        for row in found.rows.tolist():
            if role not in by_row.setdefault(row, []):
                by_row[row].append(role)
    return tuple(
        table
        for name, by_row in roles.items()
        if name in tables
        for table in [_table(tables[name], by_row, known, only)]
        if table.rows
    )


def _table(
    table: Table, roles: Mapping[int, Sequence[str]], known: Known | None, only: Collection[str]
) -> EvidenceTable:
    every = fields(MODELS[table.name])
    shown = [
        field
        for name, field in every.items()
        if name in table.columns and (not known or field.name == NAME or not field.tells_a_person)
    ]
    rows = [
        EvidenceRow(tuple(roles[row]), _spot(table, row), dict(_cells(table, row, shown, known)))
        for row in sorted(roles)
        if not only or set(only) & set(roles[row])
    ]
    return EvidenceTable(table.name, shown, rows)


def _cells(
    table: Table, row: int, shown: Sequence[Field], known: Known | None
) -> Iterator[tuple[str, Any]]:
    for field in shown:
        value = table.columns[field.name].at(row)
        if known is not None and isinstance(value, str):
            if field.name == NAME and field.tells_a_person:
                value = mask_name(value)
            elif field.name in WRITTEN:
                value = known.masked(value)
        yield field.name, value


def _known(tables: Mapping[str, Table], stay: Collection[str]) -> Known:
    """The persons of the register, and the names of schools, which stay."""

    def named(table: str, column: str) -> set[str]:
        found = tables[table].columns.get(column) if table in tables else None
        return {value for value in found.values if value is not None} if found else set()

    return Known.of(
        named("teachers", NAME), named("teachers", "teacher_id"), [*named("schools", NAME), *stay]
    )


def _spot(table: Table, row: int) -> Spot:
    source, line = table.source_of(row)
    return Spot(source.path, line, sheet=source.sheet)
