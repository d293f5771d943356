"""A plain table of results: headers and rows, before it becomes a format."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

Number = int | float | Fraction | Decimal


@dataclass(frozen=True, slots=True)
class Measured:
    """An exact number and with how many decimals it is shown where that can be.

    `percent` says that it is a share from 0 to 1, shown as a percentage.
    """

    value: Fraction
    places: int
    percent: bool = False


Cell = str | date | Number | Measured | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """`title` names it, `notes` stand below it; each row has a cell for each header.

    `wrapping` are the places of the columns whose texts may go on over several lines;
    `spare` those that a narrow terminal may go without, the most dispensable first.
    `widths` are how wide the columns of a workbook are, in Latin letters; without them
    each is as wide as its longest cell.
    """

    title: str
    headers: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    notes: Sequence[str] = ()
    wrapping: Sequence[int] = ()
    spare: Sequence[int] = ()
    widths: Sequence[int] = ()


def text_of(cell: Cell) -> str:
    """A cell as text; nothing for no value."""
    match cell:
        case None:
            return ""
        case date():
            return cell.isoformat()
        case Measured():
            return text_of(cell.value)
        case Fraction():
            return str(cell.numerator) if cell.denominator == 1 else str(float(cell))
        case _:
            return str(cell)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run a text instead of showing it."""
    return text[:1] in ("=", "+", "-", "@", "\t", "\r")
