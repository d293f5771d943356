"""How much text the shared strings of an XLSX file become in its cells.

The file holds each string once, and calamine copies it for each cell that names it: one of
a million signs in fifty thousand cells asks for more memory than there is.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from longchuan_plan.language import _
from longchuan_plan.reading.workbook_error import WorkbookError

MAX_TEXT = 1 << 28
"""So many bytes are five million cells of a few words."""

_MARK = b"si>"
_END = re.compile(rb"</(?:\w+:)?si>|<(?:\w+:)?si ?/>")
_NUMBER = re.compile(rb"v>([0-9]{1,9})<")


def longest_string(xml: bytes) -> int:
    """The bytes of the longest string in a part, to the next power of two; 0 without any."""
    start = xml.find(_MARK)
    if start < 0:
        return 0
    length = 64
    while not _within(xml, start, length):
        length *= 2
    return length


def _within(xml: bytes, start: int, length: int) -> bool:
    """Whether no string is longer; looks only at the end of each stretch."""
    while start + length < len(xml):
        end = xml.rfind(_MARK, start, start + length)
        if end < 0:
            return False
        start = end + len(_MARK)
    return True


def cells_with_strings(sheet: bytes) -> int:
    """How many cells name a shared string."""
    return sheet.count(b't="s"') + sheet.count(b"t='s'")


def hold_text(strings: bytes, sheets: Iterable[bytes]) -> None:
    """Raises WorkbookError where the strings are too long for the cells that name them."""
    ends = [0, *(found.end() for found in _END.finditer(strings))]
    named: Counter[int] = Counter()
    for sheet in sheets:
        named.update(map(int, _NUMBER.findall(sheet)))
    lengths = [end - start for start, end in pairwise(ends)]
    size = sum(count * lengths[place] for place, count in named.items() if place < len(lengths))
    if size > MAX_TEXT:
        raise WorkbookError(_("the texts in its cells take {size} MB").format(size=size >> 20))
