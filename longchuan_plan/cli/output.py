"""Results go to stdout or to a file; tables are drawn for the reader that is there."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from longchuan_plan.cli.session import Color, Session
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

UNLIMITED = 100_000
"""Columns of a stdout that is no terminal: no cell is broken for it."""


def write(text: str | bytes, output_file: Path | None) -> None:
    """A result, to stdout or in whole to a file; raises OutputError when that fails."""
    # A path may hold bytes that are no text; they are given back as they came.
    data = text.encode(errors="surrogateescape") if isinstance(text, str) else text
    if output_file is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from longchuan_plan.writing import write_files

    write_files(output_file.parent, {output_file.name: data})


def refuse_terminal(output_file: Path | None) -> None:
    """Raises UsageError where a workbook would go to a terminal."""
    if output_file is None and sys.stdout.isatty():
        message = _("a workbook cannot be shown at a terminal")
        raise UsageError(message, _("name a file for it with --output-file"))


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
        no_color=plain or (False if session.color is Color.ALWAYS else None),
        color_system=None if plain else "auto",
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )


def show(target: Console, drawing: RenderableType, output_file: Path | None) -> None:
    """Draw for people; without a terminal no line of it ends in blanks."""
    if target.is_terminal and output_file is None:
        target.print(drawing, crop=False)
        return
    with target.capture() as capture:
        target.print(drawing)
    # A cell may hold signs that Python takes for the end of a line, and Rich does not.
    lines = (line.rstrip() for line in capture.get().removesuffix("\n").split("\n"))
    write("\n".join(lines) + "\n", output_file)
