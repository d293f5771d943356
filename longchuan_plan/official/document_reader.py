"""From the parts of a Word document to its paragraphs, tables and sections."""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.official.document import Block, Document, Paragraph, Row, Section, Table, Words
from longchuan_plan.official.looks import Looks, Said
from longchuan_plan.official.nodes import (
    Node,
    attributes,
    child,
    children,
    every,
    is_on,
    number,
    tag,
    value,
)
from longchuan_plan.official.word_file import WordFile

_WRAPPERS = frozenset(("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
_PICTURES = frozenset(("drawing", "pict", "object"))
_DEPTH = 40
"""So far wrappers and chains of styles are followed."""


def document_of(file: WordFile) -> Document:
    """The document of a package."""
    looks = Looks.of(file.by_kind.get("styles"), file.by_kind.get("theme"))
    body = child(file.document, "body")
    building = _Building(looks)
    building.take(body, 0)
    properties = [*building.sections]
    if (last := child(body, "sectPr")) is not None:
        properties.append(last)
    sections: list[Section] = []
    for node in properties:
        sections.append(_section(len(sections) + 1, node, sections, file))
    return Document(file, looks, tuple(building.blocks), tuple(sections))


def _section(place: int, node: Node, before: list[Section], file: WordFile) -> Section:
    """A section; footers that it does not name go on from the one before."""
    footers = dict(before[-1].footers) if before else {}
    for reference in children(node, "footerReference"):
        given = attributes(reference)
        if given.get("id") in file.footers:
            footers[given.get("type", "default")] = file.footers[given["id"]]
    return Section(
        place,
        attributes(child(node, "pgSz")),
        attributes(child(node, "pgMar")),
        attributes(child(node, "docGrid")),
        number(attributes(child(node, "cols")).get("num")) or 1,
        footers,
    )


class _Building:
    """The blocks of a body in their order, and the section properties met on the way."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self.blocks: list[Block] = []
        self.sections: list[Node] = []
        self.paragraphs = 0
        self.tables = 0
        self.break_before = False

    def take(self, node: Node | None, depth: int) -> None:
        """The blocks of a node, those within wrappers as well."""
        for item in node if node is not None and depth < _DEPTH else ():
            name = tag(item)
            if name == "p":
                self._paragraph(item)
            elif name == "tbl":
                self.tables += 1
                self.blocks.append(self._table(item))
                self.break_before = False
            elif name in _WRAPPERS:
                self.take(item, depth + 1)

    def _paragraph(self, node: Node) -> None:
        self.paragraphs += 1
        ends = child(node, "pPr", "sectPr")
        behind = bool(self.blocks) and isinstance(self.blocks[-1], Table)
        forced = behind or ends is not None or _has_picture(node)
        breaks = _page_breaks(node)
        self.break_before |= breaks[:1] == [True] and len(breaks) > 1
        self.blocks.append(self._read(node, self.paragraphs, forced=forced))
        self.break_before = breaks[-1:] == [True]
        if ends is not None:
            self.sections.append(ends)
            self.break_before = True

    def _read(self, node: Node, place: int, *, forced: bool) -> Paragraph:
        said, inherited = self.looks.paragraph(node)
        words = tuple(self._words(node, inherited))
        return Paragraph(
            place,
            "".join(item.text for item in words),
            self.looks.name(value(node, "pPr", "pStyle")).lower(),
            said,
            words,
            len(self.sections) + 1,
            forced,
            self.break_before or bool(said.get("pageBreakBefore")),
        )

    def _words(self, node: Node, inherited: Said) -> Iterator[Words]:
        for run in every(node, "r"):
            text = "".join(_text(item) for item in run)
            if text:
                look = self.looks.words(run, inherited)
                font, letters, size = (look.get(key) for key in ("font", "letters", "size"))
                yield Words(
                    text,
                    font if isinstance(font, str) and font else None,
                    letters if isinstance(letters, str) and letters else None,
                    size if isinstance(size, int) else None,
                    bool(look.get("bold")),
                    bool(look.get("hidden")),
                )

    def _table(self, node: Node) -> Table:
        rows = []
        for row in children(node, "tr"):
            cells = tuple(
                tuple(self._read(item, 0, forced=True) for item in every(cell, "p"))
                for cell in children(row, "tc")
            )
            properties = child(row, "trPr")
            rows.append(
                Row(
                    bool(is_on(properties, "tblHeader")),
                    bool(is_on(properties, "cantSplit")),
                    cells,
                )
            )
        return Table(
            self.tables, tuple(rows), _width(node), self._bordered(node), len(self.sections) + 1
        )

    def _bordered(self, node: Node) -> bool:
        """Whether a table has lines of its own, of its style or of its cells."""
        style: str | None = value(node, "tblPr", "tblStyle")
        owners = [child(node, "tblPr"), *every(node, "tcPr")]
        for _step in range(_DEPTH):
            if style is None or style not in self.looks.styles:
                break
            owners.append(child(self.looks.styles[style], "tblPr"))
            style = value(self.looks.styles[style], "basedOn")
        sides = (
            attributes(side).get("val")
            for owner in owners
            for name in ("tblBorders", "tcBorders")
            for borders in (child(owner, name),)
            if borders is not None
            for side in borders
        )
        return any(side not in (None, "nil", "none") for side in sides)


def _text(node: Node) -> str:
    match tag(node):
        case "t":
            return node.text or ""
        case "tab":
            return "\t"
        case "br" | "cr":
            return "\n" if attributes(node).get("type") in (None, "textWrapping") else ""
        case _:
            return ""


def _page_breaks(node: Node) -> list[bool]:
    """Whether each break or piece of words in a paragraph, one after the other, breaks the page."""
    found = []
    for item in node.iter():
        if tag(item) == "br" and attributes(item).get("type") == "page":
            found.append(True)
        elif _text(item).strip():
            found.append(False)
    return found


def _has_picture(node: Node) -> bool:
    return any(tag(item) in _PICTURES for item in node.iter())


def _width(node: Node) -> int | None:
    """A table's width with what it is moved in: the wider of what it and its columns say."""
    given = attributes(child(node, "tblPr", "tblW"))
    said = number(given.get("w")) if given.get("type") == "dxa" else None
    columns = [
        number(attributes(item).get("w")) or 0
        for item in children(child(node, "tblGrid"), "gridCol")
    ]
    moved = number(attributes(child(node, "tblPr", "tblInd")).get("w")) or 0
    widths = [width for width in (said, sum(columns)) if width]
    return max(widths) + max(moved, 0) if widths else None
