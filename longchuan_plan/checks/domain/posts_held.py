"""Somebody holds a post that they cannot hold.

What: a post is held after its holder has left the service; a principal was
younger than is plausible; or 园长 and 副园长 stand at a school, 校长 and 副校长 at
a kindergarten.
Why: such a term counts in the staffing and tenure of a school.

    teacher_id,left_on           # teachers.csv
    T0001,2023-08-31
    teacher_id,school_id,post,start,end   # appointments.csv
    T0001,2144990001,校长,2018-09-01,

Remedy: enter the end of the post; correct the day of birth, or the post.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.principals import PRINCIPAL
from longchuan_plan.checks.domain.rows import (
    NEVER,
    at_row,
    days,
    has,
    is_one_of,
    looked_up,
    rows_of,
)
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.periods import add_years
from longchuan_plan.tables import Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

AFTER_LEAVING = Rule(
    "LC405",
    "post-after-leaving",
    Severity.WARNING,
    lambda: _("A post is held by somebody who has left"),
)
YOUNG = Rule(
    "LC406",
    "principal-too-young",
    Severity.WARNING,
    lambda: _("A principal was younger than is plausible"),
)
UNFIT = Rule(
    "LC407",
    "post-unlike-school",
    Severity.WARNING,
    lambda: _("A post does not fit the kind of school"),
)
RULES = (AFTER_LEAVING, YOUNG, UNFIT)

YOUNGEST = 24
"""No norm names an age. 幼儿园工作规程 (2016), article 40, asks for a college (大专)
education, which ends at 21 at the usual ages, and three years of work."""

KINDERGARTEN = "幼儿园"
OF_KINDERGARTENS = ("园长", "副园长")
OF_SCHOOLS = ("校长", "副校长")


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such term."""
    table, people = context.table("appointments"), context.table("teachers")
    schools = context.table("schools")
    if table is None or not has(table, "teacher_id", "school_id", "post", "start"):
        return
    if people is not None and has(people, "teacher_id"):
        holders = rows_of(table.columns["teacher_id"], people, "teacher_id")
        yield from _after_leaving(context, table, people, holders)
        yield from _young(table, people, holders)
    if schools is not None and has(schools, "school_id", "kind"):
        yield from _unfit(table, schools)


def _after_leaving(
    context: Context, table: Table, people: Table, holders: NDArray[np.int64]
) -> Iterator[Finding]:
    import numpy as np

    if not has(people, "left_on") or not any(people.columns["left_on"].values):
        return
    left = np.where(holders < 0, NEVER, days(people.columns["left_on"], NEVER)[holders])
    left[left >= context.as_of.toordinal()] = NEVER
    last = np.full(table.rows, NEVER, dtype=np.int64)
    if "end" in table.columns:
        last = days(table.columns["end"], NEVER)
    for row in np.nonzero(last > left[table.columns["teacher_id"].codes])[0].tolist():
        message = _("the post is held beyond the last day of service in the register")
        hint = _("enter the end of the post, or correct the day of leaving")
        yield from at_row(AFTER_LEAVING, table, row, "teacher_id", message, hint)


def _young(table: Table, people: Table, holders: NDArray[np.int64]) -> Iterator[Finding]:
    import numpy as np

    if not has(people, "birth_date"):
        return
    holder, start = table.columns["teacher_id"], table.columns["start"]
    birth = people.columns["birth_date"]
    born = np.where(holders < 0, 0, days(birth, 0)[holders])[holder.codes]
    age = days(start, NEVER) - born
    among = is_one_of(table.columns["post"], PRINCIPAL) & (born > 0)
    # So many years have no more days; the calendar decides the rest.
    for row in np.nonzero(among & (age < YOUNGEST * 365.25 + 1))[0].tolist():
        day = birth.at(int(holders[holder.codes[row]]))
        if start.at(row) < add_years(day, YOUNGEST):
            message = _("at the start the principal was younger than {age}").format(age=YOUNGEST)
            hint = _("check the day of birth and the start of the post")
            yield from at_row(YOUNG, table, row, "start", message, hint)


def _unfit(table: Table, schools: Table) -> Iterator[Finding]:
    import numpy as np

    school, post = table.columns["school_id"], table.columns["post"]
    kinds = looked_up(school, schools, "school_id", "kind")
    known = np.array([kind is not None for kind in kinds], dtype=bool)[school.codes]
    small = np.array([kind == KINDERGARTEN for kind in kinds], dtype=bool)[school.codes]
    wrong = small & is_one_of(post, OF_SCHOOLS) | ~small & is_one_of(post, OF_KINDERGARTENS)
    for row in np.nonzero(wrong & known)[0].tolist():
        message = _("{post} at a school of the kind {kind}").format(
            post=post.at(row), kind=kinds[school.codes[row]]
        )
        hint = _("correct the post, or the kind of the school")
        yield from at_row(UNFIT, table, row, "post", message, hint)
