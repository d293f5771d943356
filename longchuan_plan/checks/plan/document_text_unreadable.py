"""The text of the document cannot be read.

What: the file that `document: text:` of `plan.yaml` names is missing, or is no text in
UTF-8 or GB18030.
Why: no quote is then held to the document, and a changed word would stay unseen.

    text: »data/document.txt

Remedy: put the text there as plain text, or take the line out.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.document import document
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.plan_loader import HEAD
from longchuan_plan.locations import in_plan

RULE = Rule(
    "LC219",
    "document-text-unreadable",
    Severity.WARNING,
    lambda: _("The text of the document cannot be read, so no quote is held to it"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the name of the text, where it cannot be read."""
    found = context.once(document)
    if found.fault is not None:
        message = _("the text {path} of the document cannot be read: {reason}").format(
            path=found.path, reason=found.fault
        )
        place = in_plan(context.plan_file(HEAD), "document", "text")
        yield Finding(RULE, place, message, _("put it there, or take the line out"))
