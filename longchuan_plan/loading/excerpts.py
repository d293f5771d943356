"""What may be shown of the place of a finding: a line of the plan, a cell of a roster.

Of a roster never the line is shown, as it tells who a person is: only the cell, under
its header, and stars where the cell itself is personal data or may hold some.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from longchuan_plan.findings import Finding
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
    """A text to show, the line it comes from, and which signs of it are meant (from 0)."""

    line: int
    text: str
    start: int
    length: int


_OfCell = Callable[[int, int], Excerpt | None]
"""What shows the cell that begins on a line at a column (both from 1)."""


@dataclass(frozen=True, slots=True)
class Excerpts:
    """Looks up what may be shown; each file is read once, and only when it has a finding."""

    places: Places
    _columns: dict[tuple[str, str, str], _OfCell | None] = field(default_factory=dict)

    def of(self, finding: Finding) -> Excerpt | None:
        """What may be shown of a finding whose place is a spot; None where nothing may."""
        spot = finding.place
        if not isinstance(spot, Spot):
            return None
        path, line, column, sheet, _cell, part = spot
        if line is None or column is None or sheet is not None or part is not None:
            return None
        if path in self.places.plan.files:
            return self._of_plan(path, line, column)
        if finding.table is None or finding.field is None:
            return None
        if finding.rule is column_missing.RULE:
            return None  # it lies at the first header, which is another column's
        key = (finding.table, finding.field, path)
        if key not in self._columns:
            self._columns[key] = self._column(*key)
        of_cell = self._columns[key]
        return None if of_cell is None else of_cell(line, column)

    def _of_plan(self, path: str, number: int, column: int) -> Excerpt | None:
        lines = self.places.lines(path)
        if number > len(lines):
            return None
        text = mask_numbers(lines[number - 1].rstrip("\r\n"), beside_letters=True)
        start = min(column - 1, len(text))
        value = _VALUE.match(text, start)
        return Excerpt(number, text, start, len(value[0].rstrip()) if value else 1)

    def _column(self, table: str, name: str, path: str) -> _OfCell | None:
        """What shows the cells of a column in a file; None where the table holds nothing of it."""
        known = fields(MODELS[table]).get(name) if table in MODELS else None
        held = self.places.tables.get(table)
        sources = held.sources if held else ()
        delimiter = next((source.delimiter for source in sources if source.path == path), None)
        if known is None or delimiter is None:
            return None
        lines, head, hidden = (
            self.places.lines(path),
            f"{known.column.header}: ",
            known.tells_a_person,
        )
        start = len(head)

        def of_cell(number: int, column: int) -> Excerpt | None:
            if number > len(lines):
                return None
            text = HIDDEN if hidden else cell_text(lines[number - 1], column, delimiter)
            if len(text) >= SHORTEST_NUMBER:
                text = _shown(text)
            return Excerpt(number, head + text, start, len(text) or 1)

        return of_cell


def _shown(text: str) -> str:
    """The text of a cell that may hold the number of a person, or be too long."""
    if mask_numbers(text, beside_letters=True) != text:
        return HIDDEN
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "…"
