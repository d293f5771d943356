"""The table of education groups, as its rules need it."""

from __future__ import annotations

from longchuan_plan.checks.context import Context
from longchuan_plan.tables import Table

LEAD, MEMBER = "牵头校", "成员校"


def groups(context: Context) -> Table | None:
    """The table, where it has all columns that make up a membership."""
    return context.table("groups", "group_id", "school_id", "role", "joined_on")
