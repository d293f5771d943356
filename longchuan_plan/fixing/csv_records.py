"""A CSV text cut into its signs: cells as they are written, so that one alone can be changed.

Only for texts that `reading` has taken without a finding: quoting is known to be sound.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE_END = re.compile("\r\n|\r|\n")


class UnsoundError(Exception):
    """The file's structure is in doubt, so nothing of it is changed."""


@dataclass(frozen=True, slots=True)
class Record:
    """The cells as written, quotes and all, from a line (from 1) on; `end` is the line end."""

    line: int
    cells: list[str]
    end: str


def records(text: str, delimiter: str) -> Iterator[Record]:
    """Each record, empty lines among them; put together again they are the text.

    Raises UnsoundError where quotes do not close.
    """
    sign = re.escape(delimiter)
    cell = re.compile(rf'("(?:[^"]|"")*"|[^{sign}\r\n]*)({sign}|\r\n|\r|\n|\Z)')
    place, line = 0, 1
    while place < len(text):
        begins, cells, end = line, [], delimiter
        while end == delimiter:
            match = cell.match(text, place)
            if match is None:
                raise UnsoundError
            place, end = match.end(), match[2]
            cells.append(match[1])
            line += line_breaks(match[1])
        line += 1
        yield Record(begins, cells, end)


def line_breaks(cell: str) -> int:
    """How often a line ends inside a cell."""
    return sum(1 for _end in _LINE_END.finditer(cell))


def unquoted(cell: str) -> str:
    """What a cell says."""
    return cell[1:-1].replace('""', '"') if cell.startswith('"') else cell


def written(text: str, instead_of: str, delimiter: str) -> str:
    """A cell with another text: in quotes where the old one was, or where it must be."""
    if instead_of.startswith('"') or any(sign in text for sign in f'"\r\n{delimiter}'):
        return '"' + text.replace('"', '""') + '"'
    return text
