"""A file cannot be read.

What: a file or folder of the plan or the rosters cannot be opened: it is missing,
locked by another program, protected by a password, too large, or no file of its kind.
This finding cannot be ignored, and the exit code is 3.
Why: what was not read was not checked, and that must never look as if nothing were
wrong.

    data/rosters/teachers.xlsx

Remedy: close the file in Excel or WPS, take the password off, or save it anew as CSV
(UTF-8) or XLSX; ask for the right to read it.
"""

from longchuan_plan.errors import reason_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.locations import Spot

RULE = Rule("LC001", "file-unreadable", Severity.ERROR, lambda: _("A file cannot be read"))


def finding(path: str, error: OSError, hint: str) -> Finding:
    """The finding for a file that the system does not give."""
    message = _("the file cannot be read: {reason}").format(reason=reason_of(error))
    return Finding(RULE, Spot(path), message, hint)
