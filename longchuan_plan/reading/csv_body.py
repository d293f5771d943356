"""The lines below a CSV header, looked at by themselves: whether each is one record.

Line ends and quotes tell it; nothing is read as cells yet.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

LOOKED_AT = 1 << 20
"""So many bytes are looked at at a time: they stay near the processor meanwhile."""


class Body(NamedTuple):
    """What stands below a header: how many lines, whether all are blank, whether any has quotes."""

    start: int
    lines: int
    blank: bool
    quoted: bool


def body_of(file: BinaryIO, delimiter: str) -> Body | None:
    """The lines from here on; None unless each of them is one record, or blank.

    No cell runs over a line end, so blocks can be judged alone: one with line ends of two
    signs, or with quotes, is read up to the end of its last line.
    """
    import numpy as np

    start, lines, blank, quoted, block = file.tell(), 0, True, False, b"\n"
    while more := file.read(LOOKED_AT):
        before, block = block[-1:], more
        with_quotes = b'"' in block
        if (with_quotes or b"\r" in block) and not block.endswith(b"\n"):
            block += file.readline()
            with_quotes = b'"' in block
        # Arrow takes a mark of order where it begins to read for none of the text.
        if blank and block.startswith(codecs.BOM_UTF8):
            return None
        if not is_plain(block):
            return None
        if with_quotes and not _quotes_are_plain(before, block, delimiter):
            return None
        blank, quoted = blank and block.isspace(), quoted or with_quotes
        lines += int(np.count_nonzero(np.frombuffer(block, np.uint8) == ord("\n")))
    return Body(start, lines + (not block.endswith(b"\n")), blank, quoted)


def is_plain(block: bytes) -> bool:
    """Whether lines end in one way or the other, and nothing stands there that is no text."""
    if b"\0" in block:
        return False
    return b"\r" not in block or block.count(b"\r") == block.count(b"\r\n")


def _quotes_are_plain(before: bytes, block: bytes, delimiter: str) -> bool:
    """Whether each quote opens or closes a whole cell, or is doubled inside one, line by line.

    `before` is the sign in front of the block, behind which ends a line, if not the file.
    """
    import numpy as np

    signs = np.frombuffer(before + block + b"\n", np.uint8)
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


def filled_lines(file: BinaryIO, first: int) -> list[int]:
    """The numbers of the lines from here on that are not blank; the next one is `first`."""
    import numpy as np

    found: list[int] = []
    for block in _blocks(file):
        signs = np.frombuffer(block, np.uint8)
        starts = np.append(0, np.flatnonzero(signs == ord("\n")) + 1)
        begins = signs[starts[starts < len(signs)]]
        filled = (begins != ord("\n")) & (begins != ord("\r"))
        found += (np.flatnonzero(filled) + first).tolist()
        first += len(starts) - 1
    return found


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    """The rest of a file in blocks of whole lines."""
    while block := file.read(LOOKED_AT):
        yield block if block.endswith(b"\n") else block + file.readline()
