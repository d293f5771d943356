"""A table as it stands in a file: texts, nothing understood yet."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from longchuan_plan.findings import Finding
from longchuan_plan.locations import Spot

if TYPE_CHECKING:
    from longchuan_plan.tables import Codes

LONGEST_CELL = 32_767
"""No cell of Excel holds more signs; a quote left open can make a longer one."""
MAX_COLUMNS = 16_384
"""No sheet of Excel has more columns."""

LOST = "\0"
"""The text of a cell whose value the file does not hold, about which a finding has
been made: it is neither read nor missed. No file can hold this text itself."""


class RawColumn(NamedTuple):
    """Distinct `texts` (an empty cell is ""), and per record the index of its text."""

    header: str
    texts: Sequence[str]
    codes: Codes


class RawTable(NamedTuple):
    """Columns in the order of the file; `lines` has the line of each record.

    `headers` has the spot of each column's header; `broken` says that records are
    missing, because reading had to stop or because they could not be read.
    """

    path: str
    columns: Sequence[RawColumn]
    lines: Sequence[int]
    headers: Sequence[Spot] = ()
    sheet: str | None = None
    delimiter: str = ","
    findings: Sequence[Finding] = ()
    broken: bool = False


class Encoder:
    """Takes records one after the other and makes columns of them, each text kept once."""

    def __init__(self, headers: Sequence[str]) -> None:
        self.headers = headers
        self.lines = array("q")
        self._texts: list[dict[str, int]] = [{} for _header in headers]
        self._codes = [array("i") for _header in headers]

    def add(self, line: int, cells: Iterable[str]) -> None:
        """A record with as many cells as there are headers."""
        self.lines.append(line)
        for texts, codes, cell in zip(self._texts, self._codes, cells, strict=True):
            codes.append(texts.setdefault(cell, len(texts)))

    def columns(self) -> list[RawColumn]:
        """The columns, the distinct texts in order of appearance."""
        import numpy as np

        return [
            RawColumn(header, list(texts), np.array(codes, dtype=np.int32))
            for header, texts, codes in zip(self.headers, self._texts, self._codes, strict=True)
        ]


def is_header(cells: Sequence[str]) -> bool:
    """Whether a record can be a header: a title above the table fills one cell only."""
    return sum(not is_blank(cell) for cell in cells) > 1


def is_blank(text: str) -> bool:
    """Whether a cell holds nothing that can be seen."""
    return not text or text.isspace()
