"""Paragraphs and runs of a Word document, as XML text.

Texts are put together as XML and parsed once for the whole document, since the
objects of python-docx cost too much per paragraph and cell. Each look comes from
a style of the reference document; only a light's colour is said here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.reports.blocks import Kind, Line, LineBreak, Span

if TYPE_CHECKING:
    from docx.document import Document

STYLES = {
    Kind.TITLE: "Title",
    Kind.BYLINE: "Byline",
    Kind.HEADING_1: "Heading 1",
    Kind.HEADING_2: "Heading 2",
    Kind.HEADING_3: "Heading 3",
    Kind.ANNEX: "Annex",
    Kind.BODY: "Body Text",
    Kind.NOTE: "Note",
    Kind.CAPTION: "Caption",
    Kind.SIGNATURE: "Signature",
}
"""The style of the reference document for each kind of text."""

TABLE, TABLE_HEAD, TABLE_TEXT, EMPHASIS = "Report Table", "Table Head", "Table Text", "Emphasis"

_EITHER = re.compile("[·×‘’“”…—§°±§①-⒛─-◿☆★]")
"""Signs that Word sets in the Latin font unless told that they are Chinese."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Styles:
    """The identifiers of the reference document's styles by their names.

    Names are what counts: Word in another language gives other identifiers.
    """

    ids: Mapping[str, str]

    @classmethod
    def of(cls, document: Document) -> Styles:
        """The styles of a document; raises UsageError when one is missing."""
        ids = {str(style.name): style.style_id for style in document.styles}
        needed = (*STYLES.values(), TABLE, TABLE_HEAD, TABLE_TEXT, EMPHASIS)
        for name in needed:
            if name not in ids:
                message = _("The reference document has no style {name}.").format(name=name)
                raise UsageError(message)
        return cls(ids)


def paragraph(line: Line, style: str, styles: Styles, *, before: str = "", after: str = "") -> str:
    """A paragraph in a style.

    `before` are words that go before the line's, `after` properties in XML that go
    after the style's name.
    """
    lead = run(Span(before), styles) if before else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{styles.ids[style]}"/>{after}</w:pPr>'
        f"{lead}{runs(line, styles)}</w:p>"
    )


def runs(line: Line, styles: Styles) -> str:
    """The runs of a line."""
    return "".join(
        "<w:r><w:br/></w:r>" if isinstance(part, LineBreak) else run(part, styles) for part in line
    )


def run(span: Span, styles: Styles) -> str:
    """The run of a span: its look, then its words."""
    look = f'<w:rStyle w:val="{styles.ids[EMPHASIS]}"/>' if span.emphasis else ""
    if _EITHER.search(span.text):
        look += '<w:rFonts w:hint="eastAsia"/>'
    if span.strong:
        look += "<w:b/><w:bCs/>"
    if span.badge:
        look += f'<w:color w:val="{span.badge.rgb}"/>'
    words = escape(_UNPRINTABLE.sub("", span.text))
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'
