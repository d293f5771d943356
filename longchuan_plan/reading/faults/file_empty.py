"""A file holds nothing.

What: a file of the plan or the rosters has no content at all, not even a row of
headers.
Why: an empty table looks like a county without schools; more often the file was not
saved, or was cut off while it was copied.

    data/rosters/recruits.csv    0 B

Remedy: save or copy the file anew; a table that has no rows yet keeps its row of
headers (`lcplan init` writes it).
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule("LC002", "file-empty", Severity.ERROR, lambda: _("A file holds nothing"))
