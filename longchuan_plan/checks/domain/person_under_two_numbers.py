"""One person stands in the register under two numbers.

What: two rows of the teachers have the same name, birth date and sex, and
different numbers.
Why: the person is counted twice, and their posts and trainings are spread over
two records. It may be chance, so it is a warning.

    teacher_id,name,gender,birth_date
    T0001,甲,女,1985-07-01
    T0907,甲,女,1985-07-01

Remedy: keep one number, and use it in every table.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.repeated import repeated
from longchuan_plan.checks.rows import at_row
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC401",
    "person-under-two-numbers",
    Severity.WARNING,
    lambda: _("Two numbers of the register seem to be one person"),
)


PERSON = ("name", "birth_date", "gender")


def check(context: Context) -> Iterator[Finding]:
    """A finding at each later row that is the same person as an earlier one."""
    table = context.table("teachers", *PERSON, "teacher_id")
    if table is None:
        return
    name, birth = (table.columns[column] for column in PERSON[:2])
    number = table.columns["teacher_id"]
    for row, earlier in repeated(table, PERSON):
        if None in (name.at(row), birth.at(row)) or number.at(row) == number.at(earlier):
            continue
        source, line = table.source_of(earlier)
        message = _("name, birth date and sex are those of {path}, line {line}").format(
            path=source.path, line=line
        )
        hint = _("if it is one person, keep one number in every table")
        yield at_row(RULE, table, row, "teacher_id", message, hint)
