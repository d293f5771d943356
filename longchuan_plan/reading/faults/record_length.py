"""A record has fewer or more cells than the header.

What: a row of a CSV file has another number of cells than the row of headers, most
often because a comma stands inside a text without quotes.
Why: every cell behind the place would stand under the header of its neighbour.

    teacher_id,school_id,post,start,end
    T02,3144990002,副校长

Remedy: put the text with the comma in quotes, or fill in the missing cells.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC005",
    "record-length",
    Severity.ERROR,
    lambda: _("A record has fewer or more cells than the header"),
)
