"""What becomes of each row below a header: taken, blank, or left out for a reason."""

from collections.abc import Sequence
from enum import Enum

from longchuan_plan.importing.header_rows import Header
from longchuan_plan.language import _
from longchuan_plan.reading.remarks import remark_in


class Fate(Enum):
    """Why a row is not among those taken; blank ones hold nothing."""

    TITLE = "title"
    HEADER = "header"
    BLANK = "blank"
    TOTAL = "total"
    NOTE = "note"
    SIGNATURE = "signature"
    REPEATED = "repeated header"
    SINGLE = "single cell"
    OUTSIDE = "outside"
    TOO_LONG = "too long"
    LOST = "lost"

    def reason(self) -> str:
        """Why, for people; says nothing of what stands in the row."""
        return {
            Fate.TITLE: _("stands above the header"),
            Fate.HEADER: _("is the header"),
            Fate.BLANK: _("is blank"),
            Fate.TOTAL: _("is a total row"),
            Fate.NOTE: _("is a note"),
            Fate.SIGNATURE: _("says who filled in the form"),
            Fate.REPEATED: _("repeats the header"),
            Fate.SINGLE: _("has one filled cell only"),
            Fate.OUTSIDE: _("has nothing in a column of the table"),
            Fate.TOO_LONG: _("has more cells than the header"),
            Fate.LOST: _("has a formula without a value, or an error"),
        }[self]


def fate_of(cells: Sequence[str], header: Header, lost: Sequence[int]) -> Fate | None:
    """None for a row that is taken. `lost` has the columns whose value is not in the file."""
    filled = [cell for cell in cells if cell]
    if not filled and not lost:
        return Fate.BLANK
    matched = header.matched
    own = _by_words(cells, header, filled) if filled else None
    if own is not None:
        return own
    if lost and not set(lost).isdisjoint(matched):
        return Fate.LOST
    if len(cells) > len(header.texts) and any(cells[len(header.texts) :]):
        return Fate.TOO_LONG
    if not any(cells[place] for place in matched if place < len(cells)):
        return Fate.OUTSIDE
    return Fate.SINGLE if len(filled) == 1 and len(matched) > 1 else None


def _by_words(cells: Sequence[str], header: Header, filled: list[str]) -> Fate | None:
    """What the words of a row say that it is; `filled` are the cells that hold any."""
    remark = remark_in(filled)
    if remark is not None:
        return Fate[remark.name]
    same = (place < len(cells) and cells[place] == header.texts[place] for place in header.matched)
    return Fate.REPEATED if all(same) else None
