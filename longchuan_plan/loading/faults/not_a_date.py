"""A cell holds no full date.

What: a cell of a column of days names no day of the calendar: the day of the month is
missing (1985.07), the year has two digits (85-07-01), it is the serial number by which
Excel keeps a day (31229), the order of day and month is open (7/1/1985), or there is no
such day (1981-02-29). 2012-09-01, 2012/9/1, 2012.9.1, 20120901 and 2012年9月1日 are
read.
Why: ages, terms of office and rotations that are due are counted to the day; a guessed
day or century makes somebody due who is not.

    T03,»2022.09,3144990002,初中,本科,公开招聘

Remedy: write year, month and day as in 2012-09-01; in Excel give the column the format
of a date before it is saved as CSV. `lcplan validate --fix` turns full-width digits by
itself.
"""

from longchuan_plan.findings import Fixable, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC102", "not-a-date", Severity.ERROR, lambda: _("A cell holds no full date"), Fixable.SAFE
)
