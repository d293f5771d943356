"""All CSV files of the rosters folder that can be written in a better way."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from longchuan_plan.fixing.csv_records import UnsoundError
from longchuan_plan.fixing.file_fix import ALL, Fixed, fixed
from longchuan_plan.fixing.limits import Limits
from longchuan_plan.loading.piped import Piped
from longchuan_plan.loading.roster_files import CSV_ENDINGS, XLSX_ENDINGS
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import STDIN
from longchuan_plan.reading.file_bytes import file_bytes
from longchuan_plan.rosters.kinds import by_name
from longchuan_plan.writing import write_files


@dataclass(slots=True)
class Fixes:
    """The files that change, by path, and the names of those left for a person to look at.

    `links` are left, since a file takes the place of another, and `workbooks`: only CSV can
    be changed cell by cell.
    """

    files: dict[Path, Fixed] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    workbooks: list[str] = field(default_factory=list)

    @property
    def cells(self) -> int:
        """How many cells are written otherwise."""
        return sum(fix.cells for fix in self.files.values())

    @property
    def moved(self) -> int:
        """How many rows stand elsewhere."""
        return sum(fix.moved for fix in self.files.values())

    def write(self) -> None:
        """All files or, with an OutputError, none."""
        contents = {path.name: fix.data for path, fix in self.files.items()}
        if contents:
            write_files(next(iter(self.files)).parent, contents)


def fixes_of_piped(piped: Piped, *, unsafe: bool = False, limits: Limits = ALL) -> Fixes:
    """What would change of a table from standard input."""
    fixes = Fixes()
    try:
        fix = fixed(piped.model, STDIN, piped.data, unsafe=unsafe, limits=limits)
    except UnsoundError:
        fixes.left.append(STDIN)
        return fixes
    if fix is not None:
        fixes.files[Path(STDIN)] = fix
    return fixes


def find_fixes(
    workspace: Workspace,
    wanted: Collection[str] | None = None,
    *,
    unsafe: bool = False,
    limits: Limits = ALL,
) -> Fixes:
    """What would change; `wanted` are names of files as findings show them, None for all.

    A file that cannot be read, or is a link, is left.
    """
    fixes = Fixes()
    try:
        paths = workspace.roster_files()
    except OSError:
        return fixes
    for path in paths:
        model, name = by_name(path.stem), workspace.name(path)
        skipped = wanted is not None and name not in wanted
        if path.suffix.lower() in XLSX_ENDINGS and not skipped:
            fixes.workbooks.append(name)
        if model is None or skipped or path.suffix.lower() not in CSV_ENDINGS:
            continue
        try:
            fix = fixed(model, name, file_bytes(path), unsafe=unsafe, limits=limits)
        except (OSError, UnsoundError):
            fixes.left.append(name)
            continue
        if fix is not None and path.is_symlink():
            fixes.links.append(name)
        elif fix is not None:
            fixes.files[path] = fix
    return fixes
