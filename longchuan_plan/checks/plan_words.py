"""A target is read more or less firmly than its words say, or in the wrong direction.

What: the quote has 原则上, 力争 or 必须, and `binding` is another; or the target is
a least value where less is better, or a most value where more is better.
Why: reports say how firmly the text binds, and the light of a target follows its
direction; a slip here turns a miss into a success.

    better: lower
    targets:
      from_start: {at_least: 5, quote: 力争…, binding: must, …}

Remedy: read the words again; correct `binding`, the comparison or `better`.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.target import Binding
from longchuan_plan.language import _

FIRMNESS = Rule(
    "LC226",
    "binding-unlike-words",
    Severity.WARNING,
    lambda: _("A target binds more or less than its words"),
)
DIRECTION = Rule(
    "LC227",
    "target-against-direction",
    Severity.WARNING,
    lambda: _("A target bounds the side that is good"),
)
RULES = (FIRMNESS, DIRECTION)

WORDS = {
    "原则上": Binding.IN_PRINCIPLE,
    "力争": Binding.STRIVE,
    "必须": Binding.MUST,
}

AGAINST = {"lower": "at_least", "higher": "at_most"}


def check(context: Context) -> Iterator[Finding]:
    """A finding at each binding and each comparison that contradicts the rest."""
    for indicator, path, route in context.indicators():
        for key, target in indicator.targets.items():
            said = {word: meant for word, meant in WORDS.items() if word in (target.quote or "")}
            if said and target.binding not in said.values():
                message = _("{indicator}: the words have {words}, the binding is {binding}").format(
                    indicator=indicator.id, words=" ".join(said), binding=target.binding
                )
                hint = _("{binding} would follow the words").format(
                    binding=" / ".join(said.values())
                )
                place = context.in_plan(path, *route, "targets", str(key), "binding")
                yield Finding(FIRMNESS, place, message, hint)
            operator = target.bound.operator
            if operator == AGAINST.get(indicator.better):
                message = _("{indicator}: {operator}, though {better} is better").format(
                    indicator=indicator.id, operator=operator, better=indicator.better
                )
                hint = _("correct the comparison, or `better`")
                place = context.in_plan(path, *route, "targets", str(key), operator)
                yield Finding(DIRECTION, place, message, hint)
