"""A text holds nothing, or odd signs.

What: a cell of text holds nothing but blanks, or signs that cannot be printed, such as
those that a scanner or a broken copy leaves.
Why: such a text looks like another one that it is not equal to, and breaks the document
that it is printed in.

    T03,2022-09-01,3144990002,初中,本科,公开招聘,»英�语

Remedy: type the text anew, or empty the cell.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC107", "text-unprintable", Severity.ERROR, lambda: _("A text holds nothing, or odd signs")
)
