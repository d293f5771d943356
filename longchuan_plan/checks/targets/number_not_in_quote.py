"""A number is called stated that its quote does not have.

What: a number of a target with `basis: stated`, or of what is counted for it (ten
years, each five exits), is not among the numbers of its quote, in figures or in words.
Zero is stated by words (无, 不) and looked for nowhere.
Why: a stated number must stand in what was decided; another one was read into it.

    from_start: {at_least: »80%, quote: 不低于70%, basis: stated}

Remedy: correct the number, quote the words that state it, or write `basis: implied`
where it follows from a word such as 全员.
"""

from collections.abc import Iterator
from fractions import Fraction

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.targets.numerals import numbers_in
from longchuan_plan.checks.targets.shares import is_share
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.indicators.target import Basis, Target
from longchuan_plan.language import _
from longchuan_plan.locations import Route, in_plan
from longchuan_plan.numbers import limit

RULE = Rule(
    "LC218",
    "number-not-in-quote",
    Severity.ERROR,
    lambda: _("A number is called stated that its quote does not have"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each number of a stated target that its quote does not have."""
    for indicator, path, route in context.indicators():
        for steps, number in _unstated(indicator):
            message = _("{indicator}: its quote does not have the number {number}").format(
                indicator=indicator.id, number=number
            )
            hint = _("quote the words that state it, or say basis: implied")
            yield Finding(RULE, in_plan(path, *route, *steps), message, hint)


def _unstated(indicator: AnyIndicator) -> Iterator[tuple[Route, str]]:
    """The numbers that are not stated: those of a target by its own quote, others by any."""
    unit = "share" if is_share(indicator) else ""
    quotes: list[frozenset[Fraction]] = []
    for key, target in indicator.targets.items():
        if target.basis is Basis.STATED and target.quote:
            quotes.append(numbers_in(target.quote))
            for steps, value in _asked(target, str(key)):
                if value and value not in quotes[-1]:
                    yield steps, limit(value, unit)
    for number, steps in indicator.stated() if quotes else ():
        if number and Fraction(number) not in frozenset().union(*quotes):
            yield steps, str(number)


def _asked(target: Target, key: str) -> Iterator[tuple[Route, Fraction]]:
    """The numbers of a target with their routes."""
    operator, values = target.bound.operator, target.bound.values
    for place, value in enumerate(values):
        steps: Route = (operator, place) if len(values) > 1 else (operator,)
        yield ("targets", key, *steps), value
