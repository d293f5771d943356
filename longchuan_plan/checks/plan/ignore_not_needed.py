"""A comment takes out a finding that there is not.

What: a comment `# lcplan: ignore[…]` of a plan file, or an entry of `lcplan.toml` for a
row of a roster, names a rule that finds nothing there (any more). A comment is for its
own line or, standing alone on a line, for the next.
Why: left standing it would hide the next fault in this place.

    department: 人事股  »# lcplan: ignore[LC204] 新任

Remedy: take the comment or the entry out once the fault is mended, or correct its
place.
"""

from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.locations import Spot

RULE = Rule(
    "LC021",
    "ignore-not-needed",
    Severity.WARNING,
    lambda: _("A comment takes out a finding that there is not"),
)


def finding(spot: Spot, code: str, hint: str) -> Finding:
    """The finding for a comment or entry at this spot that takes out no finding of `code`."""
    message = _("{code} is not found here, so nothing is taken out").format(code=code)
    return Finding(RULE, spot, message, hint)
