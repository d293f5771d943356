"""Which files of cases are meant."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from longchuan_plan.errors import UsageError, unreadable_folder
from longchuan_plan.language import _, listed
from longchuan_plan.loading.workspace import Workspace, real_path, yaml_files


def case_files(workspace: Workspace, named: Sequence[Path]) -> dict[str, Path]:
    """The files named, and those in folders named; the workspace's own when none are.

    Each stands under the name that it is shown by: relative to the workspace where
    it lies inside. Raises InputError for a folder that may not be looked into and
    UsageError where there are no cases.
    """
    try:
        paths = list(_files(named)) if named else yaml_files(workspace.cases)
    except OSError as error:
        raise unreadable_folder(error.filename, error) from None
    if not paths:
        folders = listed(_name(workspace, path) for path in named or [workspace.cases])
        message = _("there are no cases in {folders}").format(folders=folders)
        raise UsageError(message, _("write them into YAML files there, or name files of cases"))
    return {_name(workspace, path): path for path in paths}


def _files(named: Sequence[Path]) -> Iterator[Path]:
    for path in named:
        if path.is_dir():
            yield from yaml_files(path)
        else:
            yield path


def _name(workspace: Workspace, path: Path) -> str:
    real = real_path(path)
    return workspace.name(real) if real.is_relative_to(workspace.root) else str(path)
