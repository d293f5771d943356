"""A table without the rows that are no record: totals and notes that look like incomplete ones."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from longchuan_plan.findings import Finding
from longchuan_plan.loading.faults import value_missing
from longchuan_plan.loading.roster_loader import load_table
from longchuan_plan.locations import InTable, Spot
from longchuan_plan.reading.cell_name import cell_name
from longchuan_plan.reading.raw import RawColumn, RawTable
from longchuan_plan.reading.remarks import remark_finding, remark_in
from longchuan_plan.rosters.column import Row
from longchuan_plan.tables import Table


def load_records(model: type[Row], raws: Sequence[RawTable]) -> tuple[Table, list[Finding]]:
    """A table from all its files, and what is wrong with them.

    Only rows that lack a required cell are looked at, so that a sound table costs nothing;
    where some of them are no record, the table is made again without them.
    """
    table, findings = load_table(model, raws)
    sound = _sound(table, findings, raws)
    if all(one is other for one, other in zip(sound, raws, strict=True)):
        return table, findings
    return load_table(model, sound)


def records_of(model: type[Row], raw: RawTable) -> RawTable:
    """A file without the rows that are no record."""
    table, findings = load_table(model, [raw])
    return _sound(table, findings, [raw])[0]


def _sound(table: Table, findings: Iterable[Finding], raws: Sequence[RawTable]) -> list[RawTable]:
    incomplete = {
        finding.place.row
        for finding in findings
        if finding.rule is value_missing.RULE and isinstance(finding.place, InTable)
    }
    lines: dict[tuple[str, str | None], set[int]] = {}
    for row in incomplete:
        source, line = table.source_of(row)
        lines.setdefault((source.path, source.sheet), set()).add(line)
    return [_without_remarks(raw, lines.get((raw.path, raw.sheet), ())) for raw in raws]


def _without_remarks(raw: RawTable, lines: Iterable[int]) -> RawTable:
    """A raw table without those rows on these lines that are no record."""
    import numpy as np

    found = []
    for line in sorted(lines):
        place = bisect_left(raw.lines, line)  # they ascend, and there may be millions
        remark = remark_in(_cells(raw, place))
        if remark is not None:
            found.append((place, remark_finding(_spot(raw, place), remark)))
    if not found:
        return raw
    kept = np.delete(np.arange(len(raw.lines)), [place for place, _finding in found])
    return raw._replace(
        columns=[
            RawColumn(column.header, column.texts, column.codes[kept]) for column in raw.columns
        ],
        lines=[raw.lines[place] for place in kept.tolist()],
        findings=[*raw.findings, *(finding for _place, finding in found)],
    )


def _cells(raw: RawTable, place: int) -> Iterator[str]:
    return (column.texts[column.codes[place]] for column in raw.columns)


def _spot(raw: RawTable, place: int) -> Spot:
    line = raw.lines[place]
    if raw.sheet is None:
        return Spot(raw.path, line, 1)
    position = next(at for at, cell in enumerate(_cells(raw, place), 1) if cell)
    return Spot(raw.path, line, position, raw.sheet, cell_name(line, position))
