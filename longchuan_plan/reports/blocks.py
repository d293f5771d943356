"""A report as blocks: what each part is, free of any format.

Markdown says little about what a part is for, so a few parts are known by where
they stand and how they begin; this is the whole convention:

- `#` is the title, and the paragraph right after it the byline (issuer, day), unless
  it is a document number or an addressee;
- a document number (`龙教〔2023〕8号`) alone in a paragraph beside the title is one;
- the first paragraph of the text that ends in `：` names the addressees;
- `##` to `#####` are headings of the first to fourth level;
- a `##` that begins with 附件 opens an annex, on a new page; its title goes after a blank;
- a paragraph that begins with `附件：` lists the attachments, one a line;
- a paragraph right before a table that begins with 表 and a digit is its caption;
- a paragraph of several lines of which the last is a day is the signature;
- a quotation (`>`) is a note, in smaller letters;
- a light's sign and its word in strong letters (`■**红**`) are its badge;
- ten signs ▰ and ▱ with a percentage behind them are a bar (see `bars.py`).
"""

from dataclasses import dataclass
from enum import StrEnum

from longchuan_plan.reports.badges import Badge


class Kind(StrEnum):
    """What a text is in the report."""

    TITLE = "title"
    NUMBER = "number"
    BYLINE = "byline"
    ADDRESSEE = "addressee"
    HEADING_1 = "heading-1"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    HEADING_4 = "heading-4"
    ANNEX = "annex"
    BODY = "body"
    NOTE = "note"
    CAPTION = "caption"
    ATTACHMENTS = "attachments"
    SIGNATURE = "signature"


class Align(StrEnum):
    """How the cells of a column stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one look; `link` is where it leads."""

    text: str
    strong: bool = False
    emphasis: bool = False
    badge: Badge | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line within a paragraph."""


Line = tuple[Span | LineBreak, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A heading or a paragraph."""

    kind: Kind
    line: Line


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: one row of heads, rows of as many cells, and how each column stands."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    align: tuple[Align, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `first` is the number of its first item, None when it has no numbers."""

    first: int | None
    items: "tuple[tuple[Block, ...], ...]"


Block = Text | Grid | Listing

HEADINGS = (Kind.HEADING_1, Kind.HEADING_2, Kind.HEADING_3, Kind.HEADING_4, Kind.ANNEX)


def plain(line: Line) -> str:
    """The words of a line without their look; a new line is a blank."""
    return "".join(part.text if isinstance(part, Span) else " " for part in line)


def lines(line: Line) -> list[Line]:
    """A paragraph's lines, parted where it breaks them."""
    found: list[list[Span | LineBreak]] = [[]]
    for part in line:
        if isinstance(part, LineBreak):
            found.append([])
        else:
            found[-1].append(part)
    return [tuple(parts) for parts in found]
