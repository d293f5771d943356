"""A YAML file nests or repeats more than any plan does.

What: a plan file is nested deeper, is larger, or unfolds by its references (`*name`)
into more values than any plan needs.
Why: a few lines of such a file can fill the memory of the computer; no plan needs them.

    leaders: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[

Remedy: write the values out instead of repeating them by reference, and take needless
brackets out.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC009",
    "yaml-too-complex",
    Severity.ERROR,
    lambda: _("A YAML file nests or repeats more than any plan does"),
)
