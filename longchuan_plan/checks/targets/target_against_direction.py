"""A target bounds the side that is good.

What: an indicator of which less is better has a target at_least, or one of which more
is better a target at_most.
Why: the light of a target follows its direction; a slip here turns a miss into a
success.

    better: lower
    targets: {from_start: {»at_least: 30%}}

Remedy: correct the comparison, or `better`.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.targets.grounds import targets
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC227",
    "target-against-direction",
    Severity.WARNING,
    lambda: _("A target bounds the side that is good"),
)

AGAINST = {"lower": "at_least", "higher": "at_most"}


def check(context: Context) -> Iterator[Finding]:
    """A finding at each comparison that contradicts the direction."""
    for indicator, target, place in targets(context):
        operator = target.bound.operator
        if operator == AGAINST.get(indicator.better):
            message = _("{indicator}: {operator}, though {better} is better").format(
                indicator=indicator.id, operator=operator, better=indicator.better
            )
            hint = _("correct the comparison, or `better`")
            yield Finding(RULE, place.inside(operator), message, hint)
