"""The last days of schools that were closed."""

from __future__ import annotations

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import by_key


def closings(context: Context) -> dict[str, int]:
    """The ordinal number of the last day by the id of the school."""
    schools = context.table("schools", "school_id", "closed_on")
    if schools is None:
        return {}
    closed = schools.columns["closed_on"]
    return {
        school: closed.at(row).toordinal()
        for school, row in by_key(schools, "school_id").items()
        if school is not None and closed.at(row) is not None
    }
