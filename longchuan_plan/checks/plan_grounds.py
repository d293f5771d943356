"""A target does not say what it stands on.

What: a target names no clause, no words of it, or, where a standard is its
basis, no source.
Why: a figure that moves people must be traceable to what was decided. No target
is invented: what the text gives no number for has no target.

    targets:
      from_start: {at_least: 70%, binding: must, basis: stated}   # no clause, no quote

Remedy: add `clause` and `quote` (the few words that carry the commitment), or
`source` for a standard, or take the target out.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.target import Basis, Target
from longchuan_plan.language import _

CLAUSE = Rule(
    "LC209", "target-without-clause", Severity.ERROR, lambda: _("A target names no clause")
)
QUOTE = Rule(
    "LC214",
    "target-without-quote",
    Severity.ERROR,
    lambda: _("A target quotes no words of the text"),
)
SOURCE = Rule(
    "LC215",
    "standard-without-source",
    Severity.ERROR,
    lambda: _("A target from a standard names no source"),
)
NO_BASIS = Rule(
    "LC216",
    "target-without-basis",
    Severity.ERROR,
    lambda: _("A target has no basis in the text or in a standard"),
)
RULES = (CLAUSE, QUOTE, SOURCE, NO_BASIS)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each target without its ground."""
    for indicator, path, route in context.indicators():
        for key, target in indicator.targets.items():
            place = context.in_plan(path, *route, "targets", str(key))
            for rule, message, hint in _lacking(target):
                yield Finding(rule, place, f"{indicator.id}: {message}", hint)


def _lacking(target: Target) -> Iterator[tuple[Rule, str, str]]:
    if target.basis is Basis.NONE:
        yield (
            NO_BASIS,
            _("the target has no basis"),
            _("take it out, and the indicator is tracked without being judged"),
        )
    elif target.basis is Basis.STANDARD:
        if not target.source:
            yield (
                SOURCE,
                _("the target names no source"),
                _("add source: the standard and its number"),
            )
    else:
        if not target.clause:
            yield CLAUSE, _("the target names no clause"), _("add clause: the id of the passage")
        if not target.quote:
            yield QUOTE, _("the target quotes no words"), _("add quote: the words that carry it")
