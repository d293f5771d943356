"""A CSV file by Arrow, where every line is one record.

Arrow reads many times faster than the csv module but does not know lines and takes
a quote left open for a long cell. So it is trusted only where line ends and quotes,
looked at by themselves, leave no doubt; then a record's line follows from counting.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import TYPE_CHECKING

from longchuan_plan.locations import Spot
from longchuan_plan.reading.csv_cells import cell_starts
from longchuan_plan.reading.raw import LONGEST_CELL, Encoder, RawColumn, RawTable, is_header
from longchuan_plan.texts import MANY, Texts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyarrow import ChunkedArray

BLOCK = 1 << 23
"""So many bytes are read and looked at at a time."""


def read_plain(path: str, utf8: bytes, delimiter: str) -> RawTable | None:
    """The table, or None where anything at all is unusual."""
    if b"\0" in utf8 or (b"\r" in utf8 and utf8.count(b"\r") != utf8.count(b"\r\n")):
        return None
    start = len(utf8) - len(utf8.lstrip(b"\r\n"))
    end = utf8.find(b"\n", start) + 1
    head = utf8[start : end or len(utf8)].decode()
    headers = _cells(head, delimiter)
    if end == 0 or not is_header(headers) or not _quotes_are_plain(utf8, end, delimiter):
        return None
    columns = _columns(memoryview(utf8)[end:], headers, delimiter)
    if columns is None:
        return None
    line = utf8.count(b"\n", 0, start) + 1
    lines = _lines(utf8, end, line + 1, len(columns[0].codes))
    longest = max(_longest(column.texts) for column in columns)
    if len(columns[0].codes) != len(lines) or longest > LONGEST_CELL:
        return None
    spots = [Spot(path, line, column) for _line, column in cell_starts([head], 1, delimiter)]
    return RawTable(path, columns, lines, spots, delimiter=delimiter)


def _cells(head: str, delimiter: str) -> list[str]:
    """The cells of a header that stands on one line; none where its quoting is broken."""
    try:
        return next(csv.reader([head], delimiter=delimiter, strict=True))
    except csv.Error:
        return []


def _quotes_are_plain(utf8: bytes, start: int, delimiter: str) -> bool:
    """Whether each quote opens or closes a whole cell, or is doubled inside one, line by line.

    No cell runs over a line end, so blocks that end with a line can be judged alone.
    """
    if utf8.find(b'"', start) < 0:
        return True
    while start < len(utf8):
        end = utf8.find(b"\n", start + BLOCK) + 1 or len(utf8)
        if not _block_is_plain(utf8[start:end], delimiter):
            return False
        start = end
    return True


def _block_is_plain(block: bytes, delimiter: str) -> bool:
    import numpy as np

    # A line end on both sides stands for the borders of the block.
    signs = np.frombuffer(b"\n" + block + b"\n", np.uint8)
    quotes = np.flatnonzero(signs == ord('"'))
    if len(quotes) % 2:
        return False
    opening, closing = quotes[::2], quotes[1::2]
    doubled = opening[1:] == closing[:-1] + 1
    border = np.zeros(256, dtype=bool)
    border[[ord(delimiter), ord("\n")]] = True
    opens_cell = border[signs[opening - 1]]
    opens_cell[1:] |= doubled
    border[ord("\r")] = True
    closes_cell = border[signs[closing + 1]]
    closes_cell[:-1] |= doubled
    if not (opens_cell.all() and closes_cell.all()):
        return False
    line_ends = np.flatnonzero(signs == ord("\n"))
    return not (np.searchsorted(quotes, line_ends) % 2).any()


def _columns(body: memoryview, headers: list[str], delimiter: str) -> list[RawColumn] | None:
    """The columns behind the header; None where Arrow finds a record of another length."""
    if not body[:2].tobytes().strip() and not body.tobytes().strip():
        return Encoder(headers).columns()
    import pyarrow as pa
    from pyarrow import csv as arrow_csv

    names = [str(place) for place in range(len(headers))]
    text = pa.dictionary(pa.int32(), pa.string())
    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(pa.py_buffer(body)),
            arrow_csv.ReadOptions(column_names=names, block_size=BLOCK),
            arrow_csv.ParseOptions(delimiter=delimiter, ignore_empty_lines=True),
            arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, text), strings_can_be_null=False
            ),
        )
        return [
            RawColumn(header, *_dictionary(table.column(place)))
            for place, header in enumerate(headers)
        ]
    except (pa.ArrowInvalid, pa.ArrowCapacityError):
        return None


def _dictionary(column: ChunkedArray) -> tuple[Sequence[str], NDArray[np.int32]]:
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
    texts = chunks[0].dictionary
    return texts.to_pylist() if len(texts) < MANY else Texts(texts), np.concatenate(codes)


def _longest(texts: Sequence[str]) -> int:
    return texts.longest() if isinstance(texts, Texts) else max(map(len, texts), default=0)


def _lines(utf8: bytes, start: int, first: int, records: int) -> Sequence[int]:
    """The line of each record from `start` on, where line `first` begins; blank lines hold none."""
    if utf8.count(b"\n", start) + (not utf8.endswith(b"\n")) == records:
        return range(first, first + records)
    import numpy as np

    signs = np.frombuffer(utf8, np.uint8, offset=start - 1)
    ends = np.flatnonzero(signs == ord("\n"))
    following = signs[np.minimum(ends + 1, len(signs) - 1)]
    filled = (following != ord("\n")) & (following != ord("\r")) & (ends + 1 < len(signs))
    return (np.flatnonzero(filled) + first).tolist()
