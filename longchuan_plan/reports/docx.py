"""A report as a Word document.

Paper, margins, page numbers, fonts and spacing come from a reference document
that holds styles and nothing else, so an office can change them in Word. The
body is put together as one XML text that takes the place of the reference's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.reports.blocks import Block, Grid, Listing, Text
from longchuan_plan.reports.docx_package import package, parts
from longchuan_plan.reports.docx_page import Section, sections
from longchuan_plan.reports.docx_table import table
from longchuan_plan.reports.docx_text import STYLES, TABLE_TEXT, Styles, paragraph
from longchuan_plan.reports.metadata import Metadata

if TYPE_CHECKING:
    from docx.document import Document

REFERENCE = "reference.docx"
"""The template that holds the styles."""

_BULLET = "— "


def document(blocks: Sequence[Block], metadata: Metadata, reference: Path) -> bytes:
    """The document's file. Raises UsageError when the reference cannot be used."""
    model = _open(reference)
    body = _body(blocks, Styles.of(model), model.element.body[-1])
    _describe(model, metadata)
    buffer = BytesIO()
    model.save(buffer)
    name = model.part.partname.lstrip("/")
    return package({**parts(buffer.getvalue()), name: body.encode()})


def _body(blocks: Sequence[Block], styles: Styles, upright: Any) -> str:
    """The part of the package that holds the text, `upright` being what its pages look like."""
    from docx.oxml.ns import nsdecls

    *others, last = sections(blocks, upright)
    content = "".join(
        _content(section, styles) + paragraph((), TABLE_TEXT, styles, after=section.xml)
        for section in others
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:document {nsdecls('w')}><w:body>{content}"
        f"{_content(last, styles)}{last.xml}</w:body></w:document>"
    )


def _open(reference: Path) -> Document:
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        return Document(str(reference))
    except (PackageNotFoundError, OSError, ValueError, KeyError) as error:
        message = _("The reference document cannot be used: {path}").format(path=reference)
        raise UsageError(message) from error


def _xml(blocks: Sequence[Block], styles: Styles, width: int) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Grid):
            # Word joins tables that touch, and wants a paragraph after the last.
            yield table(block, styles, width) + paragraph((), TABLE_TEXT, styles)
        elif isinstance(block, Listing):
            yield from _items(block, styles, width)
        else:
            yield paragraph(block.line, STYLES[block.kind], styles)


def _items(listing: Listing, styles: Styles, width: int) -> Iterator[str]:
    """The items as paragraphs; their marks are words, so that they can be copied."""
    for place, item in enumerate(listing.items):
        mark = _BULLET if listing.first is None else f"{listing.first + place}. "
        first, others = item[:1], item[1:]
        if first and isinstance(first[0], Text):
            yield paragraph(first[0].line, STYLES[first[0].kind], styles, before=mark)
        else:
            others = item
        yield from _xml(others, styles, width)


def _content(section: Section, styles: Styles) -> str:
    return "".join(_xml(section.blocks, styles, section.text_width))


def _describe(document: Document, metadata: Metadata) -> None:
    moment = datetime.combine(metadata.as_of, time())
    properties = document.core_properties
    properties.title = metadata.title
    properties.author = properties.last_modified_by = metadata.issuer
    properties.language = metadata.language
    properties.created = properties.modified = moment
    properties.revision = 1
