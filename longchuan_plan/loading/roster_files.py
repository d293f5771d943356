"""The files of the rosters folder to raw tables: which file or sheet is which table."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Lock

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import printable
from longchuan_plan.loading.faults import file_of_no_table
from longchuan_plan.loading.piped import Piped
from longchuan_plan.loading.side_by_side import side_by_side
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import STDIN, Spot
from longchuan_plan.nearest import nearest
from longchuan_plan.reading.csv_file import read_csv, read_csv_file
from longchuan_plan.reading.faults import file_unreadable
from longchuan_plan.reading.file_bytes import opened
from longchuan_plan.reading.raw import RawTable
from longchuan_plan.reading.xlsx_file import read_xlsx
from longchuan_plan.rosters.column import Row
from longchuan_plan.rosters.kinds import MODELS, TABLES, by_name

CSV_ENDINGS, XLSX_ENDINGS = (".csv", ".tsv", ".txt"), (".xlsx", ".xlsm")

LARGE = 1 << 24
"""Files of so many bytes together are read side by side."""

HUGE = 1 << 30
"""A file of so many bytes is not read beside another such one, for the sake of memory."""

_ALONE = Lock()


@dataclass(slots=True)
class RosterFiles:
    """The raw tables by table, in order of the files, and what was found about the files.

    `read` are the paths of the files read; `broken` the tables of which a part, or
    all, may stand in what could not be read.
    """

    workspace: Workspace
    wanted: Collection[str]
    raws: dict[str, list[RawTable]] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def add(self, table: str, raw: RawTable) -> None:
        """One more raw table of a table."""
        self.raws.setdefault(table, []).append(raw)
        if raw.broken:
            self.broken.add(table)

    def join(self, other: RosterFiles) -> None:
        """What was read of the next file."""
        for table, raws in other.raws.items():
            self.raws.setdefault(table, []).extend(raws)
        self.read |= other.read
        self.broken |= other.broken
        self.findings += other.findings


def read_rosters(
    workspace: Workspace, wanted: Collection[str], piped: Piped | None = None
) -> RosterFiles:
    """The wanted tables in the rosters folder; a folder that is not there holds none.

    One that is piped in stands in for all that the folder has of it.
    """
    if piped is not None and piped.model.table in wanted:
        table, raw = piped.model.table, read_csv(STDIN, piped.data)
        files = read_rosters(workspace, {name for name in wanted if name != table})
        files.read.add(STDIN)
        files.add(table, raw)
        return files
    files = RosterFiles(workspace, wanted)
    try:
        paths = workspace.roster_files()
    except OSError as error:
        files.findings.append(_unreadable(workspace.name(workspace.rosters), error))
        files.broken.update(wanted)
        return files
    large = sum(map(_size, paths)) >= LARGE
    for one in side_by_side(partial(_read, workspace, wanted), paths, large=large):
        files.join(one)
    return files


def _size(path: Path) -> int:
    """The size of a file in bytes; none of what cannot be read."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _read(workspace: Workspace, wanted: Collection[str], path: Path) -> RosterFiles:
    """What one file holds."""
    files = RosterFiles(workspace, wanted)
    with _ALONE if _size(path) >= HUGE else nullcontext():
        for table, raw in _tables_in(files, path):
            files.add(table, raw)
    return files


def _tables_in(files: RosterFiles, path: Path) -> Iterator[tuple[str, RawTable]]:
    """The wanted raw tables of a file, each with the name of its table."""
    name, ending = files.workspace.name(path), path.suffix.lower()
    if ending not in CSV_ENDINGS + XLSX_ENDINGS:
        if not path.is_dir():
            files.findings.append(_no_roster(name, path.name))
        return
    model = by_name(path.stem)
    is_csv = ending in CSV_ENDINGS
    if is_csv and model is None:
        files.findings.append(_no_table(name, path.stem))
    if is_csv and (model is None or model.table not in files.wanted):
        return
    try:
        with opened(path) as file:
            raws = [read_csv_file(name, file)] if is_csv else read_xlsx(name, file.read())
    except OSError as error:
        files.findings.append(_unreadable(name, error))
        files.broken.update([model.table] if model else files.wanted)
        return
    files.read.add(name)
    if is_csv and model is not None:
        yield model.table, raws[0]
    else:
        yield from _sheets(files, model, raws)


def _sheets(
    files: RosterFiles, by_file: type[Row] | None, raws: list[RawTable]
) -> Iterator[tuple[str, RawTable]]:
    """The sheets that are tables by name; a single sheet may take the name of its file."""
    for raw in raws:
        model = by_name(raw.sheet or "") or (by_file if len(raws) == 1 else None)
        if raw.broken and raw.sheet is None:
            files.findings.extend(raw.findings)
            files.broken.update([by_file.table] if by_file else files.wanted)
        elif model is None:
            files.findings.append(_no_table(raw.path, raw.sheet or "", raw.sheet))
        elif model.table in files.wanted:
            yield model.table, raw


def _unreadable(name: str, error: OSError) -> Finding:
    message = _("the file cannot be read: {reason}").format(reason=error.strerror or error)
    hint = _("close it where it is open, and check its permissions")
    if isinstance(error, IsADirectoryError):
        hint = _("this is a folder; only a file can be a table")
    elif isinstance(error, FileNotFoundError):
        hint = _("it is a link that leads nowhere, or has been taken away; put the file there")
    return Finding(file_unreadable.RULE, Spot(name), message, hint)


def _no_roster(path: str, name: str) -> Finding:
    message = _("{name} is neither CSV nor XLSX, so it is not read").format(name=printable(name))
    hint = _("save a roster as .xlsx or as CSV UTF-8; move other files out of this folder")
    return Finding(file_of_no_table.RULE, Spot(path), message, hint)


def _no_table(path: str, name: str, sheet: str | None = None) -> Finding:
    message = _("{name} is the name of no table, so it is not read").format(name=printable(name))
    hint = nearest(name, [*MODELS, *(model.label for model in TABLES)])
    return Finding(file_of_no_table.RULE, Spot(path, sheet=sheet), message, hint)
