"""From the symbolic place of a finding to the line and column that a person looks up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from longchuan_plan.findings import Finding
from longchuan_plan.loading.piped import Piped
from longchuan_plan.loading.plan_loader import LoadedPlan
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import STDIN, InPlan, InTable, Place, Spot
from longchuan_plan.reading.csv_cells import cell_start
from longchuan_plan.reading.encoding import UndecodableError, to_utf8
from longchuan_plan.reading.lines import split_lines
from longchuan_plan.reading.xlsx_file import cell_name
from longchuan_plan.tables import Table


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

    def spot(self, place: Place) -> Spot:
        """The place as file, line and column."""
        match place:
            case InPlan(path, route):
                return self.plan.spot(path, route)
            case InTable():
                return self._in_table(place)
            case _:
                return place

    def _in_table(self, place: InTable) -> Spot:
        source, line = self.tables[place.table].source_of(place.row)
        position = source.positions.get(place.field or "")
        if source.sheet is not None:
            cell = cell_name(line, position) if position else None
            return Spot(source.path, line, position, source.sheet, cell)
        if position is None:
            return Spot(source.path, line, 1)
        start = cell_start(self.lines(source.path), line, position, source.delimiter)
        return Spot(source.path, *start)

    def lines(self, path: str) -> list[str]:
        """The lines of a file; none where it can no longer be read as when it was loaded."""
        if path not in self._lines:
            try:
                data = self._data(path)
                self._lines[path] = split_lines(to_utf8(data).data.decode())
            except (OSError, UndecodableError):
                self._lines[path] = []
        return self._lines[path]

    def _data(self, path: str) -> bytes:
        if self.piped is not None and path == STDIN:
            return self.piped.data
        return (self.workspace.root / path).read_bytes()


def resolved(findings: Iterable[Finding], places: Places) -> list[Finding]:
    """The findings with their spots, ordered by file, line, column and rule."""
    shown = [replace(finding, place=places.spot(finding.place)) for finding in findings]
    return sorted(shown, key=_order)


def _order(finding: Finding) -> tuple[str, str, int, int, str, str]:
    spot = finding.place
    if not isinstance(spot, Spot):
        raise TypeError(spot)
    code = finding.rule.code
    return spot.path, spot.sheet or "", spot.line or 0, spot.column or 0, code, finding.message
