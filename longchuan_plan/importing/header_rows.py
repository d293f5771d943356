"""Where the header of a sheet stands, and which table it is the header of."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from longchuan_plan.importing.source import Merge, SourceSheet
from longchuan_plan.reading.raw import is_header
from longchuan_plan.rosters.column import Row, fields
from longchuan_plan.rosters.kinds import TABLES, by_name, field_of, tables_with

DEEPEST = 30
"""A header below so many rows is none: forms have titles and a few remarks above it."""

_FEWEST = 2
"""A row that names fewer fields of a table is no header of it."""

_LIKELY = 3
"""A sheet that names fewer fields of a table may be anything: two are in many."""

# Only what does not change a number: 万元 is another unit than 元.
_UNIT = re.compile(
    r"[(（\[【](?:平方米|㎡|m2|m²|人|名|个|张|床|间|套|节|元|月|小时|学时|课时|"
    r"年[-/.]?月[-/.]?日|yyyy[-/.]mm[-/.]dd|是/否|必填|选填)[)）\]】]$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """A header of one or two rows: places of the first and last in the sheet (from 0).

    `texts` has the header of each column, `columns` the column of each field, `matched`
    these columns in order, `unknown` and `repeated` the columns that no field, or a field
    that has one already, means.
    """

    first: int
    last: int
    texts: Sequence[str]
    columns: Mapping[str, int]
    matched: Sequence[int]
    unknown: Sequence[int]
    repeated: Sequence[int]


def find_header(model: type[Row], sheet: SourceSheet) -> Header | None:
    """The rows that name most fields of a table, one rather than two; None where none names two."""
    best, most = None, (_FEWEST - 1, 1)
    for first, last, names in _candidates(sheet):
        header = _matched(model, first, last, names)
        score = (len(header.columns), int(first == last))
        if score > most:
            best, most = header, score
    return best


def table_of(sheet: SourceSheet, stem: str, alone: bool) -> list[type[Row]]:
    """The tables that a sheet can be: by its name, or that of its file, else by its header.

    Exactly one where it is known; several where headers fit more than one equally well.
    """
    named = by_name(sheet.name or "") or (by_name(stem) if alone else None)
    if named is not None:
        return [named]
    best: list[type[Row]] = []
    most = (0, 0)
    for model, header in _headers(sheet):
        needed = [name for name, field in fields(model).items() if field.required]
        if any(name not in header.columns for name in needed):
            continue
        score = (len(header.columns), len(needed))
        if score > most:
            best, most = [model], score
        elif score == most:
            best.append(model)
    return best


def likely_table(sheet: SourceSheet) -> type[Row] | None:
    """The one table of which a sheet names most columns, and no less than half of those needed."""
    known = {}
    for model, header in _headers(sheet):
        needed = [name for name, field in fields(model).items() if field.required]
        if 2 * sum(name in header.columns for name in needed) >= len(needed):
            known[model] = len(header.columns)
    most = max(known.values(), default=0)
    best = [model for model, count in known.items() if count == most]
    return best[0] if len(best) == 1 and most >= _LIKELY else None


def _headers(sheet: SourceSheet) -> Iterator[tuple[type[Row], Header]]:
    """The tables of which a sheet has a header; those it names nothing of are passed over."""
    texts = {cell for row in sheet.rows[: DEEPEST + 1] for cell in row}
    known = Counter(model for text in texts for form in _forms(text) for model in tables_with(form))
    for model in TABLES:
        header = find_header(model, sheet) if known[model] >= _FEWEST else None
        if header is not None:
            yield model, header


def field_named(model: type[Row], header: str) -> str | None:
    """The field that a header means; a unit behind it that changes nothing is passed over."""
    return next(filter(None, (field_of(model, form) for form in _forms(header))), None)


# Each row that may be a header is held against each table.
@lru_cache(1 << 16)
def _forms(header: str) -> tuple[str, ...]:
    """A header without blanks, and without its unit if it has one."""
    plain = re.sub(r"\s", "", header)
    bare = _UNIT.sub("", plain)
    return (plain,) if bare == plain else (plain, bare)


def _candidates(sheet: SourceSheet) -> Iterator[tuple[int, int, list[tuple[str, ...]]]]:
    """Each row that can be a header, alone and together with the one below it.

    Of each column the names that it may have, the fuller first. A row of data below a header
    takes names away and gives none, so that both together name fewer fields than the header
    alone.
    """
    for place, cells in enumerate(sheet.rows[:DEEPEST]):
        if not is_header(cells):
            continue
        yield place, place, [(cell,) for cell in cells]
        below = sheet.rows[place + 1] if place + 1 < len(sheet.rows) else ()
        if any(below):
            line = sheet.lines[place]
            merges = [merge for merge in sheet.merges if merge.top == line]
            yield place, place + 1, _joined(cells, below, merges)


def _joined(
    above: Sequence[str], below: Sequence[str], merges: Sequence[Merge]
) -> list[tuple[str, ...]]:
    """The names by two rows: both, as in 学校 over 名称, or what stands below, else above."""
    width = max(len(above), len(below))
    upper, lower = ([*row, *[""] * (width - len(row))] for row in (above, below))
    for merge in merges:
        for column in range(merge.left, min(merge.right, width)):
            upper[column] = upper[merge.left - 1]
    return [
        (f"{high} {low}", low) if high and low else (low or high,)
        for high, low in zip(upper, lower, strict=True)
    ]


def _matched(model: type[Row], first: int, last: int, names: Sequence[tuple[str, ...]]) -> Header:
    columns: dict[str, int] = {}
    unknown, repeated = [], []
    texts: list[str] = []
    for place, forms in enumerate(names):
        text, name = next(
            ((form, field) for form in forms if (field := field_named(model, form))),
            (forms[-1], None),
        )
        texts.append(text)
        if name is None:
            if text:
                unknown.append(place)
        elif name in columns:
            repeated.append(place)
        else:
            columns[name] = place
    return Header(first, last, texts, columns, sorted(columns.values()), unknown, repeated)
