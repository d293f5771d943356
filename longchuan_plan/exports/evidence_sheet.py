"""The rows behind a number as tables for people."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from longchuan_plan.evidence import EvidenceRow, EvidenceTable
from longchuan_plan.exports.sheet import Cell, Sheet, text_of
from longchuan_plan.language import _, language, ngettext
from longchuan_plan.rosters.column import Field
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.rosters.written import written


def evidence_sheets(tables: Sequence[EvidenceTable]) -> list[Sheet]:
    """A sheet for each table, with those of the table's columns that say something."""
    return [_sheet(table) for table in tables]


def in_few_columns(sheet: Sheet) -> Sheet:
    """The same rows for a narrow page: the cells of a row one after the other, with their names."""
    rows: list[list[Cell]] = [
        [
            f"{path}:{line}\n{counts_as}",
            _("; ").join(
                _("{name}: {text}").format(name=header, text=text_of(cell))
                for header, cell in zip(sheet.headers[3:], cells, strict=True)
                if cell is not None
            ),
        ]
        for counts_as, path, line, *cells in sheet.rows
    ]
    return Sheet(sheet.title, [_("Place"), _("Row")], rows, wrapping=[1])


def evidence_sheet(title: str, tables: Sequence[EvidenceTable]) -> Sheet:
    """All tables in one sheet, for a file of rows: a column for each field of any of them."""
    every = {field.name: field for table in tables for field in table.fields}
    return Sheet(
        title,
        [_("Table"), _("Counts as"), _("File"), _("Line"), *map(_header, every.values())],
        [
            [_label(table.table), *_where(row), *_cells(row, list(every.values()))]
            for table in tables
            for row in table.rows
        ],
    )


def role_word(role: str) -> str:
    """What a row counts as."""
    words = {
        "numerator": _("numerator"),
        "denominator": _("denominator"),
        "failures": _("failure"),
        "covering": _("covering"),
        "over_staffed": _("over-staffed"),
        "units": _("unit"),
        "left_out": _("left out"),
        "unknown": _("not known"),
        "whole": _("whole"),
        "whole_group": _("group of the whole"),
    }
    return words.get(role, role)


def _sheet(table: EvidenceTable) -> Sheet:
    filled = [
        field
        for field in table.fields
        if any(row.cells[field.name] is not None for row in table.rows)
    ]
    return Sheet(
        _counted(len(table.rows)).format(table=_label(table.table), count=len(table.rows)),
        [_("Counts as"), _("File"), _("Line"), *map(_header, filled)],
        [[*_where(row), *_cells(row, filled)] for row in table.rows],
        wrapping=range(3, len(filled) + 3),
    )


def _where(row: EvidenceRow) -> list[Cell]:
    path = f"{row.spot.path}[{row.spot.sheet}]" if row.spot.sheet else row.spot.path
    return [_(", ").join(map(role_word, row.roles)), path, row.spot.line]


def _cells(row: EvidenceRow, fields: Sequence[Field]) -> list[Cell]:
    return [_cell(row.cells.get(field.name)) for field in fields]


def _cell(value: Any) -> Cell:
    """A value as the bureau writes it."""
    match value:
        case bool() | tuple():
            return written(value)
        case None | str() | int() | Decimal() | date():
            return value
        case _:
            raise TypeError(value)


def _header(field: Field) -> str:
    return field.name if language() == "en" else field.column.header


def _label(table: str) -> str:
    return table if language() == "en" else MODELS[table].label


def _counted(count: int) -> str:
    return ngettext("{table}: {count} row", "{table}: {count} rows", count)
