"""Between two phases of the plan lie days of none.

What: a phase begins later than on the day after the ones before it have ended. Phases
may overlap.
Why: what is due or asked on such a day belongs to no phase.

    - {key: start, first: 2021-12-01, last: 2022-02-28}
    - {key: work, first: »2022-03-02, last: 2023-07-31}

Remedy: let a phase begin on the day after the one before it ends. A gap may be meant:
then it may stay.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.plan_loader import PHASES
from longchuan_plan.locations import in_plan

RULE = Rule(
    "LC224", "phases-with-gap", Severity.INFO, lambda: _("Between two phases lie days of none")
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the first day of each phase that does not follow the ones before."""
    if context.plan is None:
        return
    path, latest = context.plan_file(PHASES), None
    for at, phase in sorted(enumerate(context.plan.phases), key=lambda item: item[1].first):
        if phase.last < phase.first:
            return  # another rule's
        if latest is not None and (phase.first - latest.last).days > 1:
            message = _("{title} begins on {first}, but {before} ends on {last}").format(
                title=phase.title, first=phase.first, before=latest.title, last=latest.last
            )
            place = in_plan(path, "phases", at, "first")
            hint = _("a phase begins on the day after the one before")
            yield Finding(RULE, place, message, hint)
        if latest is None or phase.last > latest.last:
            latest = phase
