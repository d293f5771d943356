"""Words are quoted that the document does not have.

What: the quote of a target, milestone, goal or allocation does not occur in the text
that `document: text:` of `plan.yaml` names. Blanks and line breaks make no difference.
Why: what moves people must stand in what was decided, word for word.

    quote: »任职满八年的校长、副校长

Remedy: copy the words from the document; the message says up to where they agree.
"""

from bisect import bisect_left
from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.document import document
from longchuan_plan.checks.targets.grounds import targets
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.document_text import unspaced
from longchuan_plan.loading.plan_loader import HEAD
from longchuan_plan.locations import InPlan, in_plan
from longchuan_plan.plan.plan import Plan

RULE = Rule(
    "LC217",
    "quote-not-in-document",
    Severity.ERROR,
    lambda: _("Words are quoted that the document does not have"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each quote that is not verbatim."""
    text = context.once(document).text
    if text is None or context.plan is None:
        return
    for quote, place in _quotes(context, context.plan):
        if quote and unspaced(quote) not in text:
            hint = _("copy the words from the document")
            yield Finding(RULE, place, _off(unspaced(quote), text), hint)


def _off(quote: str, text: str) -> str:
    """Where a quote leaves the document."""
    length = bisect_left(range(len(quote)), True, key=lambda place: quote[: place + 1] not in text)
    if not length:
        return _("the document has no “{quote}”").format(quote=quote)
    return _("the document has “{same}”, but does not go on with “{rest}”").format(
        same=quote[:length], rest=quote[length:]
    )


def _quotes(context: Context, plan: Plan) -> Iterator[tuple[str | None, InPlan]]:
    """Every quote of the plan with its place."""
    head = context.plan_file(HEAD)
    for at, goal in enumerate(plan.head.goals):
        yield goal.quote, in_plan(head, "goals", at, "quote")
    if plan.head.allocation is not None:
        yield plan.head.allocation.quote, in_plan(head, "allocation", "quote")
    for measure, path in context.measures():
        for at, milestone in enumerate(measure.milestones):
            yield milestone.quote, in_plan(path, "milestones", at, "quote")
    for _indicator, target, place in targets(context):
        yield target.quote, place.inside("quote")
