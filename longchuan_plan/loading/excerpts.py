"""What may be shown of the place of a finding: a line of the plan, a cell of a roster.

Of a roster never the line is shown, as it tells who a person is: only the cell, under
its header, and stars where the cell itself is personal data or may hold some.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import LONGEST_QUOTE
from longchuan_plan.loading.faults import column_missing
from longchuan_plan.loading.places import Places
from longchuan_plan.locations import Spot
from longchuan_plan.masking import SHORTEST_NUMBER, mask_numbers
from longchuan_plan.reading.csv_cells import cell_text
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS

HIDDEN = "***"
_VALUE = re.compile(r"""\s*("[^"]*"?|'[^']*'?|[^\s:,#\[\]{}][^:,#\[\]{}]*)""")
"""A value, or a key, in a line of YAML: in quotes, or up to a sign that parts values."""


class Excerpt(NamedTuple):
    """A text to show of the line of a finding, and which signs of it are meant (from 0)."""

    text: str
    start: int
    length: int


_OfCell = Callable[[int, int], Excerpt | None]
"""What shows the cell that begins on a line at a column (both from 1)."""


@dataclass(frozen=True, slots=True)
class Excerpts:
    """Looks up what may be shown; each file is read once, and only when it has a finding."""

    places: Places
    _columns: dict[tuple[str | None, str | None, str], _OfCell] = field(default_factory=dict)

    def of(self, finding: Finding) -> Excerpt | None:
        """What may be shown of a finding whose place is a spot; None where nothing may."""
        rule, spot, _message, _hint, table, name, _severity = finding
        if not isinstance(spot, Spot):
            return None
        path, line, column, sheet, _cell, part = spot
        if line is None or column is None or sheet is not None or part is not None:
            return None
        if rule is column_missing.RULE:
            return None  # it lies at the first header, which is another column's
        key = (table, name, path)
        of_cell = self._columns.get(key) or self._columns.setdefault(key, self._shower(*key))
        return of_cell(line, column)

    def _shower(self, table: str | None, name: str | None, path: str) -> _OfCell:
        """What shows the places of a file that are in a column."""
        if path in self.places.plan.files:
            return partial(self._of_plan, path)
        if table is None or name is None:
            return _nothing
        return self._column(table, name, path) or _nothing

    def _of_plan(self, path: str, number: int, column: int) -> Excerpt | None:
        lines = self.places.lines(path)
        if number > len(lines):
            return None
        text = mask_numbers(lines[number - 1].rstrip("\r\n"), beside_letters=True)
        start = min(column - 1, len(text))
        value = _VALUE.match(text, start)
        return Excerpt(text, start, len(value[0].rstrip()) if value else 1)

    def _column(self, table: str, name: str, path: str) -> _OfCell | None:
        """What shows the cells of a column in a file; None where the table holds nothing of it."""
        known = fields(MODELS[table]).get(name) if table in MODELS else None
        held = self.places.tables.get(table)
        sources = held.sources if held else ()
        delimiter = next((source.delimiter for source in sources if source.path == path), None)
        if known is None or delimiter is None:
            return None
        lines, head = self.places.lines(path), _("{name}: ").format(name=known.column.header)
        start = len(head)
        hidden = Excerpt(head + HIDDEN, start, len(HIDDEN))
        known_texts: dict[str, Excerpt] = {}
        if known.tells_a_person:
            return lambda number, _column: hidden if number <= len(lines) else None

        def of_cell(number: int, column: int) -> Excerpt | None:
            if number > len(lines):
                return None
            text = cell_text(lines[number - 1], column, delimiter)
            # Few texts are wrong in many rows: each is made an excerpt of once.
            excerpt = known_texts.get(text)
            if excerpt is None:
                shown = _shown(text) if len(text) >= SHORTEST_NUMBER else text
                excerpt = known_texts[text] = Excerpt(head + shown, start, len(shown) or 1)
            return excerpt

        return of_cell


def _nothing(_line: int, _column: int) -> None:
    """Shows nothing."""


def _shown(text: str) -> str:
    """The text of a cell that may hold the number of a person, or be too long."""
    if mask_numbers(text, beside_letters=True) != text:
        return HIDDEN
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "…"
