"""A Word document as a reader sees it: paragraphs with their looks, tables, sections, footers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from longchuan_plan.language import _
from longchuan_plan.locations import Spot
from longchuan_plan.official.looks import Looks, Said
from longchuan_plan.official.nodes import Node, number
from longchuan_plan.official.word_file import WordFile

_SHOWN = 14


@dataclass(frozen=True, slots=True)
class Words:
    """Words in one look: East Asian font, font of letters, size in half points."""

    text: str
    font: str | None
    letters: str | None
    size: int | None
    bold: bool
    hidden: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `number` counts from 1 those outside tables, 0 for others.

    `said` is what holds for its lines; `style` its style's name in lower case;
    `forced` tells that it must stand even without words (behind a table, at a section's
    end, or as it holds a picture), and `new_page` that a page or a section begins with it.
    """

    number: int
    text: str
    style: str
    said: Said
    words: tuple[Words, ...]
    section: int
    forced: bool = False
    new_page: bool = False

    def length(self, key: str) -> int:
        """A length in twentieths of a point, 0 where none is said."""
        found = self.said.get(key)
        return found if isinstance(found, int) else 0

    @property
    def first_line(self) -> float:
        """The indent of the first line in twentieths of a point, however it was given."""
        signs = self.length("firstLineChars")
        return signs / 100 * (self.size or 0) * 10 if signs else self.length("firstLine")

    @property
    def align(self) -> str:
        """How its lines stand."""
        return str(self.said.get("align", "left"))

    @property
    def main(self) -> Words | None:
        """The look of most of its Chinese words, else of most words."""
        counts: dict[tuple[str | None, int | None], int] = {}
        for words in self.words:
            chinese = sum("一" <= sign <= "鿿" for sign in words.text)
            key = (words.font, words.size)
            counts[key] = counts.get(key, 0) + 1000 * chinese + len(words.text.strip())
        if not counts:
            return None
        best = max(counts, key=lambda key: counts[key])
        return next(words for words in self.words if (words.font, words.size) == best)

    @property
    def size(self) -> int | None:
        """The size of most of its words in half points."""
        return self.main.size if self.main else None


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row: whether it comes again on each page, stays whole; its cells."""

    repeated: bool
    whole: bool
    cells: tuple[tuple[Paragraph, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its width in twentieths of a point (None where unknown) and its lines."""

    number: int
    rows: tuple[Row, ...]
    width: int | None
    bordered: bool
    section: int


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A run of equal pages; lengths in twentieths of a point, footers by kind of page."""

    number: int
    size: dict[str, str]
    margins: dict[str, str]
    grid: dict[str, str]
    columns: int
    footers: dict[str, Node]

    @property
    def lies(self) -> bool:
        """Whether its pages are wider than high."""
        return (number(self.size.get("w")) or 0) > (number(self.size.get("h")) or 0)

    def length(self, name: str) -> int | None:
        """A margin or a side of the paper."""
        return number(self.size.get(name) if name in ("w", "h") else self.margins.get(name))

    @property
    def text_width(self) -> int | None:
        """The width between the margins, None where it is not said."""
        wide, left, right = (self.length(name) for name in ("w", "left", "right"))
        return None if wide is None or left is None or right is None else wide - left - right


@dataclass(frozen=True, slots=True)
class Document:
    """Everything of a document that is looked at."""

    file: WordFile
    looks: Looks
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs outside tables."""
        return [block for block in self.blocks if isinstance(block, Paragraph)]

    @property
    def tables(self) -> list[Table]:
        """The tables."""
        return [block for block in self.blocks if isinstance(block, Table)]

    @property
    def cells(self) -> Iterator[tuple[Table, int, Paragraph]]:
        """The paragraphs of the tables with their table and row."""
        for table in self.tables:
            for place, row in enumerate(table.rows, 1):
                for cell in row.cells:
                    for paragraph in cell:
                        yield table, place, paragraph

    def spot(self, place: Block | Section | str | None = None) -> Spot:
        """Where something stands, in words; beginnings are quoted outside tables only."""
        match place:
            case Paragraph():
                text = place.text.strip()
                start = f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text
                part = _("paragraph {number}").format(number=place.number)
                part = f"{part} “{start}”" if start else part
            case Table():
                part = _("table {number}").format(number=place.number)
            case Section():
                part = _("section {number}").format(number=place.number)
            case _:
                part = place or ""
        return Spot(self.file.path, part=part or None)
