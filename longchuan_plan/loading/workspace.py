"""A workspace: the folder that holds the plan, the rosters, the templates and the reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _


@dataclass(frozen=True, slots=True)
class Workspace:
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
    def templates(self) -> Path:
        """The folder of report templates that go before the shipped ones."""
        return self.root / "templates"

    @property
    def reports(self) -> Path:
        """The folder that reports are written to."""
        return self.root / "reports"

    def name(self, path: Path) -> str:
        """A path as findings show it: relative to the workspace, with slashes."""
        return path.relative_to(self.root).as_posix()

    def measure_files(self) -> list[Path]:
        """The files of the measures in order of their names."""
        folder = self.plan / "measures"
        return sorted((*folder.glob("*.yaml"), *folder.glob("*.yml")))

    def roster_files(self) -> Iterator[Path]:
        """The files of the rosters folder in order; hidden ones and Excel's locks left out."""
        if self.rosters.is_dir():
            for path in sorted(self.rosters.iterdir()):
                if path.is_file() and not path.name.startswith((".", "~$")):
                    yield path


def find_workspace(start: Path) -> Workspace:
    """The nearest folder, from `start` upward, with `data/plan` in it.

    Raises UsageError when there is none.
    """
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
