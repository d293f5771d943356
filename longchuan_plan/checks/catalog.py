"""All rules, and all checks in the order in which they run.

A new check is one file with its rule and one line here.
"""

from collections.abc import Callable, Iterator

from longchuan_plan.checks import (
    plan_days,
    plan_filters,
    plan_grounds,
    plan_ids,
    plan_ignores,
    plan_people,
    plan_phases,
    plan_quotes,
    plan_references,
    plan_shares,
    plan_words,
    progress_steps,
    roster_days,
    roster_future,
    roster_keys,
    roster_plan_references,
    roster_references,
)
from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain import (
    backbone,
    closed_schools,
    groups,
    id_numbers,
    lessons,
    money,
    partnerships,
    people_twice,
    posts_held,
    principals,
    private_numbers,
    school_counts,
    secondments,
    successors,
    working_age,
)
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
    plan_phases.check,
    plan_words.check,
    plan_people.check,
    roster_keys.check,
    roster_references.check,
    roster_days.check,
    roster_future.check,
    roster_plan_references.check,
    progress_steps.check,
    people_twice.check,
    working_age.check,
    principals.check,
    posts_held.check,
    backbone.check,
    id_numbers.check,
    closed_schools.check,
    successors.check,
    groups.check,
    secondments.check,
    school_counts.check,
    partnerships.check,
    lessons.check,
    money.check,
    private_numbers.check,
)

RULES: tuple[Rule, ...] = (
    *reading_faults.RULES,
    *loading_faults.RULES,
    *plan_ignores.RULES,
    plan_ids.RULE,
    *plan_references.RULES,
    *plan_days.RULES,
    *plan_grounds.RULES,
    *plan_quotes.RULES,
    *plan_filters.RULES,
    plan_shares.RULE,
    plan_phases.RULE,
    *plan_words.RULES,
    *plan_people.RULES,
    roster_keys.RULE,
    *roster_references.RULES,
    roster_days.RULE,
    roster_future.RULE,
    *roster_plan_references.RULES,
    *progress_steps.RULES,
    people_twice.RULE,
    working_age.RULE,
    *principals.RULES,
    *posts_held.RULES,
    *backbone.RULES,
    *id_numbers.RULES,
    *closed_schools.RULES,
    successors.RULE,
    *groups.RULES,
    secondments.RULE,
    *school_counts.RULES,
    partnerships.RULE,
    *lessons.RULES,
    *money.RULES,
    private_numbers.RULE,
)


def run(context: Context) -> list[Finding]:
    """What loading found, then what each check finds, but what comments in the plan take out."""
    findings = list(context.loaded.all_findings())
    for check in CHECKS:
        findings.extend(check(context))
    return plan_ignores.settled(context, findings)
