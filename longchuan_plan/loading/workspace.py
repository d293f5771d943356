"""A workspace: the folder that holds the plan, the rosters, the templates and the reports."""

import os
from pathlib import Path
from typing import NamedTuple

from longchuan_plan.errors import UsageError, unreadable_folder
from longchuan_plan.language import _

YAML_ENDINGS = (".yaml", ".yml")


class Workspace(NamedTuple):
    """The folders of a workspace by what they hold."""

    root: Path

    @property
    def plan(self) -> Path:
        """The folder of the plan's YAML files."""
        return self.root / "data" / "plan"

    @property
    def rosters(self) -> Path:
        """The folder of the roster files."""
        return self.root / "data" / "rosters"

    @property
    def cases(self) -> Path:
        """The folder of the plan's cases, which `lcplan test` runs."""
        return self.root / "data" / "cases"

    @property
    def templates(self) -> Path:
        """The folder of report templates that go before the shipped ones."""
        return self.root / "templates"

    @property
    def reports(self) -> Path:
        """The folder that reports are written to."""
        return self.root / "reports"

    def name(self, path: Path) -> str:
        """A path as findings show it: relative to the workspace, with slashes.

        What a file system holds in another encoding than UTF-8 could not be written out.
        """
        name = path.relative_to(self.root).as_posix()
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    def measure_files(self) -> list[Path]:
        """The files of the measures in order of their names; hidden ones left out.

        Raises OSError when the folder cannot be looked into.
        """
        return yaml_files(self.plan / "measures")

    def roster_files(self) -> list[Path]:
        """What the rosters folder holds, in order; hidden files and Excel's locks left out.

        Raises OSError when the folder cannot be looked into.
        """
        return _visible(self.rosters)


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files of a folder in order of their names; none where there is no folder.

    Raises OSError when the folder cannot be looked into.
    """
    return [path for path in _visible(folder) if path.suffix in YAML_ENDINGS]


def _visible(folder: Path) -> list[Path]:
    """What a folder holds, by name; nothing where there is no folder."""
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        return []
    return [path for path in paths if not path.name.startswith((".", "~$"))]


def real_path(path: Path) -> Path:
    """A path without links; links that lead in a circle stay as they stand.

    `Path.resolve` raises RuntimeError for those before Python 3.13.
    """
    return Path(os.path.realpath(path))


def find_workspace(start: Path) -> Workspace:
    """The nearest folder, from `start` upward, with `data/plan` in it.

    Raises UsageError when there is none, and InputError for a folder that may not
    be looked into.
    """
    try:
        return _found(start)
    except OSError as error:
        raise unreadable_folder(error.filename or start, error) from None


def _found(start: Path) -> Workspace:
    if not start.is_dir():
        raise UsageError(_("there is no folder {path}").format(path=start))
    resolved = start.resolve()
    for folder in (resolved, *resolved.parents):
        if (folder / "data" / "plan").is_dir():
            return Workspace(folder)
    raise UsageError(
        _("no workspace here: neither {path} nor a folder above it has data/plan").format(
            path=start
        ),
        _("change to a workspace, name one with -C, or make one with lcplan init"),
    )
