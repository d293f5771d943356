"""A sheet as it stands in a file, title and notes included; nothing understood yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Merge:
    """A range of merged cells by its first and last row and column, all from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """All rows of a sheet, or of a CSV file (`name` is None).

    `rows` may have unequal lengths; `lines` has the row of the sheet, or the line of the
    file, of each. `lost` has cells whose value the file does not hold, by place in `rows`
    and column, both from 0.
    """

    name: str | None
    rows: Sequence[Sequence[str]]
    lines: Sequence[int]
    merges: Sequence[Merge] = ()
    lost: Mapping[int, Sequence[int]] = field(default_factory=lambda: MappingProxyType({}))
