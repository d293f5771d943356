"""What a sheet is understood to be; every row of it is accounted for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from longchuan_plan.importing.header_rows import Header, find_header
from longchuan_plan.importing.row_fate import Fate, fate_of
from longchuan_plan.importing.source import SourceSheet
from longchuan_plan.language import glossed
from longchuan_plan.nearest import near
from longchuan_plan.reading.cell_name import cell_name
from longchuan_plan.rosters.column import Row, fields
from longchuan_plan.rosters.row_numbers import numbers_rows


@dataclass(frozen=True, slots=True)
class FilledDown:
    """A range of merged cells in a field's column, filled from its first cell."""

    field: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Understood:
    """A sheet as a table: `taken` has the line and cells of each row that is taken.

    `left` has line and fate of all others: taken and left together are all rows.
    `across` names ranges merged over several columns in rows that are taken.
    """

    sheet: SourceSheet
    model: type[Row]
    header: Header
    taken: Sequence[tuple[int, Sequence[str]]]
    left: Sequence[tuple[int, Fate]]
    filled: Sequence[FilledDown]
    across: Sequence[str]

    @property
    def unnamed(self) -> list[str]:
        """The letters of columns without a header that hold something in rows taken."""
        free = [place for place, text in enumerate(self.header.texts) if not text]
        return [
            cell_name(1, place + 1).rstrip("1")
            for place in free
            if any(place < len(cells) and cells[place] for _line, cells in self.taken)
        ]

    @property
    def numbering(self) -> list[int]:
        """The places of unknown columns that only number the rows taken."""
        return [place for place in self.header.unknown if self._numbers(place)]

    @property
    def unknown(self) -> list[int]:
        """The places of the others, which hold what the table has no field for."""
        numbering = set(self.numbering)
        return [place for place in self.header.unknown if place not in numbering]

    def _numbers(self, place: int) -> bool:
        texts = (cells[place] for _line, cells in self.taken if place < len(cells))
        return numbers_rows(self.header.texts[place], texts)

    @property
    def missing(self) -> list[str]:
        """The fields that each row must have and that no column means."""
        needed = (name for name, field in fields(self.model).items() if field.required)
        return [name for name in needed if name not in self.header.columns]

    @property
    def lacking(self) -> list[str]:
        """The missing fields as people know them, each with its header."""
        known = fields(self.model)
        return [glossed(name, known[name].column.header) for name in self.missing]

    def meant(self, header: str) -> str | None:
        """The header of a field without a column that an unknown header is near to."""
        free = [name for name in fields(self.model) if name not in self.header.columns]
        return near(header, [fields(self.model)[name].column.header for name in free])


def understand(model: type[Row], sheet: SourceSheet) -> Understood | None:
    """The sheet as that table; None where no row names its columns."""
    header = find_header(model, sheet)
    if header is None:
        return None
    rows = list(sheet.rows)
    filled = list(_fill_down(sheet, rows, header))
    taken: list[tuple[int, Sequence[str]]] = []
    left: list[tuple[int, Fate]] = []
    for place, cells in enumerate(rows):
        line = sheet.lines[place]
        if place <= header.last:
            left.append((line, _above(place, cells, header, sheet.lost.get(place, ()))))
            continue
        fate = fate_of(cells, header, sheet.lost.get(place, ()))
        if fate is None:
            taken.append((line, cells))
        else:
            left.append((line, fate))
    kept = {line for line, _cells in taken}
    across = [
        f"{cell_name(merge.top, merge.left)}:{cell_name(merge.bottom, merge.right)}"
        for merge in sheet.merges
        if merge.right > merge.left and merge.top in kept
    ]
    return Understood(
        sheet,
        model,
        header,
        taken,
        left,
        [fill for fill in filled if kept.intersection(range(fill.first, fill.last + 1))],
        across,
    )


def _above(place: int, cells: Sequence[str], header: Header, lost: Sequence[int]) -> Fate:
    if place >= header.first:
        return Fate.HEADER
    return Fate.TITLE if any(cells) or lost else Fate.BLANK


def _fill_down(
    sheet: SourceSheet, rows: list[Sequence[str]], header: Header
) -> Iterator[FilledDown]:
    """Cells merged downward in one column have the value of the first; others are left alone.

    A row that holds nothing of its own stays blank. Of ranges that overlap, which no
    program for tables writes, the first counts.
    """
    names = {place: name for name, place in header.columns.items()}
    own = [any(cells) for cells in rows]
    ends = dict.fromkeys(names, header.last + 1)
    for merge in sorted(sheet.merges, key=lambda merge: (merge.top, merge.left)):
        column = merge.left - 1
        if merge.left != merge.right or merge.top <= ends.get(column, merge.top):
            continue
        ends[column] = merge.bottom
        places = range(merge.top - 1, min(merge.bottom, len(rows)))
        value = rows[places[0]][column] if places else ""
        below = [place for place in places[1:] if own[place]]
        for place in below:
            rows[place] = [*rows[place][:column], value, *rows[place][column + 1 :]]
        if value and below:
            yield FilledDown(names[column], merge.top, merge.bottom)
