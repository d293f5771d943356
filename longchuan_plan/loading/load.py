"""Everything that a command needs from a workspace, read once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.loading.collection import without_collection
from longchuan_plan.loading.faults import table_missing
from longchuan_plan.loading.piped import Piped
from longchuan_plan.loading.plan_loader import LoadedPlan, load_plan
from longchuan_plan.loading.records import load_records
from longchuan_plan.loading.roster_files import find_rosters
from longchuan_plan.loading.side_by_side import side_by_side
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import Spot
from longchuan_plan.rosters.column import Row
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.tables import Table

LARGE = 1 << 24
"""Tables whose files have so many bytes together are loaded side by side."""


@dataclass(slots=True)
class Loaded:
    """What was read: the plan, the tables by name, and what was found on the way.

    `broken` names the tables of which rows are missing because they, or a file that
    may hold them, could not be read: nothing can be said about what refers to them.
    """

    workspace: Workspace
    plan: LoadedPlan
    tables: dict[str, Table] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    roster_paths: set[str] = field(default_factory=set)

    @property
    def files(self) -> int:
        """How many files were read."""
        return len(self.plan.files) + len(self.roster_paths)

    @property
    def rows(self) -> int:
        """How many rows all tables hold."""
        return sum(table.rows for table in self.tables.values())

    def all_findings(self) -> Iterator[Finding]:
        """Those of the plan, then those of the rosters."""
        yield from self.plan.findings
        yield from self.findings


def load(
    workspace: Workspace, only: Collection[str] | None = None, piped: Piped | None = None
) -> Loaded:
    """The plan, and all tables or `only` those named, one of them perhaps piped in."""
    loaded = Loaded(workspace, load_plan(workspace))
    load_tables(loaded, only, piped)
    return loaded


@without_collection()
def load_tables(
    loaded: Loaded, only: Collection[str] | None = None, piped: Piped | None = None
) -> None:
    """Adds the tables, `only` those named, that are not there yet."""
    models = [
        model
        for model in TABLES
        if (only is None or model.table in only) and model.table not in loaded.tables
    ]
    files = find_rosters(loaded.workspace, {model.table for model in models}, piped)
    there = [model for model in models if model.table in files.sources]
    sizes = {model: files.size(model.table) for model in there}
    tables = side_by_side(
        lambda model: load_records(model, files.raws(model.table)),
        there,
        large=sum(sizes.values()) >= LARGE,
        weight=sizes.__getitem__,
    )
    found = []
    for table, findings in tables:
        loaded.tables[table.name] = table
        found.extend(findings)
    # What is wrong with a file as a whole is said once, however often the folder is gone through.
    loaded.findings.extend(item for item in files.findings if item not in loaded.findings)
    loaded.findings.extend(found)
    loaded.roster_paths |= files.read
    loaded.broken |= files.broken
    for model in models:
        if model.required and model.table not in loaded.tables and model.table not in files.broken:
            loaded.findings.append(_missing(loaded.workspace, model))


def _missing(workspace: Workspace, model: type[Row]) -> Finding:
    folder = workspace.name(workspace.rosters)
    message = _("the table {table} ({label}) is missing").format(
        table=model.table, label=model.label
    )
    hint = _("put a file {table}.csv, or a workbook with a sheet {label}, into {folder}").format(
        table=model.table, label=model.label, folder=folder
    )
    spot = Spot(f"{folder}/{model.table}.csv")
    return Finding(table_missing.RULE, spot, message, hint, model.table)
