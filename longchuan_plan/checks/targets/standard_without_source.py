"""A target from a standard names no source.

What: a target with `basis: standard` has no `source`.
Why: standards change and differ between years and provinces; without its name and
number nobody can look it up.

    from_start: {»equals: 0, binding: must, basis: standard}

Remedy: add `source`: the standard with its number and year.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.targets.grounds import targets
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.target import Basis
from longchuan_plan.language import _

RULE = Rule(
    "LC215",
    "standard-without-source",
    Severity.ERROR,
    lambda: _("A target from a standard names no source"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such target."""
    for indicator, target, place in targets(context):
        if target.basis is Basis.STANDARD and not target.source:
            message = f"{indicator.id}: " + _("the target names no source")
            yield Finding(RULE, place, message, _("add source: the standard and its number"))
