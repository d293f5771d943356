"""A cell holds no number of the right kind.

What: a cell of a column of counts, amounts or years holds signs that are no number: a
unit (400人), a comma (1,200), a word, or a fraction where things are counted.
Why: a number with a unit adds up to nothing, and 1,200 may be read as 1.

    3144990002,2023,»400人

Remedy: write digits only; the unit is that of the column. `lcplan validate --fix` turns
full-width digits by itself.
"""

from longchuan_plan.findings import Fixable, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC104",
    "not-a-number",
    Severity.ERROR,
    lambda: _("A cell holds no number of the right kind"),
    Fixable.SAFE,
)
