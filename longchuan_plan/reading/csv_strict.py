"""A CSV file by the csv module in strict mode, which knows the line of every record.

It takes cells with line breaks, titles above the header and odd line ends, and it
is the reference that the faster way is tested against. A record of another length
than the header is found and left out: from the cell that is too many or too few on,
all others stand in the wrong column.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import NamedTuple

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import Spot
from longchuan_plan.reading.csv_cells import cell_starts
from longchuan_plan.reading.faults import cell_spans_lines, csv_malformed, file_empty, record_length
from longchuan_plan.reading.raw import (
    LONGEST_CELL,
    MAX_COLUMNS,
    Encoder,
    RawTable,
    is_blank,
    is_header,
)
from longchuan_plan.reading.remarks import remark_finding, remark_in


class _Record(NamedTuple):
    """A record with the first and last line that it stands on; or the error that ended reading."""

    line: int
    last: int
    cells: list[str]
    error: str | None = None

    @property
    def blank(self) -> bool:
        return self.error is None and all(map(is_blank, self.cells))


@dataclass(slots=True)
class _Reading:
    """What has been found in one file."""

    path: str
    delimiter: str
    findings: list[Finding] = field(default_factory=list)
    broken: bool = False
    lengths: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Message and hint for a record of so many cells; there may be a million like it."""

    def find(self, finding: Finding) -> None:
        """Records are missing for this reason."""
        self.findings.append(finding)
        self.broken = True


def read_strictly(path: str, utf8: bytes, delimiter: str) -> RawTable:
    """The table in a file's text; each fault has the first line of its record."""
    reading = _Reading(path, delimiter)
    records = _records(utf8, delimiter)
    above = []
    for record in records:
        if record.error is not None:
            return _failed(path, _malformed(path, record))
        if not record.blank:
            above.append(record)
        if is_header(record.cells):
            break
    if not above:
        message = _("the file is empty")
        hint = _("the first line holds the column names")
        return _failed(path, Finding(file_empty.RULE, Spot(path, 1, 1), message, hint))
    # A file of one column has no record that looks like a header: then it is the first.
    place = len(above) - 1 if is_header(above[-1].cells) else 0
    header, early = above[place], above[place + 1 :]
    if len(header.cells) > MAX_COLUMNS:
        return _failed(path, _too_wide(path, header))
    encoder = Encoder(header.cells)
    for record in chain(early, records):
        _take(reading, encoder, record)
    lines = list(islice(_text(utf8), header.last))
    spots = [Spot(path, *start) for start in cell_starts(lines, header.line, delimiter)]
    return RawTable(
        path,
        encoder.columns(),
        encoder.lines,
        spots,
        delimiter=delimiter,
        findings=reading.findings,
        broken=reading.broken,
    )


def _take(reading: _Reading, encoder: Encoder, record: _Record) -> None:
    width = len(encoder.headers)
    if record.error is not None:
        reading.find(_malformed(reading.path, record))
    elif len(record.cells) == width:
        if record.last > record.line and _swallows(record.cells, reading.delimiter):
            reading.findings.append(_spanning(reading.path, record))
        encoder.add(record.line, record.cells)
    elif (remark := remark_in(record.cells)) is not None:
        reading.findings.append(remark_finding(Spot(reading.path, record.line, 1), remark))
    elif not record.blank:
        reading.find(_wrong_length(reading, record, width))


def _failed(path: str, finding: Finding) -> RawTable:
    return RawTable(path, (), (), findings=(finding,), broken=True)


def _too_wide(path: str, header: _Record) -> Finding:
    message = _("the header has {number} cells; no sheet has more than {most} columns").format(
        number=len(header.cells), most=MAX_COLUMNS
    )
    hint = _("take out the empty columns on the right, or see whether this is a table at all")
    return Finding(csv_malformed.RULE, Spot(path, header.line, 1), message, hint)


def _text(utf8: bytes) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(utf8), encoding="utf-8", newline="")


def _records(utf8: bytes, delimiter: str) -> Iterator[_Record]:
    """Each record that is not an empty line; the last may be what went wrong instead."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(_text(utf8), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _Record(line, reader.line_num, [], str(error))
            return
        if cells:
            yield _Record(line, reader.line_num, cells)


def _swallows(cells: list[str], delimiter: str) -> bool:
    return any(delimiter in cell and ("\n" in cell or "\r" in cell) for cell in cells)


def _malformed(path: str, record: _Record) -> Finding:
    error, spans = record.error or "", record.last > record.line
    hint = _('write a quote inside a quoted cell twice (""), or take it out')
    if "unexpected end of data" in error or ("field limit" in error and spans):
        message = _("a quote opened in the record that begins here is never closed")
    elif "field limit" in error:
        message = _("a cell of this record is longer than {number} signs").format(
            number=LONGEST_CELL
        )
        hint = _("shorten the cell")
    elif spans:
        message = _("a quote opened in the record that begins here ends in a cell of line {line}")
        message = message.format(line=record.last)
    else:
        message = _("a quote stands inside a cell that is not quoted as a whole")
    return Finding(csv_malformed.RULE, Spot(path, record.line, 1), message, hint)


def _wrong_length(reading: _Reading, record: _Record, expected: int) -> Finding:
    found = len(record.cells)
    words = reading.lengths.get(found)
    if words is None:
        message = _("the record has {found} cells, the header {expected}; it is not read").format(
            found=found, expected=expected
        )
        words = message, _("a cell that holds the delimiter must be put in quotes")
        reading.lengths[found] = words
    return Finding(record_length.RULE, Spot(reading.path, record.line, 1), *words)


def _spanning(path: str, record: _Record) -> Finding:
    message = _("a cell of this record runs over several lines and swallows delimiters")
    hint = _("close the quote, or take it out if none is meant")
    return Finding(cell_spans_lines.RULE, Spot(path, record.line, 1), message, hint)
