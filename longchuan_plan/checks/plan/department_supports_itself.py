"""A department supports the measure that it leads.

What: the department of a measure stands among those `supporting` it as well.
Why: the list of tasks names the department twice; often another one was meant.

    department: 人事股
    supporting: [»人事股, 财务股]

Remedy: take it out of `supporting`, or write the department that is meant.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.locations import in_plan

RULE = Rule(
    "LC228",
    "department-supports-itself",
    Severity.WARNING,
    lambda: _("A department supports the measure that it leads"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the name of each such department."""
    for measure, path in context.measures():
        for at, name in enumerate(measure.supporting):
            if name == measure.department:
                message = _("{name} leads this measure already").format(name=name)
                place = in_plan(path, "supporting", at)
                yield Finding(RULE, place, message, _("take it out of `supporting`"))
