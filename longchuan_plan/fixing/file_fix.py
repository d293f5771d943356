"""One CSV roster written anew where, and only where, it says the same in another way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from longchuan_plan.fixing.cell_text import changes
from longchuan_plan.fixing.csv_records import Record, UnsoundError, records, unquoted, written
from longchuan_plan.loading.headers import positions_of
from longchuan_plan.reading.csv_file import read_csv
from longchuan_plan.reading.encoding import to_utf8
from longchuan_plan.reading.raw import RawTable
from longchuan_plan.rosters.column import Row, fields


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file's new bytes; `cells` changed, by record of `pairs` (as it was, as it is).

    `encoding` and `line_ends` say whether these were others before. `shown` are the
    places (from 0) of the cells that tell of no person.
    """

    path: str
    data: bytes
    cells: int
    pairs: list[tuple[Record, Record]]
    encoding: bool
    line_ends: bool
    delimiter: str
    shown: frozenset[int]


def fixed(model: type[Row], path: str, data: bytes, *, unsafe: bool = False) -> Fixed | None:
    """The repaired file, None where nothing is to do; raises UnsoundError."""
    raw = read_csv(path, data)
    if raw.broken or raw.findings or not raw.columns:
        raise UnsoundError
    positions, _findings = positions_of(model, raw)
    if not positions:
        raise UnsoundError
    wanted = {
        place - 1: changes(fields(model)[name], raw.columns[place - 1], unsafe=unsafe)
        for name, place in positions.items()
    }
    utf8 = to_utf8(data).data
    if utf8 == data and b"\r" not in data and not any(wanted.values()):
        return None
    before = list(records(utf8.decode(), raw.delimiter))
    after = list(_rewritten(before, wanted, raw))
    new = "".join(raw.delimiter.join(record.cells) + record.end for record in after).encode()
    if new == data:
        return None
    _check(raw, read_csv(path, new), wanted)
    pairs = [pair for pair in zip(before, after, strict=True) if pair[0].cells != pair[1].cells]
    count = sum(
        old != now for one, other in pairs for old, now in zip(one.cells, other.cells, strict=True)
    )
    shown = frozenset(
        place - 1 for name, place in positions.items() if not fields(model)[name].tells_a_person
    )
    line_ends = any("\r" in record.end for record in before)
    return Fixed(path, new, count, pairs, utf8 != data, line_ends, raw.delimiter, shown)


def _rewritten(
    before: list[Record], wanted: Mapping[int, Mapping[str, str]], raw: RawTable
) -> Iterator[Record]:
    lines = set(raw.lines)
    for record in before:
        cells = record.cells
        if record.line in lines:
            cells = list(cells)
            for place, texts in wanted.items():
                now = texts.get(unquoted(cells[place]))
                if now is not None:
                    cells[place] = written(now, cells[place], raw.delimiter)
        yield Record(record.line, cells, "\n" if record.end else "")


def _check(before: RawTable, after: RawTable, wanted: Mapping[int, Mapping[str, str]]) -> None:
    """Read again, the file must hold what it held and the changes, else it is left alone."""
    sound = not after.broken and not after.findings
    sound = sound and list(before.lines) == list(after.lines)
    sound = sound and len(before.columns) == len(after.columns)
    if not sound:
        raise UnsoundError
    for place, (one, other) in enumerate(zip(before.columns, after.columns, strict=True)):
        texts = wanted.get(place, {})
        expected = [texts.get(text, text) for text in one.texts]
        was = [expected[code] for code in one.codes.tolist()]
        now = [other.texts[code] for code in other.codes.tolist()]
        if one.header != other.header or was != now:
            raise UnsoundError
