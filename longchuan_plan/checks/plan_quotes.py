"""The plan quotes words or numbers that the document does not have.

What: the quote of a target, milestone, goal or allocation does not occur in the
text of the document; or a number of a stated target, or of what is counted for it
(ten years, each five exits), is not in its quote.
Quotes are looked for only where `document: text:` of plan.yaml names a text; when
that cannot be read, this is said instead. Blanks and line breaks make no difference.
Zero is stated by words (无, 不) and looked for nowhere.
Why: what moves people must stand in what was decided, word for word.

    targets:
      from_start: {at_least: 80%, quote: 不低于70%, basis: stated, …}   # 80% is not in it

Remedy: copy the words from the document; a number that follows from words such as
全员 has `basis: implied`.
"""

from collections.abc import Iterator
from fractions import Fraction

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.numerals import numbers_in
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.indicators.target import Basis, Target
from longchuan_plan.language import _
from longchuan_plan.loading.document_text import document_text, unspaced
from longchuan_plan.loading.plan_loader import HEAD
from longchuan_plan.locations import InPlan, Route
from longchuan_plan.plan.plan import Plan
from longchuan_plan.reading.encoding import UndecodableError

QUOTE = Rule(
    "LC217",
    "quote-not-in-document",
    Severity.ERROR,
    lambda: _("Words are quoted that the document does not have"),
)
NUMBER = Rule(
    "LC218",
    "number-not-in-quote",
    Severity.ERROR,
    lambda: _("A number is called stated that its quote does not have"),
)
TEXT = Rule(
    "LC219",
    "document-text-unreadable",
    Severity.WARNING,
    lambda: _("The text of the document cannot be read, so no quote is held to it"),
)
RULES = (QUOTE, NUMBER, TEXT)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each quote that is not verbatim and each number that it lacks."""
    for indicator, path, route in context.indicators():
        yield from _numbers(context, indicator, path, route)
    plan = context.plan
    if plan is not None and plan.head.document.text is not None:
        yield from _not_verbatim(context, plan, plan.head.document.text)


def _not_verbatim(context: Context, plan: Plan, name: str) -> Iterator[Finding]:
    """A finding at each quote that the text of the document, a file called `name`, lacks."""
    try:
        text = document_text(context.loaded.workspace.root / name)
    except (OSError, UndecodableError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        message = _("the text {path} of the document cannot be read: {reason}").format(
            path=name, reason=reason
        )
        place = context.in_plan(context.plan_file(HEAD), "document", "text")
        yield Finding(TEXT, place, message, _("put it there, or take the line out"))
        return
    for quote, place in _quotes(context, plan):
        if quote and unspaced(quote) not in text:
            hint = _("copy the words from the document")
            yield Finding(QUOTE, place, _off(unspaced(quote), text), hint)


def _off(quote: str, text: str) -> str:
    """Where a quote leaves the document."""
    length = next(end for end in range(len(quote), -1, -1) if quote[:end] in text)
    if not length:
        return _("the document has no “{quote}”").format(quote=quote)
    return _("the document has “{same}”, but does not go on with “{rest}”").format(
        same=quote[:length], rest=quote[length:]
    )


def _quotes(context: Context, plan: Plan) -> Iterator[tuple[str | None, InPlan]]:
    """Every quote of the plan with its place."""
    head = context.plan_file(HEAD)
    for at, goal in enumerate(plan.head.goals):
        yield goal.quote, context.in_plan(head, "goals", at, "quote")
    if plan.head.allocation is not None:
        yield plan.head.allocation.quote, context.in_plan(head, "allocation", "quote")
    for measure, path in context.measures():
        for at, milestone in enumerate(measure.milestones):
            yield milestone.quote, context.in_plan(path, "milestones", at, "quote")
    for indicator, path, route in context.indicators():
        for key, target in indicator.targets.items():
            yield target.quote, context.in_plan(path, *route, "targets", str(key), "quote")


def _numbers(
    context: Context, indicator: AnyIndicator, path: str, route: Route
) -> Iterator[Finding]:
    """A finding at each number of a stated target that its quote does not have."""
    for key, target in indicator.targets.items():
        if target.basis is not Basis.STATED or not target.quote:
            continue
        stated = numbers_in(target.quote)
        own = [(steps, Fraction(number)) for number, steps in indicator.stated()]
        for steps, value in (*_asked(target, str(key)), *own):
            if value and value not in stated:
                message = _("{indicator}: its quote does not have the number {number}").format(
                    indicator=indicator.id, number=_shown(value)
                )
                hint = _("quote the words that state it, or say basis: implied")
                yield Finding(NUMBER, context.in_plan(path, *route, *steps), message, hint)


def _asked(target: Target, key: str) -> Iterator[tuple[Route, Fraction]]:
    """The numbers of a target with their routes."""
    operator, values = target.bound.operator, target.bound.values
    for place, value in enumerate(values):
        steps: Route = (operator, place) if len(values) > 1 else (operator,)
        yield ("targets", key, *steps), value


def _shown(value: Fraction) -> str:
    """A number as the plan writes it."""
    if 0 < value <= 1 and value.denominator > 1:
        return f"{float(value * 100):g}%"
    return f"{float(value):g}"
