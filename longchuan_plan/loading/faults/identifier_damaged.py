"""An id is not usable as a key.

What: an id is what Excel leaves of a long number (3.14E+09; it keeps fifteen digits),
holds blanks or signs that cannot be seen, or is a national id whose check digit does
not fit (GB 11643).
Why: rows find each other by ids; a digit lost makes two people one, or leads to nobody.

    T03,2022-09-01,»3.14E+09,初中,本科,公开招聘

Remedy: fetch the id from its source again, with the column set to text in Excel before
it is pasted.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC106", "identifier-damaged", Severity.ERROR, lambda: _("An id is not usable as a key")
)
