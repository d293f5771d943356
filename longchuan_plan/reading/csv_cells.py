"""Where in a CSV file a cell begins, for showing a finding.

Tables keep only the line of each record. The character column of a cell is
worked out from the text of the file when, and only when, it is shown.
"""

from collections.abc import Sequence


def cell_start(lines: Sequence[str], line: int, position: int, delimiter: str) -> tuple[int, int]:
    """Line and character column (from 1) of the `position`-th cell of a record.

    `lines` are all lines of the file with their ends, `line` the line on which the
    record begins. A record without so many cells is pointed at by its own start.
    """
    found, inside = 1, False
    if position == 1:
        return line, 1
    for number in range(line, len(lines) + 1):
        text = lines[number - 1]
        for place, sign in enumerate(text):
            if sign == '"':
                inside = not inside
            elif sign == delimiter and not inside:
                found += 1
                if found == position:
                    return number, place + 2
        if not inside:
            break
    return line, 1
