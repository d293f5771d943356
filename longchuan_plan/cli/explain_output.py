"""An explanation for people: labels beside what they say, and the rows below each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from longchuan_plan.cli.explain_indicator import Line
from longchuan_plan.cli.output import console, show
from longchuan_plan.cli.session import Session
from longchuan_plan.cli.sheet_output import drawn
from longchuan_plan.exports.evidence_sheet import in_few_columns
from longchuan_plan.exports.sheet import Sheet
from longchuan_plan.language import _


def explanation_sheet(title: str, lines: Sequence[Line]) -> Sheet:
    """The lines as a table, each with its label."""
    head = (_("Id"), title)
    return Sheet(title, [_("Item"), _("Says")], [head, *lines])


def show_explanation(
    session: Session, title: str, lines: Sequence[Line], output_file: Path | None
) -> None:
    """Each label once, and beside it all that it says."""
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for label, group in groupby(lines, key=lambda line: line[0]):
        table.add_row(Text(label), Text("\n").join(Text(text) for _label, text in group))
    whole = Group(Text(title, style="bold"), Text(""), table)
    show(console(session, output_file), whole, output_file)


def show_sheets(
    session: Session, title: str, sheets: Sequence[Sheet], output_file: Path | None
) -> None:
    """Tables of rows below each other, in few columns where the terminal is narrow."""
    target = console(session, output_file)
    parts: list[RenderableType] = [Text(title, style="bold")]
    for sheet in sheets:
        parts += [Text(""), drawn(sheet, target.width, in_few_columns(sheet))]
    if not sheets:
        parts += [Text(""), Text(_("no such rows"))]
    show(target, Group(*parts), output_file)
