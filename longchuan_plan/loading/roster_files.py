"""The files of the rosters folder: which file or sheet is which table, and what it holds."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from longchuan_plan.findings import Finding
from longchuan_plan.language import _, glossed
from longchuan_plan.loading.cell_faults import printable
from longchuan_plan.loading.faults import file_of_no_table
from longchuan_plan.loading.piped import Piped
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import STDIN, Spot
from longchuan_plan.nearest import nearest
from longchuan_plan.reading.csv_file import read_csv, read_csv_file
from longchuan_plan.reading.faults import file_unreadable
from longchuan_plan.reading.file_bytes import file_bytes, opened
from longchuan_plan.reading.raw import RawTable
from longchuan_plan.rosters.column import Row
from longchuan_plan.rosters.kinds import MODELS, TABLES, by_name

CSV_ENDINGS, XLSX_ENDINGS = (".csv", ".tsv", ".txt"), (".xlsx", ".xlsm")

HUGE = 1 << 30
"""A file of so many bytes is not read beside another such one, for the sake of memory."""

_ALONE = Lock()


@dataclass(slots=True)
class RosterFiles:
    """Where each of the wanted tables stands, and what was found about the files.

    `sources` are, in the order of the files, the CSV files of a table, which are not read
    yet, and its sheets, which are. `read` are the paths of the files read; `broken` the
    tables of which a part, or all, may stand in what could not be read.
    """

    workspace: Workspace
    wanted: Collection[str]
    sources: dict[str, list[Path | RawTable]] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def raws(self, table: str) -> list[RawTable]:
        """The raw tables of a table; it is forgotten then, so that each is held once only."""
        raws = [
            source if isinstance(source, RawTable) else self._csv(source)
            for source in self.sources.pop(table)
        ]
        if any(raw.broken for raw in raws):
            self.broken.add(table)
        return raws

    def size(self, table: str) -> int:
        """The size in bytes of the files of a table that are still to be read."""
        return sum(_size(one) for one in self.sources.get(table, ()) if isinstance(one, Path))

    def _csv(self, path: Path) -> RawTable:
        name = self.workspace.name(path)
        try:
            with _ALONE if _size(path) >= HUGE else nullcontext(), opened(path) as file:
                raw = read_csv_file(name, file)
        except OSError as error:
            return RawTable(name, (), (), findings=(_unreadable(name, error),), broken=True)
        self.read.add(name)
        return raw


def find_rosters(
    workspace: Workspace, wanted: Collection[str], piped: Piped | None = None
) -> RosterFiles:
    """Where the wanted tables are; a folder that is not there holds none.

    One that is piped in stands in for all that the folder has of it.
    """
    if piped is not None and piped.model.table in wanted:
        table = piped.model.table
        files = find_rosters(workspace, {name for name in wanted if name != table})
        files.sources[table] = [read_csv(STDIN, piped.data)]
        files.read.add(STDIN)
        return files
    files = RosterFiles(workspace, wanted)
    try:
        paths = workspace.roster_files()
    except OSError as error:
        files.findings.append(_unreadable(workspace.name(workspace.rosters), error))
        files.broken.update(wanted)
        return files
    for path in paths:
        _find(files, path)
    return files


def _size(path: Path) -> int:
    """The size of a file in bytes; none of what cannot be read."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _is_folder(path: Path) -> bool:
    """Whether it is a folder; what a link leads to may be out of reach."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _find(files: RosterFiles, path: Path) -> None:
    """Adds the wanted tables that a file is, or holds."""
    name, ending = files.workspace.name(path), path.suffix.lower()
    model = by_name(path.stem)
    if ending in XLSX_ENDINGS:
        from longchuan_plan.reading.xlsx_file import read_xlsx

        try:
            raws = read_xlsx(name, file_bytes(path))
        except OSError as error:
            files.findings.append(_unreadable(name, error))
            files.broken.update([model.table] if model else files.wanted)
            return
        files.read.add(name)
        _add_sheets(files, model, raws)
    elif ending not in CSV_ENDINGS:
        if not _is_folder(path):
            files.findings.append(_no_roster(name, path.name))
    elif model is None:
        files.findings.append(_no_table(name, path.stem))
    elif model.table in files.wanted:
        files.sources.setdefault(model.table, []).append(path)


def _add_sheets(files: RosterFiles, by_file: type[Row] | None, raws: list[RawTable]) -> None:
    """Adds the sheets that are tables by name; a single sheet may take the name of its file."""
    for raw in raws:
        model = by_name(raw.sheet or "") or (by_file if len(raws) == 1 else None)
        if raw.broken and raw.sheet is None:
            files.findings.extend(raw.findings)
            files.broken.update([by_file.table] if by_file else files.wanted)
        elif model is None:
            files.findings.append(_no_table(raw.path, raw.sheet or "", raw.sheet))
        elif model.table in files.wanted:
            files.sources.setdefault(model.table, []).append(raw)


def _unreadable(name: str, error: OSError) -> Finding:
    hint = _("close it where it is open, and check its permissions")
    if isinstance(error, IsADirectoryError):
        hint = _("this is a folder; only a file can be a table")
    elif isinstance(error, FileNotFoundError):
        hint = _("it is a link that leads nowhere, or has been taken away; put the file there")
    return file_unreadable.finding(name, error, hint)


def _no_roster(path: str, name: str) -> Finding:
    message = _("{name} is neither CSV nor XLSX, so it is not read").format(name=printable(name))
    hint = _("save a roster as .xlsx or as CSV UTF-8; move other files out of this folder")
    return Finding(file_of_no_table.RULE, Spot(path), message, hint)


def _no_table(path: str, name: str, sheet: str | None = None) -> Finding:
    message = _("{name} is the name of no table, so it is not read").format(name=printable(name))
    hint = _("{hint} (lcplan import takes over a form as the office has it)").format(
        hint=_meant(printable(name))
    )
    return Finding(file_of_no_table.RULE, Spot(path, sheet=sheet), message, hint)


def _meant(name: str) -> str:
    """Which table is meant: the one whose Chinese name is a part of this one, or the nearest."""
    labels = [model.label for model in TABLES]
    parts = [label for label in labels if label in name]
    if len(parts) == 1:
        return nearest(parts[0], parts)
    known_as = [glossed(model.table, model.label) for model in TABLES]
    return nearest(name, [*MODELS, *labels], known_as)
