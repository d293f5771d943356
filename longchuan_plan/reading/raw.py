"""A table as it stands in a file: texts, nothing understood yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from longchuan_plan.findings import Finding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class RawColumn:
    """Distinct `texts` (an empty cell is ""), and per record the index of its text."""

    header: str
    texts: list[str]
    codes: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class RawTable:
    """Columns in the order of the file; `lines` has the line of each record.

    `header_line` is the line of the header; `broken` says that reading had to
    stop, so that records are missing.
    """

    path: str
    columns: Sequence[RawColumn]
    lines: Sequence[int]
    header_line: int = 1
    sheet: str | None = None
    delimiter: str = ","
    findings: Sequence[Finding] = field(default=())
    broken: bool = False


def encode(header: str, cells: Sequence[str]) -> RawColumn:
    """A column from its cells, the distinct texts in order of appearance."""
    import numpy as np

    places: dict[str, int] = {}
    codes = [places.setdefault(cell, len(places)) for cell in cells]
    return RawColumn(header, list(places), np.array(codes, dtype=np.int32))
