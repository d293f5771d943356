"""A table that every county has is missing.

What: the rosters have no file or sheet for a table without which nothing can be counted
(schools, teachers, appointments).
Why: indicators and the list of rotations due would have nothing to count, and reports
would be empty.

    data/rosters/appointments.csv

Remedy: add the table; `lcplan init` writes it with its headers, `lcplan export
workbook` as a workbook.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC011", "table-missing", Severity.ERROR, lambda: _("A table that every county has is missing")
)
