"""A sheet in the format that was asked for; what every command that lists something does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.output import console, refuse_terminal, show, write
from longchuan_plan.cli.session import Session
from longchuan_plan.language import _, listed

if TYPE_CHECKING:
    from rich.console import RenderableType

    from longchuan_plan.exports.sheet import Sheet


class Format(StrEnum):
    """How a list is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"
    MARKDOWN = "markdown"


FormatOption = Annotated[Format, typer.Option("--output-format", help=_("How to write it."))]


def write_sheet(
    session: Session,
    sheet: Sheet,
    json: Callable[[], str],
    form: Format,
    made_on: date,
    output_file: Path | None,
    narrow: Sheet | None = None,
) -> None:
    """The sheet as a table, CSV, XLSX or Markdown, or the same result as `json` has it.

    `narrow` has the same rows in fewer columns. Raises UsageError for a workbook that
    would go to a terminal.
    """
    from longchuan_plan.exports.sheet_csv import sheet_csv
    from longchuan_plan.exports.sheet_markdown import sheet_markdown
    from longchuan_plan.exports.sheet_xlsx import sheet_xlsx

    match form:
        case Format.TABLE:
            target = console(session, output_file)
            show(target, drawn(sheet, target.width, narrow), output_file)
        case Format.CSV:
            write(sheet_csv(sheet), output_file)
        case Format.JSON:
            write(json(), output_file)
        case Format.XLSX:
            refuse_terminal(output_file)
            write(sheet_xlsx(sheet, made_on), output_file)
        case Format.MARKDOWN:
            write(sheet_markdown(sheet), output_file)


def drawn(sheet: Sheet, width: int, narrow: Sheet | None = None) -> RenderableType:
    """A sheet for people at a terminal so wide, between its title and its notes.

    Where it has more columns than the terminal has room for, `narrow` takes its place,
    or it goes without some and says which.
    """
    from rich.console import Group
    from rich.text import Text

    from longchuan_plan.cli.layout import Column, can_fit, fits, laid_out
    from longchuan_plan.exports.sheet import text_of

    columns = [
        Column(header, right=_is_numeric(sheet, place), wraps=place in sheet.wrapping)
        for place, header in enumerate(sheet.headers)
    ]
    rows = [[Text(text_of(cell)) for cell in row] for row in sheet.rows]
    if narrow is not None and not fits(columns, rows, width):
        return drawn(narrow, width)
    kept, without = list(range(len(columns))), list(sheet.spare)

    def shown() -> tuple[list[Column], list[list[Text]]]:
        return [columns[place] for place in kept], [[row[place] for place in kept] for row in rows]

    while without and not can_fit(*shown(), width):
        kept.remove(without.pop(0))
    notes = list(sheet.notes)
    if len(kept) < len(columns):
        names = listed(sheet.headers[place] for place in sheet.spare if place not in kept)
        note = _("No room here for: {columns}; --output-format csv has them.")
        notes.append(note.format(columns=names))
    table = laid_out(*shown(), width)
    lines = [Text(note) for note in notes]
    return Group(Text(sheet.title, style="bold"), Text(""), table, Text(""), *lines)


def _is_numeric(sheet: Sheet, place: int) -> bool:
    from longchuan_plan.exports.sheet import Number

    cells = [row[place] for row in sheet.rows]
    return bool(cells) and all(isinstance(cell, Number) for cell in cells)
