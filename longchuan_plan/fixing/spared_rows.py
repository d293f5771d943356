"""Rows whose finding is right as it stands: what it finds there is not repaired."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from longchuan_plan.checks.row_keys import row_key
from longchuan_plan.fixing.cell_text import Change
from longchuan_plan.fixing.limits import Limits
from longchuan_plan.loading.cells import read_column
from longchuan_plan.reading.raw import RawTable
from longchuan_plan.rosters.column import Row, fields


@dataclass(frozen=True, slots=True)
class Spared:
    """The rows (from 0) of a file that are left as they are, by the rule that finds them."""

    rows: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def holds_any(self, change: Change) -> bool:
        """Whether there may be rows in which this change is not made."""
        return any(code in self.rows for code in change.codes)

    def holds(self, row: int, change: Change) -> bool:
        """Whether a row keeps its text."""
        return any(row in self.rows.get(code, ()) for code in change.codes)


def spared(model: type[Row], raw: RawTable, positions: Mapping[str, int], limits: Limits) -> Spared:
    """The rows of a file that `lcplan.toml` names by key and rule."""
    named = limits.spared(model.table)
    if not named:
        return Spared()
    columns = {
        name: read_column(fields(model)[name], raw.columns[positions[name] - 1]).column
        for name in model.key
        if name in positions
    }
    keys = [row_key(model.table, columns, row) for row in range(len(raw.lines))]
    return Spared(
        {
            code: frozenset(row for row, key in enumerate(keys) if key in wanted)
            for code, wanted in named.items()
        }
    )
