"""The account of a sheet: every row of it, those that follow each other with one fate together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from longchuan_plan.importing.row_fate import Fate
from longchuan_plan.importing.understanding import Understood


@dataclass(frozen=True, slots=True)
class Run:
    """The lines of rows below one another; `fate` is None where they are taken."""

    fate: Fate | None
    lines: Sequence[int]


def runs(part: Understood) -> Iterator[Run]:
    """All rows of a sheet in their order; together they are as many as it has."""
    fates: dict[int, Fate | None] = dict.fromkeys(line for line, _cells in part.taken)
    fates.update(part.left)
    lines, place = part.sheet.lines, 0
    for fate, group in groupby(fates[line] for line in lines):
        rows = sum(1 for _row in group)
        yield Run(fate, lines[place : place + rows])
        place += rows
