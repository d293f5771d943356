"""The figures of the layout of official documents, as `templates/layout.yaml` gives them.

Millimetres on the page, names of Chinese sizes, points for lines and gaps, and signs
for indents; the properties give what Word counts in (twentieths of a point, halves
of a point). Everything that makes or checks a Word document takes its figures here.
"""

from __future__ import annotations

import math
from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from longchuan_plan.language import _

TWENTIETHS_PER_MM = 1440 / 25.4
_POINTS_PER_MM = 72 / 25.4
_GRID_UNIT = 4096
"""Word's grid counts the gap between signs in parts of a point."""


def twentieths(millimetres: float) -> int:
    """A length on the page in twentieths of a point."""
    return round(millimetres * TWENTIETHS_PER_MM)


class Name(StrEnum):
    """The styles of a report by their names in Word."""

    TITLE = "Title"
    NUMBER = "Document Number"
    BYLINE = "Byline"
    ADDRESSEE = "Addressee"
    HEADING_1 = "Heading 1"
    HEADING_2 = "Heading 2"
    HEADING_3 = "Heading 3"
    HEADING_4 = "Heading 4"
    BODY = "Body Text"
    NOTE = "Note"
    CAPTION = "Caption"
    TABLE_HEAD = "Table Head"
    TABLE_TEXT = "Table Text"
    ATTACHMENTS = "Attachments"
    SIGNATURE = "Signature"
    ANNEX = "Annex"
    ANNEX_TITLE = "Annex Title"


HEADINGS = (Name.HEADING_1, Name.HEADING_2, Name.HEADING_3, Name.HEADING_4)
"""The styles of headings, the first level first."""


class Align(StrEnum):
    """How a paragraph's lines stand, in Word's words."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    BOTH = "both"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Page(_Part):
    """The paper, upright, its margins, and how far a margin may be off, in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    tolerance: float

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom


class Grid(_Part):
    """How many lines fill a page, and how many signs a line."""

    lines: int = Field(gt=0)
    signs: int = Field(gt=0)


class Font(_Part):
    """What to take in a font's place, and its other names."""

    instead: str
    also: tuple[str, ...] = ()


class PageNumber(_Part):
    """The page number: its font and size, signs from the side, millimetres from the edge."""

    font: str
    size: str
    indent: int
    edge: float


class Style(_Part):
    """A kind of paragraph.

    `first` and `right` are indents in signs, `line` the height of a line in points
    (`grows` when tall signs may make it higher), `before` and `after` gaps in points,
    `level` the outline's level; `keep` holds it on a page with what follows.
    """

    font: str
    size: str
    align: Align
    first: int = 0
    right: int = 0
    line: float
    grows: bool = False
    before: float = 0
    after: float = 0
    level: int | None = Field(None, ge=1, le=9)
    keep: bool = False
    new_page: bool = False


class TableLook(_Part):
    """The thickness of a table's lines and the air inside its cells, in points.

    `smallest` and `largest` are the sizes between which its letters must be.
    """

    border: float
    cell_side: float
    cell_top: float
    smallest: str = "小五"
    largest: str = "三号"


class Layout(_Part):
    """All figures of a layout."""

    page: Page
    grid: Grid
    sizes: dict[str, float]
    fonts: dict[str, Font]
    letters: str
    page_number: PageNumber
    styles: dict[Name, Style]
    emphasis: str
    table: TableLook

    @model_validator(mode="after")
    def _names_are_known(self) -> Self:
        for name in Name:
            if name not in self.styles:
                raise ValueError(_("no style {name}").format(name=name.value))
        styles, number = self.styles.values(), self.page_number
        table = (self.table.smallest, self.table.largest)
        for size in (*(style.size for style in styles), number.size, *table):
            if size not in self.sizes:
                raise ValueError(_("no size {name} under sizes").format(name=size))
        for font in (*(style.font for style in styles), number.font, self.emphasis):
            if font not in self.fonts:
                raise ValueError(_("no font {name} under fonts").format(name=font))
        return self

    def points(self, size: str) -> float:
        """The size of a name in points."""
        return self.sizes[size]

    def half_points(self, size: str) -> int:
        """The size of a name in half points."""
        return round(self.sizes[size] * 2)

    def size_name(self, half_points: int) -> str:
        """The name of a size, else its points."""
        names = [name for name, points in self.sizes.items() if points * 2 == half_points]
        return names[0] if names else f"{half_points / 2:g}pt"

    def indent(self, style: Style, signs: int) -> int:
        """So many signs of a style in twentieths of a point."""
        return round(signs * self.points(style.size) * 20)

    def is_font(self, found: str, wanted: str) -> bool:
        """Whether a font is the one wanted, under whatever name."""
        return found in (wanted, self.fonts[wanted].instead, *self.fonts[wanted].also)

    @property
    def line_pitch(self) -> int:
        """From line to line of the grid, in twentieths of a point."""
        return round(self.page.text_height * TWENTIETHS_PER_MM / self.grid.lines)

    @property
    def sign_space(self) -> int:
        """What the grid adds to each sign (or takes away, below nothing), in its own unit."""
        return round(self._space * _GRID_UNIT)

    @property
    def sign_gap(self) -> int:
        """The same in whole twentieths of a point, so that a line's signs do not reach over it."""
        return math.floor(self._space * 20)

    @property
    def _space(self) -> float:
        pitch = self.page.text_width * _POINTS_PER_MM / self.grid.signs
        return pitch - self.points(self.styles[Name.BODY].size)
