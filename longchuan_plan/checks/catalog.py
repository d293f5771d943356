"""All rules, and all checks in the order in which they run.

A new check is one file with its rule and one line here.
"""

from collections.abc import Callable, Iterator

from longchuan_plan.checks import (
    plan_days,
    plan_filters,
    plan_grounds,
    plan_ids,
    plan_quotes,
    plan_references,
    plan_shares,
    progress_steps,
    roster_days,
    roster_future,
    roster_keys,
    roster_plan_references,
    roster_references,
)
from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.loading import faults as loading_faults
from longchuan_plan.reading import faults as reading_faults

CHECKS: tuple[Callable[[Context], Iterator[Finding]], ...] = (
    plan_ids.check,
    plan_references.check,
    plan_days.check,
    plan_grounds.check,
    plan_quotes.check,
    plan_filters.check,
    plan_shares.check,
    roster_keys.check,
    roster_references.check,
    roster_days.check,
    roster_future.check,
    roster_plan_references.check,
    progress_steps.check,
)

RULES: tuple[Rule, ...] = (
    *reading_faults.RULES,
    *loading_faults.RULES,
    plan_ids.RULE,
    *plan_references.RULES,
    *plan_days.RULES,
    *plan_grounds.RULES,
    *plan_quotes.RULES,
    *plan_filters.RULES,
    plan_shares.RULE,
    roster_keys.RULE,
    *roster_references.RULES,
    roster_days.RULE,
    roster_future.RULE,
    *roster_plan_references.RULES,
    *progress_steps.RULES,
)


def run(context: Context) -> list[Finding]:
    """What loading found, then what each check finds."""
    findings = list(context.loaded.all_findings())
    for check in CHECKS:
        findings.extend(check(context))
    return findings
