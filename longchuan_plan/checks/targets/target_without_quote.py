"""A target quotes no words of the text.

What: a target that rests on the text of the document has no `quote`.
Why: only the words show whether the number was decided or is read into them.

    from_start: {»at_least: 70%, clause: 3.2.5, binding: must, basis: stated}

Remedy: add `quote`: the few words that carry the commitment.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.targets.grounds import RESTING_ON_TEXT, targets
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC214",
    "target-without-quote",
    Severity.ERROR,
    lambda: _("A target quotes no words of the text"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such target."""
    for indicator, target, place in targets(context):
        if target.basis in RESTING_ON_TEXT and not target.quote:
            message = f"{indicator.id}: " + _("the target quotes no words")
            yield Finding(RULE, place, message, _("add quote: the words that carry it"))
