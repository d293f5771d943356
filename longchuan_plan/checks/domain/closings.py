"""The last days of schools that were closed."""

from __future__ import annotations

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.rows import by_key, has


def closings(context: Context) -> dict[str, int]:
    """The ordinal number of the last day by the id of the school."""
    schools = context.table("schools")
    if schools is None or not has(schools, "school_id", "closed_on"):
        return {}
    closed = schools.columns["closed_on"]
    return {
        school: closed.at(row).toordinal()
        for school, row in by_key(schools, "school_id").items()
        if school is not None and closed.at(row) is not None
    }
