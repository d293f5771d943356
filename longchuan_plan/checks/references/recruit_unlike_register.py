"""A recruit is described otherwise than in the register.

What: a person was taken on before the first day of service that the register has, or
with a higher degree than the register has now.
Why: one of the two files is wrong; shares of degrees are counted from both, and would
contradict each other in one report.

    teacher_id,hired_on,degree           # recruits.csv
    T0001,»2021-09-01,»硕士研究生
    teacher_id,hired_on,degree           # teachers.csv
    T0001,2022-09-01,本科

Remedy: correct the file that is wrong by the personal file of the recruit.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.referring import referring
from longchuan_plan.checks.rows import NEVER, at_row, days, last_rows
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.terms import DEGREE
from longchuan_plan.tables import Column

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RULE = Rule(
    "LC313",
    "recruit-unlike-register",
    Severity.WARNING,
    lambda: _("A recruit is described otherwise than in the register"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each day and degree of a recruit that the register rules out."""
    import numpy as np

    table, people = context.table("recruits", "teacher_id"), context.table("teachers", "teacher_id")
    if table is None or people is None or not (table.rows and people.rows):
        return
    held = context.once(referring)["recruits", "teacher_id"]
    registered = last_rows(people, "teacher_id")[held][table.columns["teacher_id"].codes]
    known = registered >= 0
    hint = _("one of the two files is wrong")
    if "hired_on" in table.columns and "hired_on" in people.columns:
        began = days(people.columns["hired_on"], 0)[registered]
        early = known & (days(table.columns["hired_on"], NEVER) < began)
        for row in np.nonzero(early)[0].tolist():
            message = _("the person was taken on before the first day of service in the register")
            yield at_row(RULE, table, row, "hired_on", message, hint)
    if "degree" in table.columns and "degree" in people.columns:
        at_hire, today = _ranks(table.columns["degree"]), _ranks(people.columns["degree"])
        higher = known & (today[registered] >= 0) & (at_hire > today[registered])
        for row in np.nonzero(higher)[0].tolist():
            message = _("the degree at hire is higher than the one in the register")
            yield at_row(RULE, table, row, "degree", message, hint)


def _ranks(column: Column) -> NDArray[np.int64]:
    """The rank of the degree in each row; -1 where there is none."""
    import numpy as np

    ranks = [-1 if value is None else DEGREE.rank(value) for value in column.values]
    return np.array(ranks, dtype=np.int64)[column.codes]
