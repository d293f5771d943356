"""What may be shown of the place of a finding: a line of the plan, a cell of a roster.

Of a roster never the line is shown, as it tells who a person is: only the cell, under
its header, and stars where the cell itself is personal data or may hold some.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from longchuan_plan.findings import Finding
from longchuan_plan.loading.places import Places
from longchuan_plan.locations import Spot
from longchuan_plan.reading.csv_cells import cell_text
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS

HIDDEN = "***"
LONGEST_CELL = 40
"""Signs of a cell that are shown."""

_PERSONAL = re.compile(r"(?<![0-9])(?:1[3-9][0-9]{9}|[0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9])")
"""The number of a mobile phone, or of an identity card, inside other text."""
_VALUE = re.compile(r"""\s*("[^"]*"?|'[^']*'?|[^\s:,#\[\]{}][^:,#\[\]{}]*)""")
"""A value, or a key, in a line of YAML: in quotes, or up to a sign that parts values."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text to show, the line it comes from, and which signs of it are meant (from 0)."""

    line: int
    text: str
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Excerpts:
    """Looks up what may be shown; each file is read once, and only when it has a finding."""

    places: Places
    _delimiters: dict[tuple[str, str], str | None] = field(default_factory=dict)

    def of(self, finding: Finding) -> Excerpt | None:
        """What may be shown of a finding whose place is a spot; None where nothing may."""
        spot = finding.place
        if not isinstance(spot, Spot) or spot.line is None or spot.column is None:
            return None
        if spot.sheet is not None or spot.part is not None:
            return None
        if spot.path in self.places.plan.files:
            return self._of_plan(spot.path, spot.line, spot.column)
        if finding.table is None or finding.field is None:
            return None
        return self._of_cell(finding.table, finding.field, spot)

    def _of_plan(self, path: str, number: int, column: int) -> Excerpt | None:
        lines = self.places.lines(path)
        if number > len(lines):
            return None
        text = _PERSONAL.sub(lambda found: "*" * len(found[0]), lines[number - 1].rstrip("\r\n"))
        start = min(column - 1, len(text))
        value = _VALUE.match(text, start)
        return Excerpt(number, text, start, len(value[0].rstrip()) if value else 1)

    def _of_cell(self, table: str, name: str, spot: Spot) -> Excerpt | None:
        if spot.line is None or spot.column is None:
            return None
        known = fields(MODELS[table]).get(name) if table in MODELS else None
        delimiter = self._delimiter(table, spot.path)
        lines = self.places.lines(spot.path)
        if known is None or delimiter is None or spot.line > len(lines):
            return None
        text = cell_text(lines[spot.line - 1], spot.column, delimiter)
        if known.tells_a_person or _PERSONAL.search(text):
            text = HIDDEN
        elif len(text) > LONGEST_CELL:
            text = text[:LONGEST_CELL] + "…"
        head = f"{known.column.header}: "
        return Excerpt(spot.line, head + text, len(head), max(1, len(text)))

    def _delimiter(self, name: str, path: str) -> str | None:
        """What parts the cells of a file; None where the table holds nothing of it."""
        if (name, path) not in self._delimiters:
            table = self.places.tables.get(name)
            sources = table.sources if table else ()
            found = (source.delimiter for source in sources if source.path == path)
            self._delimiters[name, path] = next(found, None)
        return self._delimiters[name, path]
