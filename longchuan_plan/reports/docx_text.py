"""Paragraphs and runs of a Word document, as XML text.

Texts are put together as XML and parsed once for the whole document, since the
objects of python-docx cost too much per paragraph and cell. Each look comes from
a style of the reference document; only a light's colour is said here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.official.layout import Name
from longchuan_plan.official.reference_styles import EMPHASIS, TABLE
from longchuan_plan.reports.bars import Bar, parted
from longchuan_plan.reports.blocks import Kind, Line, LineBreak, Span

if TYPE_CHECKING:
    from docx.document import Document

_BLANKS = 10
"""How many blanks, each half a sign wide, a bar has."""
_DARK, _LIGHT = "0B57A4", "D9E2EC"

STYLES = {
    Kind.TITLE: Name.TITLE,
    Kind.NUMBER: Name.NUMBER,
    Kind.BYLINE: Name.BYLINE,
    Kind.ADDRESSEE: Name.ADDRESSEE,
    Kind.HEADING_1: Name.HEADING_1,
    Kind.HEADING_2: Name.HEADING_2,
    Kind.HEADING_3: Name.HEADING_3,
    Kind.HEADING_4: Name.HEADING_4,
    Kind.ANNEX: Name.ANNEX,
    Kind.BODY: Name.BODY,
    Kind.NOTE: Name.NOTE,
    Kind.CAPTION: Name.CAPTION,
    Kind.ATTACHMENTS: Name.ATTACHMENTS,
    Kind.SIGNATURE: Name.SIGNATURE,
}
"""The style of the reference document for each kind of text."""

_EITHER = re.compile("[·×‘’“”…—§°§±①-⒛─-◿☆★]")
"""Signs that Word sets in the Latin font unless told that they are Chinese."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Styles:
    """The identifiers of the reference document's styles by their names.

    Names are what counts: Word in another language gives other identifiers. `sign`
    and `cell` are the widths of a Chinese sign of the text and of one in a table, and
    `line` the height of a line of the text, in twentieths of a point.
    """

    ids: Mapping[str, str]
    sign: int
    cell: int
    line: int

    @classmethod
    def of(cls, document: Document) -> Styles:
        """The styles of a document; raises UsageError when one is missing."""
        styles = {str(style.name): style for style in document.styles}
        for name in (*Name, TABLE, EMPHASIS):
            if name not in styles:
                message = _("The reference document has no style {name}.").format(name=name)
                raise UsageError(message)
        return cls(
            {name: style.style_id for name, style in styles.items()},
            _sign(styles[Name.BODY]),
            _sign(styles[Name.TABLE_TEXT]),
            _line(styles[Name.BODY]),
        )


def _sign(style: Any) -> int:
    """How wide a Chinese sign of a style is; that of Word's own 五号 where none is said."""
    return round(style.font.size.pt * 20) if style.font.size else 210


def _line(style: Any) -> int:
    """How high a line of a style is; for a multiple, or where none is said, by its letters."""
    line = style.paragraph_format.line_spacing
    return round(line.pt * 20) if hasattr(line, "pt") else round(_sign(style) * (line or 1.5))


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
    return "".join(
        _bar(part, look) if isinstance(part, Bar) else _words(part, look)
        for part in parted(span.text)
    )


def _words(text: str, look: str) -> str:
    words = escape(_UNPRINTABLE.sub("", text))
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def _bar(bar: Bar, look: str) -> str:
    """A bar as blanks on coloured ground, which needs no font, and the words behind it."""
    full = round(bar.length * _BLANKS)
    grounds = ((full, _DARK), (_BLANKS - full, _LIGHT))
    blanks = "".join(
        _words("\u00a0" * count, f'{look}<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>')
        for count, ground in grounds
        if count
    )
    return blanks + (_words(bar.words, look) if bar.words else "")
