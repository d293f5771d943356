"""A CSV file to texts with lines: Arrow for what is plain, the csv module for the rest.

A file without quotes, blank lines and ragged records is read by Arrow, and then
line = record + 1. Any other goes through the csv module in strict mode, which
knows the line of every record and explains what is malformed. Both give the
same `RawTable`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import Spot
from longchuan_plan.reading.encoding import UndecodableError, to_utf8
from longchuan_plan.reading.faults import (
    CELL_SPANS_LINES,
    CSV_MALFORMED,
    EMPTY,
    ENCODING,
    RECORD_LENGTH,
)
from longchuan_plan.reading.raw import RawColumn, RawTable, encode

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyarrow import ChunkedArray

DELIMITERS = ",;\t"
FIELD_LIMIT = 1 << 20
"""No cell of a roster is a megabyte long; a quote left open can make one."""


def read_csv(path: str, data: bytes) -> RawTable:
    """The table in the bytes of a file; `path` is only for naming it."""
    try:
        utf8 = to_utf8(data).data
    except UndecodableError as error:
        return _failed(path, _undecodable(path, error))
    head = next(iter(utf8.splitlines()), b"").decode()
    if not utf8.strip():
        message = _("the file is empty")
        hint = _("the first line holds the column names")
        return _failed(path, Finding(EMPTY, Spot(path, 1, 1), message, hint))
    delimiter = delimiter_of(head)
    if _is_plain(utf8):
        table = _read_plain(path, utf8, delimiter, head)
        if table is not None:
            return table
    return _read_strictly(path, utf8.decode(), delimiter)


def delimiter_of(head: str) -> str:
    """The delimiter that parts the header into most cells; a comma when none does."""
    return max(DELIMITERS, key=lambda sign: (head.count(sign), -DELIMITERS.index(sign)))


def _is_plain(data: bytes) -> bool:
    """Whether every line is one record: no quotes, no blank line, no stray line end."""
    if b'"' in data or data[:1] in b"\r\n" or b"\n\n" in data or b"\0" in data:
        return False
    returns = data.count(b"\r")
    return not returns or (returns == data.count(b"\r\n") and b"\n\r" not in data)


def _read_plain(path: str, data: bytes, delimiter: str, head: str) -> RawTable | None:
    """The table by Arrow, or None when it finds a record of another length."""
    import pyarrow as pa
    from pyarrow import csv as arrow_csv

    headers = head.split(delimiter)
    names = [str(place) for place in range(len(headers))]
    text = pa.dictionary(pa.int32(), pa.string())
    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(data),
            arrow_csv.ReadOptions(column_names=names, skip_rows=1),
            arrow_csv.ParseOptions(
                delimiter=delimiter, quote_char=False, double_quote=False, ignore_empty_lines=False
            ),
            arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, text),
                strings_can_be_null=False,
                check_utf8=False,
            ),
        )
    except pa.ArrowInvalid:
        return None
    columns = [
        RawColumn(header, *_dictionary(table.column(place))) for place, header in enumerate(headers)
    ]
    return RawTable(path, columns, range(2, table.num_rows + 2), delimiter=delimiter)


def _dictionary(column: ChunkedArray) -> tuple[list[str], NDArray[np.int32]]:
    """Distinct texts and codes of an Arrow column.

    The codes are read from Arrow's buffer, since its own conversion would load pandas.
    """
    import numpy as np

    chunks = column.unify_dictionaries().chunks
    if not chunks:
        return [], np.empty(0, dtype=np.int32)
    codes = [
        np.frombuffer(indices.buffers()[1], np.int32, len(indices), indices.offset * 4)
        for indices in (chunk.indices for chunk in chunks)
    ]
    return chunks[0].dictionary.to_pylist(), np.concatenate(codes)


def _read_strictly(path: str, text: str, delimiter: str) -> RawTable:
    """The table by the csv module, each fault with the line where its record begins."""
    csv.field_size_limit(FIELD_LIMIT)
    findings: list[Finding] = []
    records, lines = [], []
    headers: list[str] = []
    header_line, broken = 1, False
    for line, record, fault in _records(text, delimiter):
        if fault is not None:
            broken = True
            findings.append(_malformed(path, line, fault))
        elif not headers:
            headers, header_line = record, line
        else:
            if len(record) != len(headers):
                findings.append(_wrong_length(path, line, len(record), len(headers)))
            elif any("\n" in cell and delimiter in cell for cell in record):
                findings.append(_spanning(path, line))
            records.append((record + [""] * len(headers))[: len(headers)])
            lines.append(line)
    columns = [
        encode(header, [record[place] for record in records])
        for place, header in enumerate(headers)
    ]
    return RawTable(
        path,
        columns,
        lines,
        header_line,
        delimiter=delimiter,
        findings=findings,
        broken=broken,
    )


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str], str | None]]:
    """Each record with the line it begins on; the last may be what went wrong instead."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, [], str(error)
            return
        if record:
            yield line, record, None


def _failed(path: str, finding: Finding) -> RawTable:
    return RawTable(path, (), (), findings=(finding,), broken=True)


def _undecodable(path: str, error: UndecodableError) -> Finding:
    message = _("byte 0x{byte:02X} is no text in {encoding}").format(
        byte=error.byte, encoding=error.encoding
    )
    hint = _("save the file as CSV UTF-8 (in Excel or WPS: Save as, CSV UTF-8)")
    return Finding(ENCODING, Spot(path, error.line, error.column), message, hint)


def _malformed(path: str, line: int, fault: str) -> Finding:
    if "unexpected end of data" in fault or "field limit" in fault:
        message = _("a quote opened in the record that begins here is never closed")
    else:
        message = _("a quote stands inside a cell that is not quoted as a whole")
    hint = _('write a quote inside a quoted cell twice (""), or take it out')
    return Finding(CSV_MALFORMED, Spot(path, line, 1), message, hint)


def _wrong_length(path: str, line: int, found: int, expected: int) -> Finding:
    message = _("the record has {found} cells, the header {expected}").format(
        found=found, expected=expected
    )
    hint = _("a cell that holds the delimiter must be put in quotes")
    return Finding(RECORD_LENGTH, Spot(path, line, 1), message, hint)


def _spanning(path: str, line: int) -> Finding:
    message = _("a cell of this record runs over several lines and swallows delimiters")
    hint = _("close the quote, or take it out if none is meant")
    return Finding(CELL_SPANS_LINES, Spot(path, line, 1), message, hint)
