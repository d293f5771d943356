"""One CSV roster written anew where, and only where, it says the same in another way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from longchuan_plan.fixing.cell_text import Change, changes
from longchuan_plan.fixing.csv_records import Record, UnsoundError, records, unquoted, written
from longchuan_plan.fixing.limits import FORM, Limits
from longchuan_plan.fixing.row_order import in_order, order_of
from longchuan_plan.fixing.spared_rows import Spared, spared
from longchuan_plan.loading.headers import positions_of
from longchuan_plan.loading.records import records_of
from longchuan_plan.reading.csv_file import read_csv
from longchuan_plan.reading.encoding import to_utf8
from longchuan_plan.reading.raw import RawTable
from longchuan_plan.rosters.column import Row, fields

Wanted = Mapping[int, Mapping[str, Change]]
"""By column (from 0) the texts that change, and what they become."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file's new bytes, and in `pairs` each record whose cells change, as it was and as it is.

    `encoding` and `line_ends` say whether these were others before; `moved` is how many
    rows stand elsewhere, for the order of the fields in `order`. `shown` are the places
    (from 0) of the cells that tell of no person.
    """

    path: str
    data: bytes
    pairs: list[tuple[Record, Record]]
    encoding: bool
    line_ends: bool
    delimiter: str
    shown: frozenset[int]
    moved: int = 0
    order: tuple[str, ...] = ()

    @property
    def cells(self) -> int:
        """How many cells are written otherwise."""
        return sum(
            old != new
            for before, after in self.pairs
            for old, new in zip(before.cells, after.cells, strict=True)
        )


ALL = Limits()


def fixed(
    model: type[Row], path: str, data: bytes, *, unsafe: bool = False, limits: Limits = ALL
) -> Fixed | None:
    """The repaired file, None where nothing is to do; raises UnsoundError.

    With `unsafe` its rows also stand in the order of the table's key. Where repairs of form
    are not wanted, lines end as they did; what is written is UTF-8 always.
    """
    raw = _sound(path, data)
    positions, _findings = positions_of(model, raw)
    if not positions:
        raise UnsoundError
    raw = records_of(model, raw)  # totals and notes stay as they are, where they are
    of_form = limits.allow(path, FORM)
    wanted = _wanted(model, raw, positions, limits, unsafe=unsafe)
    utf8 = to_utf8(data).data
    in_form = not of_form or (utf8 == data and b"\r" not in data)
    if in_form and not any(wanted.values()) and not (unsafe and of_form):
        return None
    before = list(records(utf8.decode(), raw.delimiter))
    left = spared(model, raw, positions, limits)
    after = list(_rewritten(before, wanted, raw, left, same_ends=not of_form))
    read = records_of(model, _sound(path, _bytes(after, raw.delimiter)))
    _check(raw, read, wanted, left)
    pairs, moved = list(zip(before, after, strict=True)), 0
    order = order_of(model, read) if unsafe and of_form else None
    sorted_pairs = in_order(before, after, raw.lines, order) if order is not None else None
    if order is not None and sorted_pairs is not None:
        pairs, moved = sorted_pairs, sum(was != now for now, was in enumerate(order))
    new = _bytes([now for _was, now in pairs], raw.delimiter)
    if new == data:
        return None
    return Fixed(
        path,
        new,
        [(was, now) for was, now in pairs if was.cells != now.cells],
        encoding=utf8 != data,
        line_ends=of_form and any("\r" in record.end for record in before),
        delimiter=raw.delimiter,
        shown=frozenset(
            place - 1 for name, place in positions.items() if not fields(model)[name].tells_a_person
        ),
        moved=moved,
        order=model.key if moved else (),
    )


def _sound(path: str, data: bytes) -> RawTable:
    """The table in a file; raises UnsoundError where a finding speaks of its structure."""
    raw = read_csv(path, data)
    if raw.broken or raw.findings:
        raise UnsoundError
    return raw


def _wanted(
    model: type[Row], raw: RawTable, positions: Mapping[str, int], limits: Limits, *, unsafe: bool
) -> Wanted:
    """The changes of each column that are asked for."""
    found: dict[int, Mapping[str, Change]] = {}
    for name, place in positions.items():
        every = changes(fields(model)[name], raw.columns[place - 1], unsafe=unsafe)
        found[place - 1] = {
            text: change for text, change in every.items() if limits.allow(raw.path, *change.codes)
        }
    return found


def _bytes(after: list[Record], delimiter: str) -> bytes:
    return "".join(delimiter.join(record.cells) + record.end for record in after).encode()


def _rewritten(
    before: list[Record], wanted: Wanted, raw: RawTable, left: Spared, *, same_ends: bool
) -> Iterator[Record]:
    rows = {line: row for row, line in enumerate(raw.lines)}
    for record in before:
        cells, row = record.cells, rows.get(record.line)
        if row is not None:
            cells = list(cells)
            for place, texts in wanted.items():
                change = texts.get(unquoted(cells[place]))
                if change is not None and not left.holds(row, change):
                    cells[place] = written(change.text, cells[place], raw.delimiter)
        end = record.end if same_ends else "\n" if record.end else ""
        yield Record(record.line, cells, end)


def _check(before: RawTable, after: RawTable, wanted: Wanted, left: Spared) -> None:
    """Read again, the file must hold what it held and the changes, else it is left alone."""
    sound = list(before.lines) == list(after.lines)
    sound = sound and len(before.columns) == len(after.columns)
    if not sound:
        raise UnsoundError
    for place, (one, other) in enumerate(zip(before.columns, after.columns, strict=True)):
        texts = wanted.get(place, {})
        expected = [texts[text].text if text in texts else text for text in one.texts]
        held = [text in texts and left.holds_any(texts[text]) for text in one.texts]
        was = [
            one.texts[code]
            if held[code] and left.holds(row, texts[one.texts[code]])
            else expected[code]
            for row, code in enumerate(one.codes.tolist())
        ]
        now = [other.texts[code] for code in other.codes.tolist()]
        if one.header != other.header or was != now:
            raise UnsoundError
