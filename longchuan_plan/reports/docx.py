"""A report as a Word document.

Paper, margins, page numbers, fonts and spacing come from a reference document that
holds styles and nothing else. The body is put together as one XML text that takes
the place of the reference's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.official.layout import Name
from longchuan_plan.official.package import package, parts
from longchuan_plan.reports.blocks import Block, Grid, Kind, Listing, Text
from longchuan_plan.reports.docx_closing import annex, attachments, signature
from longchuan_plan.reports.docx_page import Section, sections
from longchuan_plan.reports.docx_table import table
from longchuan_plan.reports.docx_text import STYLES, Styles, paragraph
from longchuan_plan.reports.metadata import Metadata, describe

if TYPE_CHECKING:
    from docx.document import Document

REFERENCE = "reference.docx"
"""The file by which an office gives its own styles."""

_BULLET = "— "
_GAP = '<w:spacing w:before="145"/>'
"""Between a table and the text below it, a quarter of a line."""
_KEEP = "<w:keepNext/>"
_THIN = '<w:spacing w:line="20" w:lineRule="exact"/>'
"""A paragraph that must be there and is not seen."""
_CLOSING = {Kind.SIGNATURE: signature, Kind.ATTACHMENTS: attachments, Kind.ANNEX: annex}


def document(blocks: Sequence[Block], metadata: Metadata, reference: bytes) -> bytes:
    """The document's file. Raises UsageError when the reference cannot be used."""
    model = _open(reference)
    body = _body(blocks, Styles.of(model), model.element.body[-1])
    describe(model, metadata)
    buffer = BytesIO()
    model.save(buffer)
    name = model.part.partname.lstrip("/")
    return package({**parts(buffer.getvalue()), name: body.encode()})


def _body(blocks: Sequence[Block], styles: Styles, upright: Any) -> str:
    """The part of the package that holds the text, `upright` being what its pages look like."""
    from docx.oxml.ns import nsdecls

    *others, last = sections(blocks, upright)
    content = "".join(_content(section, styles) + _thin(styles, section.xml) for section in others)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:document {nsdecls('w')}><w:body>{content}"
        f"{_content(last, styles)}{_ending(last, styles)}{last.xml}</w:body></w:document>"
    )


def _open(reference: bytes) -> Document:
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        return Document(BytesIO(reference))
    except (PackageNotFoundError, BadZipFile, OSError, ValueError, KeyError) as error:
        message = _("The reference document cannot be used: {path}").format(path=REFERENCE)
        raise UsageError(message) from error


def _content(section: Section, styles: Styles) -> str:
    return "".join(_xml(section.blocks, styles, section))


def _ending(section: Section, styles: Styles) -> str:
    """A document cannot end with a table; a section before its last has its own paragraph."""
    ends = section.blocks and isinstance(section.blocks[-1], Grid)
    return _thin(styles) if ends else ""


def _xml(blocks: Sequence[Block], styles: Styles, page: Section) -> Iterator[str]:
    for before, block, after in zip(
        chain([None], blocks), blocks, chain(blocks[1:], [None]), strict=False
    ):
        below = isinstance(before, Grid)
        # A signature must not stand alone on a page.
        keep = isinstance(after, Text) and after.kind is Kind.SIGNATURE
        if isinstance(block, Grid):
            # Word joins tables that touch.
            gap = _thin(styles) if below else ""
            yield gap + table(block, styles, page.text_width, page.text_height, keep=keep)
        elif isinstance(block, Listing):
            yield from _items(block, styles, page, keep=keep)
        elif block.kind in _CLOSING:
            yield from _CLOSING[block.kind](block.line, styles)
        else:
            look = (_KEEP if keep else "") + (_GAP if below else "")
            yield paragraph(block.line, STYLES[block.kind], styles, after=look)


def _items(listing: Listing, styles: Styles, page: Section, *, keep: bool) -> Iterator[str]:
    """The items as paragraphs; their marks are words, so that they can be copied."""
    for place, item in enumerate(listing.items):
        mark = _BULLET if listing.first is None else f"{listing.first + place}. "
        first, others = item[:1], item[1:]
        if first and isinstance(first[0], Text):
            look = _KEEP if keep and place == len(listing.items) - 1 else ""
            yield paragraph(first[0].line, STYLES[first[0].kind], styles, before=mark, after=look)
        else:
            others = item
        yield from _xml(others, styles, page)


def _thin(styles: Styles, section: str = "") -> str:
    """An unseen paragraph, which ends a section when that is given."""
    return paragraph((), Name.TABLE_TEXT, styles, after=_THIN + section)
