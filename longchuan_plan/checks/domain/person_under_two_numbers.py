"""One person stands in the register under two numbers.

What: two rows of the teachers have the same name, birth date and sex, and
different numbers. Blanks within a name do not count: 王　一 is 王一.
Why: the person is counted twice, and their posts and trainings are spread over
two records. It may be chance, so it is a warning.

    teacher_id,name,gender,birth_date
    T0001,甲,女,1985-07-01
    T0907,甲,女,1985-07-01

Remedy: keep one number, and use it in every table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.repeated import repeated
from longchuan_plan.checks.rows import at_row
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.look_up import places
from longchuan_plan.tables import Column
from longchuan_plan.texts import Texts

RULE = Rule(
    "LC401",
    "person-under-two-numbers",
    Severity.WARNING,
    lambda: _("Two numbers of the register seem to be one person"),
)


PERSON = ("name", "birth_date", "gender")

_BLANKS = " \u00a0\u3000"
"""Names of two signs are often drawn out with these to the width of three."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at each later row that is the same person as an earlier one."""
    table = context.table("teachers", *PERSON, "teacher_id")
    if table is None:
        return
    name, birth = (table.columns[column] for column in PERSON[:2])
    number = table.columns["teacher_id"]
    alike = table._replace(columns={**table.columns, "name": _without_blanks(name)})
    for row, earlier in repeated(alike, PERSON):
        if None in (name.at(row), birth.at(row)) or number.at(row) == number.at(earlier):
            continue
        source, line = table.source_of(earlier)
        message = _("name, birth date and sex are those of {path}, line {line}").format(
            path=source.path, line=line
        )
        hint = _("if it is one person, keep one number in every table")
        yield at_row(RULE, table, row, "teacher_id", message, hint)


def _without_blanks(names: Column) -> Column:
    """The column of names, with one code for those that differ in blanks alone."""
    import numpy as np

    drawn_out = _with_blanks(names.values)
    if not drawn_out:
        return names
    plain = ["".join(names.values[place].split()) for place in drawn_out]
    (known,) = places([plain], names.values)
    first: dict[str, int] = {}
    same = np.arange(len(names.values))
    for place, name, other in zip(drawn_out, plain, known.tolist(), strict=True):
        same[place] = first.setdefault(name, place) if other < 0 else other
    return names._replace(codes=same[names.codes])


def _with_blanks(names: Sequence[Any]) -> list[int]:
    """The places of the names that hold blanks."""
    if isinstance(names, Texts):
        return names.like(f"[{_BLANKS}]")
    joined = "\n".join(filter(None, names))
    if not any(sign in joined for sign in _BLANKS):
        return []
    return [
        place
        for place, name in enumerate(names)
        if name is not None and any(sign in name for sign in _BLANKS)
    ]
