"""A target names no clause.

What: a target that rests on the text of the document has no `clause`.
Why: a figure that moves people must be traceable to what was decided.

    from_start: {»at_least: 70%, binding: must, basis: stated}

Remedy: add `clause`: the id of the passage as `plan.yaml` lists it.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.targets.grounds import RESTING_ON_TEXT, targets
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule("LC209", "target-without-clause", Severity.ERROR, lambda: _("A target names no clause"))


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such target."""
    for indicator, target, place in targets(context):
        if target.basis in RESTING_ON_TEXT and not target.clause:
            message = f"{indicator.id}: " + _("the target names no clause")
            yield Finding(RULE, place, message, _("add clause: the id of the passage"))
