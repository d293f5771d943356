"""A table as people name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _, glossed

if TYPE_CHECKING:
    from longchuan_plan.rosters.column import Row


def table_called(name: str) -> type[Row]:
    """The table of an English or Chinese name; raises UsageError when there is none."""
    from longchuan_plan.nearest import nearest
    from longchuan_plan.rosters.kinds import MODELS, TABLES

    found = next((model for model in TABLES if name in (model.table, model.label)), None)
    if found is None:
        message = _("there is no table {name}").format(name=name)
        known = [*MODELS, *(model.label for model in TABLES)]
        known_as = [glossed(model.table, model.label) for model in TABLES]
        raise UsageError(message, nearest(name, known, known_as))
    return found
