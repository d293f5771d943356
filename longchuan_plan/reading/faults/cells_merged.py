"""Cells of a workbook are merged, so that all but one of them are empty.

What: two or more cells of an XLSX file are merged; only the first of them holds the
value. (In the sample ↑ is merged with the cell above.)
Why: it shows on the screen what the file does not say: the rows below have no value of
their own.

    E2:E3    本科

Remedy: split the cells and fill each one; `lcplan import` takes such sheets apart and
shows what it understood.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC016",
    "cells-merged",
    Severity.ERROR,
    lambda: _("Cells of a workbook are merged, so that all but one of them are empty"),
)
