"""Where in a CSV file the cells of a record begin, for showing a finding.

Tables keep only the line of each record. The character column of a cell is
worked out from the text of the file when, and only when, it is shown.
"""

from collections.abc import Iterator, Sequence
from itertools import islice


def cell_start(lines: Sequence[str], line: int, position: int, delimiter: str) -> tuple[int, int]:
    """Line and character column (from 1) of the `position`-th cell of a record.

    `lines` are all lines of the file with their ends, `line` the line on which the
    record begins. A record without so many cells is pointed at by its own start.
    """
    if line > len(lines):
        return line, 1
    text = lines[line - 1]
    if '"' in text:
        return next(islice(cell_starts(lines, line, delimiter), position - 1, None), (line, 1))
    cells = text.split(delimiter, position - 1)
    return (line, len(text) - len(cells[-1]) + 1) if len(cells) == position else (line, 1)


def cell_starts(lines: Sequence[str], line: int, delimiter: str) -> Iterator[tuple[int, int]]:
    """Line and character column of each cell of the record that begins on a line."""
    yield line, 1
    begins, quoted, inside = True, False, False
    for number in range(line, len(lines) + 1):
        for place, sign in enumerate(lines[number - 1], 1):
            if sign == delimiter and not inside:
                yield number, place + 1
                begins = True
                continue
            if begins:
                begins, quoted = False, sign == '"'
            if quoted and sign == '"':
                inside = not inside
        if not inside:
            return


def cell_text(line: str, column: int, delimiter: str) -> str:
    """The text of the cell that begins at a character column (from 1), up to the line's end."""
    start = column - 1
    if not line.startswith('"', start):
        end = line.find(delimiter, start)
        return line[start:end] if end >= 0 else line[start:].rstrip("\r\n")
    inner = line[start + 1 :].rstrip("\r\n").replace('""', "\0").split('"', 1)[0]
    return inner.replace("\0", '"')
