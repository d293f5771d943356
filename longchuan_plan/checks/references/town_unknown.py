"""A town is named that the plan lacks.

What: the town of a school or an allowance is none of those that `plan.yaml` lists, by
name or by another spelling.
Why: figures by town would show a town that there is not, and miss the school in its
own. Nothing else depends on it, so it is a warning.

    school_id,name,town
    2144990001,老隆镇第一小学,»老龙镇

Remedy: correct the name, or add the town or the spelling to `plan.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.references.named_in_plan import unknown
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC307", "town-unknown", Severity.WARNING, lambda: _("A town is named that the plan lacks")
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at every town that the plan does not have."""
    if context.plan is not None:
        known = [name for town in context.plan.head.towns for name in (town.name, *town.aliases)]
        yield from unknown(context, "town", known, RULE)
