"""Two milestones of a measure have one title and one day.

What: a measure has two milestones with different ids, and the same title and the same
day on which they are due.
Why: one piece of work would count as two, done or overdue, and the share of milestones
done would be wrong.

    - {id: M01.scheme, title: 印发方案, due: 2022-02-28}
    - {id: M01.plan, »title: 印发方案, due: 2022-02-28}

Remedy: take one of them out; if they are two things, let the titles say so.
"""

from collections.abc import Iterator
from datetime import date

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.locations import in_plan

RULE = Rule(
    "LC230",
    "milestone-twice",
    Severity.WARNING,
    lambda: _("Two milestones of a measure have one title and one day"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the title of each later one."""
    for measure, path in context.measures():
        seen: dict[tuple[str, date], str] = {}
        for at, milestone in enumerate(measure.milestones):
            first = seen.setdefault((milestone.title, milestone.due), milestone.id)
            if first != milestone.id:
                message = _("{milestone} has the title and the day of {first}").format(
                    milestone=milestone.id, first=first
                )
                hint = _("take one of them out, or let the titles differ")
                place = in_plan(path, "milestones", at, "title")
                yield Finding(RULE, place, message, hint)
