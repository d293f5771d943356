"""What `lcplan init` writes out, and the samples of rules, travel inside the wheel.

The plan, the sample rosters and the templates stand at the top of the repository, the
samples among the tests, where people look for them. An installation in place finds them
there; only a real wheel needs copies, so this is a hook and not `force-include`, which
would put copies that go stale beside an installation in place as well.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

RESOURCES = (
    "data/README.md",
    "data/cases",
    "data/plan",
    "data/rosters",
    "templates",
    "tests/cases/rules",
)


class ResourceHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling loads it by name
    """Copies the resources to `longchuan_plan/resources/` of a standard wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name what goes where, before the files are collected."""
        if version == "standard":
            build_data["force_include"] |= {
                f"{self.root}/{path}": f"longchuan_plan/resources/{path}" for path in RESOURCES
            }
