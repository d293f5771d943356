"""The text of the document that the plan quotes."""

from typing import NamedTuple

from longchuan_plan.checks.context import Context
from longchuan_plan.errors import reason_of
from longchuan_plan.loading.document_text import document_text
from longchuan_plan.reading.encoding import UndecodableError


class Document(NamedTuple):
    """The text, None where the plan names none or it cannot be read; then `fault` says why."""

    path: str | None = None
    text: str | None = None
    fault: str | None = None


def document(context: Context) -> Document:
    """The text that `document: text:` of plan.yaml names."""
    path = context.plan.head.document.text if context.plan else None
    if path is None:
        return Document()
    try:
        return Document(path, document_text(context.loaded.workspace.root / path))
    except OSError as error:
        return Document(path, fault=reason_of(error))
    except UndecodableError as error:
        return Document(path, fault=str(error))
