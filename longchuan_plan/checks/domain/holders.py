"""Posts with the people of the register who hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.referring import referring
from longchuan_plan.checks.rows import last_rows
from longchuan_plan.tables import Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def posts(context: Context) -> tuple[Table, Table, NDArray[np.int64]] | None:
    """Appointments, register, and the row of the register for each code of `teacher_id`.

    The row is -1 for somebody who is not in it. None where a table or column is missing.
    """
    table = context.table("appointments", "teacher_id", "school_id", "post", "start")
    people = context.table("teachers", "teacher_id")
    if table is None or people is None or not people.rows:
        return None
    held = context.once(referring)["appointments", "teacher_id"]
    return table, people, last_rows(people, "teacher_id")[held]
