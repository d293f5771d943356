"""Results go to stdout or to a file; tables are drawn for the reader that is there."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from longchuan_plan.cli.session import Color, Session

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from longchuan_plan.exports.sheet import Sheet

UNLIMITED = 100_000
"""Columns of a stdout that is no terminal: no cell is shortened for it."""


def write(text: str | bytes, output_file: Path | None) -> None:
    """A result, to stdout or in whole to a file; raises OutputError when that fails."""
    data = text.encode() if isinstance(text, str) else text
    if output_file is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from longchuan_plan.writing import write_files

    write_files(output_file.parent, {output_file.name: data})


def console(session: Session, output_file: Path | None = None) -> Console:
    """A console for stdout: as wide as the terminal, or unlimited and plain elsewhere."""
    from rich.console import Console

    terminal = output_file is None and sys.stdout.isatty()
    forced = session.color is Color.ALWAYS or (
        session.color is Color.AUTO and bool(os.environ.get("FORCE_COLOR"))
    )
    plain = session.color is Color.NEVER or not (terminal or forced)
    return Console(
        file=sys.stdout,
        width=None if terminal else UNLIMITED,
        force_terminal=forced or None,
        no_color=plain or None,
        color_system=None if plain else "auto",
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )


def show(session: Session, table: RenderableType, output_file: Path | None) -> None:
    """Draw a table for people; without a terminal no line of it ends in blanks."""
    target = console(session, output_file)
    if target.is_terminal and output_file is None:
        target.print(table)
        return
    with target.capture() as capture:
        target.print(table)
    lines = (line.rstrip() for line in capture.get().splitlines())
    write("\n".join(lines) + "\n", output_file)


def show_sheet(session: Session, sheet: Sheet, output_file: Path | None) -> None:
    """A sheet as a table for people, with its title and notes."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    from longchuan_plan.exports.sheet import text_of

    drawn = Table(box=None, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    numeric = [_is_numeric(sheet, place) for place in range(len(sheet.headers))]
    for header, right in zip(sheet.headers, numeric, strict=True):
        drawn.add_column(Text(header), justify="right" if right else "left", overflow="fold")
    for row in sheet.rows:
        drawn.add_row(*(Text(text_of(cell)) for cell in row))
    notes = [Text(note) for note in sheet.notes]
    show(session, Group(Text(sheet.title), Text(""), drawn, Text(""), *notes), output_file)


def _is_numeric(sheet: Sheet, place: int) -> bool:
    cells = [row[place] for row in sheet.rows]
    return bool(cells) and all(isinstance(cell, int | float) for cell in cells)
