"""An indicator is named that the plan lacks.

What: a goal or the allocation of a quota names an indicator that no measure has.
Why: the goal would be measured by nothing and always be without data.

    indicators: [»M09.backbones]

Remedy: correct the id; `lcplan status` lists all indicators.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.names import Kind, unknown
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC213",
    "indicator-unknown",
    Severity.ERROR,
    lambda: _("An indicator is named that the plan lacks"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each indicator that the plan does not have."""
    return unknown(context, Kind.INDICATOR, RULE)
