"""Everything that a command needs from a workspace, read once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.loading.faults import FILE_OF_NO_TABLE, TABLE_MISSING
from longchuan_plan.loading.plan_loader import LoadedPlan, load_plan
from longchuan_plan.loading.roster_loader import load_table
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import Spot
from longchuan_plan.nearest import nearest
from longchuan_plan.reading.csv_file import read_csv
from longchuan_plan.reading.faults import UNREADABLE
from longchuan_plan.reading.raw import RawTable
from longchuan_plan.reading.xlsx_file import read_xlsx
from longchuan_plan.rosters.column import Row
from longchuan_plan.rosters.kinds import MODELS, TABLES, by_name
from longchuan_plan.tables import Table

CSV_ENDINGS, XLSX_ENDINGS = (".csv", ".tsv", ".txt"), (".xlsx", ".xlsm")


@dataclass(slots=True)
class Loaded:
    """What was read: the plan, the tables by name, and what was found on the way.

    `broken` names the tables whose files could not be read to the end: nothing
    can be said about what refers to them.
    """

    workspace: Workspace
    plan: LoadedPlan
    tables: dict[str, Table] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    files: int = 0

    @property
    def rows(self) -> int:
        """How many rows all tables hold."""
        return sum(table.rows for table in self.tables.values())

    def all_findings(self) -> Iterator[Finding]:
        """Those of the plan, then those of the rosters."""
        yield from self.plan.findings
        yield from self.findings


def load(workspace: Workspace, only: Collection[str] | None = None) -> Loaded:
    """The plan, and all tables or `only` those named."""
    loaded = Loaded(workspace, load_plan(workspace))
    loaded.files = len(loaded.plan.files)
    load_tables(loaded, only)
    return loaded


def load_tables(loaded: Loaded, only: Collection[str] | None = None) -> None:
    """Adds the tables `only` those named that are not there yet."""
    raws: dict[str, list[RawTable]] = {}
    for path in loaded.workspace.roster_files():
        for model, raw in _read(loaded, path, only):
            raws.setdefault(model.table, []).append(raw)
    for model in TABLES:
        wanted = only is None or model.table in only
        if not wanted or model.table in loaded.tables:
            continue
        if model.table in raws:
            _add(loaded, model, raws[model.table])
        elif model.required:
            loaded.findings.append(_missing(loaded.workspace, model))


def _add(loaded: Loaded, model: type[Row], raws: list[RawTable]) -> None:
    table, findings = load_table(model, raws)
    loaded.findings.extend(findings)
    loaded.tables[model.table] = table
    if any(raw.broken for raw in raws):
        loaded.broken.add(model.table)


def _read(
    loaded: Loaded, path: Path, only: Collection[str] | None
) -> Iterator[tuple[type[Row], RawTable]]:
    """The raw tables of a file with the table that each belongs to."""
    name = loaded.workspace.name(path)
    ending = path.suffix.lower()
    model = by_name(path.stem)
    if ending in CSV_ENDINGS:
        if model is None:
            loaded.findings.append(_no_table(name, path.stem))
        elif only is None or model.table in only:
            data = _bytes(loaded, path)
            if data is None:
                loaded.broken.add(model.table)
            else:
                yield model, read_csv(name, data)
    elif ending in XLSX_ENDINGS:
        data = _bytes(loaded, path)
        if data is not None:
            yield from _sheets(loaded, model, only, read_xlsx(name, data))
    else:
        loaded.findings.append(_no_table(name, path.name))


def _sheets(
    loaded: Loaded, by_file: type[Row] | None, only: Collection[str] | None, raws: list[RawTable]
) -> Iterator[tuple[type[Row], RawTable]]:
    """The sheets that are tables by name; a single sheet may take the name of its file."""
    for raw in raws:
        model = by_name(raw.sheet or "") or (by_file if len(raws) == 1 else None)
        if raw.broken and raw.sheet is None:
            loaded.findings.extend(raw.findings)
        elif model is None:
            loaded.findings.append(_no_table(raw.path, raw.sheet or "", raw.sheet))
        elif only is None or model.table in only:
            yield model, raw


def _bytes(loaded: Loaded, path: Path) -> bytes | None:
    loaded.files += 1
    try:
        return path.read_bytes()
    except OSError as error:
        message = _("the file cannot be read: {reason}").format(reason=error.strerror)
        hint = _("close it where it is open, and check its permissions")
        spot = Spot(loaded.workspace.name(path))
        loaded.findings.append(Finding(UNREADABLE, spot, message, hint))
        return None


def _no_table(path: str, name: str, sheet: str | None = None) -> Finding:
    message = _("{name} is the name of no table, so it is not read").format(name=name)
    hint = nearest(name, [*MODELS, *(model.label for model in TABLES)])
    return Finding(FILE_OF_NO_TABLE, Spot(path, sheet=sheet), message, hint)


def _missing(workspace: Workspace, model: type[Row]) -> Finding:
    folder = workspace.name(workspace.rosters)
    message = _("the table {table} ({label}) is missing").format(
        table=model.table, label=model.label
    )
    hint = _("put a file {table}.csv, or a workbook with a sheet {label}, into {folder}").format(
        table=model.table, label=model.label, folder=folder
    )
    spot = Spot(f"{folder}/{model.table}.csv")
    return Finding(TABLE_MISSING, spot, message, hint, model.table)
