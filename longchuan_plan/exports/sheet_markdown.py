"""A sheet as a Markdown table."""

import re
from collections.abc import Sequence

from longchuan_plan.exports.sheet import Cell, Sheet, text_of


def sheet_markdown(sheet: Sheet) -> str:
    """Title, table and notes."""
    lines = [f"# {_escaped(sheet.title)}", ""]
    lines.append(_row(sheet.headers))
    lines.append("|" + " --- |" * len(sheet.headers))
    lines.extend(_row(row) for row in sheet.rows)
    for note in sheet.notes:
        lines.extend(("", _escaped(note)))
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[Cell]) -> str:
    return "| " + " | ".join(_escaped(text_of(cell)) for cell in cells) + " |"


def _escaped(text: str) -> str:
    """The text with everything that Markdown would take for markup marked as text."""
    one_line = " ".join(text.split())
    return re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", one_line)
