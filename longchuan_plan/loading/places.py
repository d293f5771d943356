"""From the symbolic place of a finding to the line and column that a person looks up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from longchuan_plan.findings import Finding
from longchuan_plan.loading.piped import Piped
from longchuan_plan.loading.plan_loader import LoadedPlan
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import STDIN, InPlan, InTable, Place, Spot
from longchuan_plan.reading.cell_name import cell_name
from longchuan_plan.reading.csv_cells import cell_start
from longchuan_plan.reading.encoding import UndecodableError, to_utf8
from longchuan_plan.reading.lines import lines_of
from longchuan_plan.tables import Source, Table

Cells = Callable[[Sequence[int]], list[Spot]]
"""What finds the cells of a column, by their rows."""


@dataclass(slots=True)
class Places:
    """Looks places up; a CSV file is read again, once, for the columns of its findings.

    `piped` is what came from standard input, which cannot be read again.
    """

    workspace: Workspace
    plan: LoadedPlan
    tables: Mapping[str, Table]
    piped: Piped | None = None
    _lines: dict[str, list[str]] = field(default_factory=dict)

    def spots(self, places: Sequence[Place]) -> list[Spot]:
        """The places as files, lines and columns, in their order.

        There may be hundreds of thousands, so all cells of a column are found in one go.
        """
        found: dict[int, Spot] = {}
        rows: dict[tuple[str, str | None], dict[int, int]] = {}
        for at, place in enumerate(places):
            if isinstance(place, InTable):
                table, row, name = place
                rows.setdefault((table, name), {})[at] = row
            elif isinstance(place, InPlan):
                found[at] = self.plan.spot(place.path, place.route)
            else:
                found[at] = place
        for (table, name), wanted in rows.items():
            spots = self._column(table, name)([*wanted.values()])
            found.update(zip(wanted, spots, strict=True))
        return [found[at] for at in range(len(places))]

    def _column(self, table: str, name: str | None) -> Cells:
        sources, starts = self.tables[table].sources, self.tables[table].starts
        if len(sources) == 1:
            return self._part(sources[0], name)
        parts = [self._part(source, name) for source in sources]

        def cells(rows: Sequence[int]) -> list[Spot]:
            spots = []
            for index, group in groupby(rows, lambda row: bisect_right(starts, row) - 1):
                spots += parts[index]([row - starts[index] for row in group])
            return spots

        return cells

    def _part(self, source: Source, name: str | None) -> Cells:
        """What finds the cells of a column in one of its files, by the records there."""
        path, numbers, sheet, delimiter = source.path, source.lines, source.sheet, source.delimiter
        position = source.positions.get(name or "")

        def in_sheet(records: Sequence[int]) -> list[Spot]:
            lines = [numbers[record] for record in records]
            cells = [cell_name(line, position) if position else None for line in lines]
            return [
                Spot(path, line, position, sheet, cell)
                for line, cell in zip(lines, cells, strict=True)
            ]

        def in_text(records: Sequence[int]) -> list[Spot]:
            wanted = [numbers[record] for record in records]
            if position is None:
                return [Spot(path, line, 1) for line in wanted]
            lines = self.lines(path)
            return [Spot(path, *cell_start(lines, line, position, delimiter)) for line in wanted]

        return in_text if sheet is None else in_sheet

    def lines(self, path: str) -> list[str]:
        """The lines of a file; none where it can no longer be read as when it was loaded."""
        lines = self._lines.get(path)
        if lines is None:
            try:
                lines = lines_of(to_utf8(self._data(path)).text)
            except (OSError, UndecodableError):
                lines = []
            self._lines[path] = lines
        return lines

    def _data(self, path: str) -> bytes:
        if self.piped is not None and path == STDIN:
            return self.piped.data
        return (self.workspace.root / path).read_bytes()


def resolved(findings: Iterable[Finding], places: Places) -> list[Finding]:
    """The findings with their spots, ordered by file, line, column and rule."""
    found = list(findings)
    spots = places.spots([finding.place for finding in found])
    # Made anew outright: there may be hundreds of thousands, and `_replace` takes twice as long.
    shown = [
        Finding(rule, spot, message, hint, table, name, severity)
        for (rule, _place, message, hint, table, name, severity), spot in zip(
            found, spots, strict=True
        )
    ]
    return sorted(shown, key=_order)


def _order(finding: Finding) -> tuple[str, str, int, int, str, str]:
    spot = finding.place
    if not isinstance(spot, Spot):
        raise TypeError(spot)
    code = finding.rule.code
    return spot.path, spot.sheet or "", spot.line or 0, spot.column or 0, code, finding.message
