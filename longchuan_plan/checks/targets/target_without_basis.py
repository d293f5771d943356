"""A target has no basis in the text or in a standard.

What: a target has `basis: none`.
Why: no target is invented: what the text gives no number for has no target, and is
tracked without being judged.

    from_start: {»equals: 0, binding: must, basis: none}

Remedy: take the target out, or name the words or the standard that it stands on.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.targets.grounds import targets
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.target import Basis
from longchuan_plan.language import _

RULE = Rule(
    "LC216",
    "target-without-basis",
    Severity.ERROR,
    lambda: _("A target has no basis in the text or in a standard"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such target."""
    for indicator, target, place in targets(context):
        if target.basis is Basis.NONE:
            message = f"{indicator.id}: " + _("the target has no basis")
            hint = _("take it out, and the indicator is tracked without being judged")
            yield Finding(RULE, place, message, hint)
