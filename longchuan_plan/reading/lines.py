"""Lines as an editor counts them: ended by LF, CRLF or a lone CR, and by nothing else.

`str.splitlines` also parts a text at a form feed and at rare Unicode signs, which
no editor numbers and no CSV record ends at.
"""

import io


def split_lines(text: str) -> list[str]:
    """The lines with their ends."""
    return list(io.StringIO(text, newline=""))


def lines_of(text: str) -> list[str]:
    """The lines for looking things up: those that end by LF or CRLF come without the LF.

    That is far quicker, and an end is of no use where a cell or a value is shown.
    """
    # Most files have no CR at all, which is seen in no time; to count takes a while.
    if "\r" in text and text.count("\r") != text.count("\r\n"):
        return split_lines(text)
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()  # what follows the last end, or all of an empty text
    return lines


def end_of(text: str) -> tuple[int, int]:
    """Line and character column (from 1) of the place right behind a text."""
    lines = split_lines(text)
    if not lines:
        return 1, 1
    if lines[-1].endswith(("\n", "\r")):
        return len(lines) + 1, 1
    return len(lines), len(lines[-1]) + 1
