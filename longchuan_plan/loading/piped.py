"""A table from standard input, which stands in for the files that the workspace has of it."""

from typing import NamedTuple

from longchuan_plan.rosters.column import Row


class Piped(NamedTuple):
    """The bytes of a CSV file, and the table that it is."""

    model: type[Row]
    data: bytes
