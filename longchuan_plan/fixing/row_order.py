"""Rows put in the order of their table's key; none comes, goes or changes."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from longchuan_plan.fixing.csv_records import Record, line_breaks
from longchuan_plan.loading.cells import read_column
from longchuan_plan.loading.headers import positions_of
from longchuan_plan.reading.raw import RawTable
from longchuan_plan.rosters.column import Row, fields


def order_of(model: type[Row], raw: RawTable) -> list[int] | None:
    """The records of a file in the order of their keys; None where they are, or must, stay.

    They must where their order tells something, or a key is missing, empty or refused.
    """
    positions, _findings = positions_of(model, raw)
    if not model.key or model.in_order or any(name not in positions for name in model.key):
        return None
    keys: list[tuple[object, ...]] = [()] * len(raw.lines)
    for name in model.key:
        typed = read_column(fields(model)[name], raw.columns[positions[name] - 1])
        values = [typed.column.at(row) for row in range(len(keys))]
        if None in values:
            return None
        keys = [(*key, value) for key, value in zip(keys, values, strict=True)]
    if all(one <= other for one, other in pairwise(keys)):
        return None
    return sorted(range(len(keys)), key=keys.__getitem__)


def in_order(
    before: Sequence[Record], after: Sequence[Record], lines: Sequence[int], order: Sequence[int]
) -> list[tuple[Record, Record]] | None:
    """Each record as it was with what it becomes, in their new order and with new lines.

    `lines` are those of the records that `order` is of. None where other records, as blank
    lines are, stand between them.
    """
    known = set(lines)
    rows = [place for place, record in enumerate(after) if record.line in known]
    if rows != list(range(rows[0], rows[0] + len(rows))):
        return None
    places = [*range(rows[0]), *(rows[at] for at in order), *range(rows[-1] + 1, len(after))]
    moved, line = [], 1
    for place, at in zip(places, after, strict=True):
        # The last record of a file may have no line end, wherever it goes.
        record = replace(after[place], line=line, end=at.end)
        moved.append((before[place], record))
        line += 1 + sum(map(line_breaks, record.cells))
    return moved
