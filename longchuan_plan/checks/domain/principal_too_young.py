"""A principal was younger than is plausible.

What: a 校长 or 园长 was under 24 on the first day of the post. No norm names an age; 24
follows from 幼儿园工作规程 (2016), article 40: a college education, which ends at 21 at
the usual ages, and three years of work.
Why: the day of birth or the start of the post is wrong, and with it an age or a length
of service.

    T0003,…,1998-06-30                     # teachers.csv: birth_date
    T0003,2144990001,校长,»2012-09-01,

Remedy: check both days against the personal file.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.headships import PRINCIPAL
from longchuan_plan.checks.domain.holders import posts
from longchuan_plan.checks.rows import LONGEST_YEAR, NEVER, at_row, days, is_one_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.periods import add_years

RULE = Rule(
    "LC406",
    "principal-too-young",
    Severity.WARNING,
    lambda: _("A principal was younger than is plausible"),
)

YOUNGEST = 24
"""No norm names an age. 幼儿园工作规程 (2016), article 40, asks for a college (大专)
education, which ends at 21 at the usual ages, and three years of work."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at the start of each such term."""
    import numpy as np

    found = context.once(posts)
    if found is None or "birth_date" not in found[1].columns:
        return
    table, people, holders = found
    holder, start = table.columns["teacher_id"], table.columns["start"]
    birth = people.columns["birth_date"]
    born = np.where(holders < 0, 0, days(birth, 0)[holders])[holder.codes]
    age = days(start, NEVER) - born
    among = is_one_of(table.columns["post"], PRINCIPAL) & (born > 0)
    # No year has more days; the calendar decides the rest.
    for row in np.nonzero(among & (age < YOUNGEST * LONGEST_YEAR))[0].tolist():
        day = birth.at(int(holders[holder.codes[row]]))
        if start.at(row) < add_years(day, YOUNGEST):
            message = _("at the start the principal was younger than {age}").format(age=YOUNGEST)
            hint = _("check the day of birth and the start of the post")
            yield at_row(RULE, table, row, "start", message, hint)
