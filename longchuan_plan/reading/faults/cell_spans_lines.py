"""A cell runs over several lines, as when a quote was left open.

What: a quoted cell of a CSV file runs over several lines and holds the sign that parts
cells, as it does when two quotes stand in different rows.
Why: two quotes in different rows make one cell of all that stands between them; the
rows in it are counted nowhere.

    T03,2022-09-01,3144990002,初中,本科,公开招聘,"英语
    T01,2022-09-01,2144990001,小学,本科,公开招聘,语文"

Remedy: take the quotes out where they were not meant; a line break that is meant may
stay.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC006",
    "cell-spans-lines",
    Severity.WARNING,
    lambda: _("A cell runs over several lines, as when a quote was left open"),
)
