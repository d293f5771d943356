"""What a workspace's `lcplan.toml` asks for; without one nothing is loaded for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from longchuan_plan.checks.settings import Settings
    from longchuan_plan.loading.workspace import Workspace


def settings_of(workspace: Workspace) -> Settings:
    """The settings in force.

    Raises UsageError for a file that is not meant so, InputError for one that cannot be read.
    """
    from longchuan_plan.checks.settings import Settings

    path = workspace.root / "lcplan.toml"
    if not path.exists():
        return Settings()
    from longchuan_plan.checks.settings_file import read_settings

    return read_settings(path)
