"""How a cell of a sheet is called."""


def cell_name(line: int, position: int) -> str:
    """`B7` for the second column of row 7."""
    letters = ""
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{line}"
