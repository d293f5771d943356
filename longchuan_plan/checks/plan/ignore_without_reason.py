"""A comment would take findings out, but names no rule or no reason.

What: a comment `# lcplan: ignore` in a plan file has no codes in brackets, or no words
behind them. It takes nothing out.
Why: whoever reads the plan later must know what was let stand and why.

    department: 人事股  »# lcplan: ignore[LC204]

Remedy: name the codes in brackets and the reason behind them, such as `# lcplan:
ignore[LC204] 股室已报批，尚未印发`.
"""

from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.locations import Spot

RULE = Rule(
    "LC020",
    "ignore-without-reason",
    Severity.WARNING,
    lambda: _("A comment would take findings out, but names no rule or no reason"),
)


def finding(spot: Spot) -> Finding:
    """The finding for a comment that begins at this spot."""
    message = _("this comment takes nothing out: it names no rule or no reason")
    hint = _("write it as # lcplan: ignore[LC204] and the reason behind it")
    return Finding(RULE, spot, message, hint)
