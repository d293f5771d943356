"""The pages of a Word document: upright as the reference says, or lying on their side."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from longchuan_plan.reports.blocks import Block, Grid, Kind, Text

_WIDE = 8
"""A table of so many columns asks for a page that lies on its side."""
_TWENTIETH = 635
"""A twentieth of a point in the unit in which python-docx measures."""
_TURNED = {"top": "left", "bottom": "right", "left": "bottom", "right": "top"}
"""Which margin of the upright page becomes which when its left side is turned up."""


@dataclass(frozen=True, slots=True)
class Section:
    """A run of equal pages: their properties in XML, and what stands on them."""

    properties: Any
    blocks: tuple[Block, ...]

    @property
    def xml(self) -> str:
        """The properties as XML."""
        return str(self.properties.xml)

    @property
    def text_width(self) -> int:
        """The width between the margins, in twentieths of a point."""
        properties = self.properties
        outside = properties.left_margin + properties.right_margin
        return int(properties.page_width - outside) // _TWENTIETH

    @property
    def text_height(self) -> int:
        """The height between the margins, in twentieths of a point."""
        properties = self.properties
        outside = properties.top_margin + properties.bottom_margin
        return int(properties.page_height - outside) // _TWENTIETH


def sections(blocks: Sequence[Block], upright: Any) -> list[Section]:
    """The blocks in runs of equal pages.

    A chapter (what a heading of the first level or an annex opens) lies when it has a
    wide table; a title that stands right before such a chapter goes along with it.
    `upright` are the properties of a section of the reference document.
    """
    chapters: list[list[Block]] = []
    for block in blocks:
        if not chapters or _opens_chapter(block):
            chapters.append([])
        chapters[-1].append(block)
    lying = [_is_wide(chapter) for chapter in chapters]
    if len(lying) > 1 and _is_head(chapters[0]):
        lying[0] = lying[1]
    runs = groupby(zip(lying, chapters, strict=True), key=lambda pair: pair[0])
    found = [
        Section(
            _properties(upright, lying=lies, first=place == 0),
            tuple(block for _lies, chapter in run for block in chapter),
        )
        for place, (lies, run) in enumerate(runs)
    ]
    return found or [Section(upright, ())]


def _opens_chapter(block: Block) -> bool:
    return isinstance(block, Text) and block.kind in (Kind.HEADING_1, Kind.ANNEX)


def _is_head(chapter: Sequence[Block]) -> bool:
    """Whether a chapter is only the head of the document: a title and what goes with it."""
    head = (Kind.TITLE, Kind.NUMBER, Kind.BYLINE)
    return all(isinstance(block, Text) and block.kind in head for block in chapter)


def _is_wide(chapter: Sequence[Block]) -> bool:
    return any(isinstance(block, Grid) and len(block.head) >= _WIDE for block in chapter)


def _properties(upright: Any, *, lying: bool, first: bool) -> Any:
    """The properties of a section; the first names the footers, the others go on with them."""
    from docx.oxml.ns import qn

    result = deepcopy(upright)
    if not first:
        for reference in result.findall(qn("w:footerReference")):
            result.remove(reference)
    if lying:
        size, margins = result.find(qn("w:pgSz")), result.find(qn("w:pgMar"))
        wide, high = size.get(qn("w:w")), size.get(qn("w:h"))
        size.set(qn("w:w"), high)
        size.set(qn("w:h"), wide)
        size.set(qn("w:orient"), "landscape")
        old = dict(margins.attrib)
        for side, source in _TURNED.items():
            margins.set(qn(f"w:{side}"), old[qn(f"w:{source}")])
        # The page number stands as far below the text as on an upright page.
        below = int(old[qn("w:bottom")]) - int(old[qn("w:footer")])
        margins.set(qn("w:footer"), str(int(margins.get(qn("w:bottom"))) - below))
    return result
