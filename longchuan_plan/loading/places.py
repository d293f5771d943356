"""From the symbolic place of a finding to the line and column that a person looks up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

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
    _columns: dict[tuple[str, str | None], Callable[[int], Spot]] = field(default_factory=dict)

    def spot(self, place: Place) -> Spot:
        """The place as file, line and column."""
        if isinstance(place, InTable):
            table, row, name = place
            find = self._columns.get((table, name)) or self._column(table, name)
            return find(row)
        return self.plan.spot(place.path, place.route) if isinstance(place, InPlan) else place

    def _column(self, table: str, name: str | None) -> Callable[[int], Spot]:
        """What finds the cells of a column, by their rows."""
        sources, starts = self.tables[table].sources, self.tables[table].starts
        parts = [self._part(source, name) for source in sources]
        if len(parts) == 1:
            return self._columns.setdefault((table, name), parts[0])

        def spot(row: int) -> Spot:
            index = bisect_right(starts, row) - 1
            return parts[index](row - starts[index])

        return self._columns.setdefault((table, name), spot)

    def _part(self, source: Source, name: str | None) -> Callable[[int], Spot]:
        """What finds the cells of a column in one of its files, by the records there."""
        path, numbers, sheet, delimiter = source.path, source.lines, source.sheet, source.delimiter
        position = source.positions.get(name or "")
        if sheet is not None:

            def in_sheet(record: int) -> Spot:
                line = numbers[record]
                cell = cell_name(line, position) if position else None
                return Spot(path, line, position, sheet, cell)

            return in_sheet
        if position is None:
            return lambda record: Spot(path, numbers[record], 1)
        lines = self.lines(path)
        return lambda record: Spot(path, *cell_start(lines, numbers[record], position, delimiter))

    def lines(self, path: str) -> list[str]:
        """The lines of a file; none where it can no longer be read as when it was loaded."""
        lines = self._lines.get(path)
        if lines is None:
            try:
                data = self._data(path)
                lines = lines_of(to_utf8(data).text)
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
    # Made anew outright: there may be hundreds of thousands, and `_replace` takes twice as long.
    shown = [
        Finding(rule, places.spot(place), message, hint, table, name, severity)
        for rule, place, message, hint, table, name, severity in findings
    ]
    return sorted(shown, key=_order)


def _order(finding: Finding) -> tuple[str, str, int, int, str, str]:
    spot = finding.place
    if not isinstance(spot, Spot):
        raise TypeError(spot)
    code = finding.rule.code
    return spot.path, spot.sheet or "", spot.line or 0, spot.column or 0, code, finding.message
