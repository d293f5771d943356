"""A required column is missing.

What: no header of the file is that of a required column, in English, Chinese or another
spelling that is known.
Why: without it no row of the table can be placed, so the table is not used.

    teacher_id,school_id,post
    T01,2144990001,校长

Remedy: add the column, or give its header to the one that holds it; the hint names the
headers that there are.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule("LC012", "column-missing", Severity.ERROR, lambda: _("A required column is missing"))
