"""A CSV file by Arrow, where every line is one record.

Arrow reads many times faster than the csv module but does not know lines and takes
a quote left open for a long cell. So it is trusted only where line ends and quotes,
looked at by themselves, leave no doubt; then a record's line follows from counting.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from io import BufferedReader
from os import SEEK_END
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from longchuan_plan.locations import Spot
from longchuan_plan.reading.csv_body import body_of, filled_lines, is_plain
from longchuan_plan.reading.csv_cells import cell_starts
from longchuan_plan.reading.raw import (
    LONGEST_CELL,
    MAX_COLUMNS,
    Encoder,
    RawColumn,
    RawTable,
    is_header,
)
from longchuan_plan.series import encode
from longchuan_plan.texts import MANY, Texts

if TYPE_CHECKING:
    from pyarrow import ChunkedArray, DataType, NativeFile, StringArray

    from longchuan_plan.tables import Codes

BLOCK = 1 << 21
"""So many bytes are read by Arrow at a time."""

LONG = BLOCK
"""A file of no more bytes is one block, so that threads would only wait for each other."""

SAMPLE, MANY_OF_ALL = 1 << 18, 0.25
"""So many bytes tell whether a column holds many different texts: more than so large a part."""


class _Dialect(NamedTuple):
    """How cells are parted, and whether any of them stands in quotes."""

    delimiter: str
    quoted: bool


def read_plain(path: str, file: BinaryIO, delimiter: str) -> RawTable | None:
    """The table in a file of UTF-8, from where it stands on; None where anything is unusual.

    The file is gone through more than once, so that it need not fit into memory.
    """
    line, head = _header_line(file)
    headers = _cells(head.decode(), delimiter)
    if not head.endswith(b"\n") or not is_plain(head) or not is_header(headers):
        return None
    if len(headers) > MAX_COLUMNS:
        return None
    body = body_of(file, delimiter)
    if body is None:
        return None
    file.seek(body.start)
    dialect = _Dialect(delimiter, body.quoted)
    columns = Encoder(headers).columns() if body.blank else _columns(file, headers, dialect)
    if columns is None or max(_longest(column.texts) for column in columns) > LONGEST_CELL:
        return None
    lines: Sequence[int] = range(line + 1, line + 1 + body.lines)
    records = len(columns[0].codes)
    if records != len(lines):
        file.seek(body.start)
        lines = filled_lines(file, line + 1)
    if records != len(lines):
        return None
    spots = [Spot(path, line, place) for _line, place in cell_starts([head.decode()], 1, delimiter)]
    return RawTable(path, columns, lines, spots, delimiter=delimiter)


def _header_line(file: BinaryIO) -> tuple[int, bytes]:
    """The first line that is not blank, with its number."""
    line, head = 1, file.readline()
    while head in (b"\n", b"\r\n"):
        line, head = line + 1, file.readline()
    return line, head


def _cells(head: str, delimiter: str) -> list[str]:
    """The cells of a header that stands on one line; none where its quoting is broken."""
    try:
        return next(csv.reader([head], delimiter=delimiter, strict=True))
    except csv.Error:
        return []


def _columns(file: BinaryIO, headers: list[str], dialect: _Dialect) -> list[RawColumn] | None:
    """The columns behind the header; None where Arrow finds a record of another length."""
    import pyarrow as pa

    coded = pa.dictionary(pa.int32(), pa.string())
    try:
        is_long = _is_long(file)
        numbered = _are_numbered(file, headers, dialect) if is_long else [False] * len(headers)
        types = [pa.string() if through else coded for through in numbered]
        with _native(file) as source:
            left = _read(source, types, dialect, threads=is_long)[::-1]
        # Each column leaves the table as it is taken over, so that none is held twice.
        return [RawColumn(header, *_dictionary(left.pop())) for header in headers]
    except (pa.ArrowInvalid, pa.ArrowCapacityError):
        return None


def _native(file: BinaryIO) -> AbstractContextManager[NativeFile | BinaryIO]:
    """The file from where it stands on, as Arrow reads it without Python and its lock."""
    import pyarrow as pa

    if not isinstance(file, BufferedReader):
        return nullcontext(file)
    native = pa.OSFile(file.name)
    native.seek(file.tell())
    return closing(native)


def _is_long(file: BinaryIO) -> bool:
    """Whether much of a file is left from where it stands on."""
    start, end = file.tell(), file.seek(0, SEEK_END)
    file.seek(start)
    return end - start > LONG


def _are_numbered(file: BinaryIO, headers: list[str], dialect: _Dialect) -> list[bool]:
    """Which columns of a long file are numbered through, as a sample of it says.

    To count off such texts takes less than to make a dictionary of them for each block.
    """
    import pyarrow as pa

    start = file.tell()
    sample = file.read(SAMPLE)
    file.seek(start)
    lines = sample[: sample.rfind(b"\n") + 1]
    if not lines.strip():
        return [False] * len(headers)
    texts = [pa.string()] * len(headers)
    columns = _read(pa.BufferReader(lines), texts, dialect, threads=False)
    found = [encode(column) for column in columns]
    return [
        numbered is not None and len(numbered[0]) > MANY_OF_ALL * len(numbered[1])
        for numbered in found
    ]


def _read(
    file: NativeFile | BinaryIO, types: list[DataType], dialect: _Dialect, *, threads: bool
) -> list[ChunkedArray]:
    """The columns of a file without a header; raises ArrowInvalid where a record is too long.

    The encoding is not checked, as that is done sooner text by text than cell by cell.
    """
    from pyarrow import csv

    columns = {str(place): kind for place, kind in enumerate(types)}
    table = csv.read_csv(
        file,
        csv.ReadOptions(use_threads=threads, column_names=list(columns), block_size=BLOCK),
        csv.ParseOptions(
            delimiter=dialect.delimiter,
            quote_char='"' if dialect.quoted else False,
            ignore_empty_lines=True,
        ),
        csv.ConvertOptions(column_types=columns, strings_can_be_null=False, check_utf8=False),
    )
    found: list[ChunkedArray] = table.columns
    return found


def _dictionary(column: ChunkedArray) -> tuple[Sequence[str], Codes]:
    """Distinct texts and codes of an Arrow column, whether it has been coded yet or not.

    The codes are read from Arrow's buffer, since its own conversion would load pandas.
    Raises ArrowInvalid where a text is none of UTF-8.
    """
    import numpy as np
    import pyarrow as pa

    texts_only = pa.types.is_string(column.type)
    if texts_only and (numbered := encode(column)):
        texts, codes = numbered
        return list(texts) if len(texts) < MANY else texts, codes
    coded = column.dictionary_encode() if texts_only else column.unify_dictionaries()
    chunks = coded.chunks
    if not chunks:
        return [], np.empty(0, dtype=np.int8)
    texts = chunks[0].dictionary
    texts.validate(full=True)
    codes = np.empty(len(coded), dtype=np.min_scalar_type(-len(texts)))
    start = 0
    for chunk in chunks:
        end = start + len(chunk)
        indices = chunk.indices
        codes[start:end] = np.frombuffer(
            indices.buffers()[1], np.int32, len(indices), indices.offset * 4
        )
        start = end
    return _listed(texts), codes


def _listed(texts: StringArray) -> Sequence[str]:
    return texts.to_pylist() if len(texts) < MANY else Texts(texts)


def _longest(texts: Sequence[str]) -> int:
    return texts.longest() if isinstance(texts, Texts) else max(map(len, texts), default=0)
