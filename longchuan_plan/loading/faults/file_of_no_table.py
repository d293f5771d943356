"""A file or sheet in the rosters folder is called like no table.

What: the name of a file (or of a sheet of a workbook) in the rosters folder is neither
that of a table, in English or Chinese, nor one with a part behind a hyphen
(`teachers-紫市镇.csv`).
Why: what stands in it is not read and counts in no figure.

    data/rosters/老师.csv

Remedy: call it as the table is called, or move it out of the folder.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC010",
    "file-of-no-table",
    Severity.WARNING,
    lambda: _("A file or sheet in the rosters folder is called like no table"),
)
