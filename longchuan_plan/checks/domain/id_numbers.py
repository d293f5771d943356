"""A national id stands in the register, or says something else than the register.

What: the register holds national ids; the day of birth or the sex in an id
(GB 11643: digits 7 to 14 and 17) is not that of the row.
Why: no measure needs the id, and what is not kept cannot leak (个人信息保护法,
article 6). Where they differ, ages or the number are another person's.

    teacher_id,gender,birth_date,id_number
    T0001,女,1950-12-31,11010519491231002X

Remedy: correct what is wrong, then leave the column out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.rows import at_row, has
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.tables import Table

KEPT = Rule("LC410", "id-number-kept", Severity.INFO, lambda: _("The register holds national ids"))
BIRTH = Rule(
    "LC411",
    "birth-unlike-id-number",
    Severity.WARNING,
    lambda: _("A day of birth is not that of the national id"),
)
SEX = Rule(
    "LC412",
    "gender-unlike-id-number",
    Severity.WARNING,
    lambda: _("A sex is not that of the national id"),
)
RULES = (KEPT, BIRTH, SEX)


def check(context: Context) -> Iterator[Finding]:
    """One finding for the first id, and one at each cell that contradicts its id."""
    import numpy as np

    table = context.table("teachers")
    if table is None or not has(table, "id_number"):
        return
    column = table.columns["id_number"]
    held = np.array([value is not None for value in column.values], dtype=bool)[column.codes]
    rows = np.nonzero(held)[0].tolist()
    if rows:
        message = _("national ids are kept, which no measure needs")
        hint = _("leave the column out")
        yield from at_row(KEPT, table, rows[0], "id_number", message, hint)
    for row in rows:
        yield from _unlike(table, row, column.at(row))


def _unlike(table: Table, row: int, number: str) -> Iterator[Finding]:
    hint = _("one of the two is wrong")
    born = table.columns["birth_date"].at(row) if has(table, "birth_date") else None
    if born is not None and _birth(number) != born:
        message = _("the day of birth is not the one in the national id")
        yield from at_row(BIRTH, table, row, "birth_date", message, hint)
    gender = table.columns["gender"].at(row) if has(table, "gender") else None
    # Of fifteen digits the last one is odd for a man, of eighteen the last but one.
    odd = int(number[14] if len(number) == 15 else number[16]) % 2
    if gender is not None and gender != ("男" if odd else "女"):
        message = _("the sex is not the one in the national id")
        yield from at_row(SEX, table, row, "gender", message, hint)


def _birth(number: str) -> date | None:
    """The day in an id; fifteen-digit ones have a year of the 1900s without its century."""
    digits = "19" + number[6:12] if len(number) == 15 else number[6:14]
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
