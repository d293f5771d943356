"""A cell holds a term that its code list lacks.

What: a cell holds neither a term of the column's code list nor another spelling of one
that is known (大学本科 for 本科).
Why: filters of indicators ask for the terms of the list, so a row with another one
counts nowhere.

    T03,2022-09-01,3144990002,初中,»硕士,公开招聘

Remedy: write the term as the list has it; the hint names the nearest.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC103",
    "not-in-code-list",
    Severity.ERROR,
    lambda: _("A cell holds a term that its code list lacks"),
)
