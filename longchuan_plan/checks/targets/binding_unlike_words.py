"""A target is read more or less firmly than its words say.

What: the quote of a target has 原则上, 力争 or 必须, and `binding` is another one.
Why: reports say how firmly the text binds, and a wish (力争) alone never turns a
measure red.

    {at_least: 30%, quote: 力争…, binding: »must}

Remedy: correct `binding`: in_principle for 原则上, strive for 力争, must for 必须.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.targets.grounds import targets
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.target import Binding
from longchuan_plan.language import _

RULE = Rule(
    "LC226",
    "binding-unlike-words",
    Severity.WARNING,
    lambda: _("A target binds more or less than its words"),
)

WORDS = {
    "原则上": Binding.IN_PRINCIPLE,
    "力争": Binding.STRIVE,
    "必须": Binding.MUST,
}


def check(context: Context) -> Iterator[Finding]:
    """A finding at each binding that contradicts the words."""
    for indicator, target, place in targets(context):
        said = {word: meant for word, meant in WORDS.items() if word in (target.quote or "")}
        if said and target.binding not in said.values():
            message = _("{indicator}: the words have {words}, the binding is {binding}").format(
                indicator=indicator.id, words=" ".join(said), binding=target.binding
            )
            hint = _("{binding} would follow the words").format(binding=" / ".join(said.values()))
            yield Finding(RULE, place.inside("binding"), message, hint)
