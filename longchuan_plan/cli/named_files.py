"""Where a file of the workspace lies that a command names."""

from pathlib import Path

from longchuan_plan.loading.workspace import real_path


def located(path: Path, root: Path) -> Path:
    """The file's place: from here, else from the root of the workspace, as findings name it."""
    here = real_path(path)
    return here if here.is_relative_to(root) and here.exists() else real_path(root / path)
