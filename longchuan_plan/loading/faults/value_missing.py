"""A required cell is empty.

What: a cell is empty in a column that every row needs.
Why: the row cannot be counted where it belongs: without its school a teacher is in no
school, without its day an event is in no phase.

    T03,2022-09-01,3144990002,»,本科,公开招聘

Remedy: fill the cell; the hint shows an example of the column.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule("LC101", "value-missing", Severity.ERROR, lambda: _("A required cell is empty"))
