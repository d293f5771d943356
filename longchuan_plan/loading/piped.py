"""A table from standard input, which stands in for the files that the workspace has of it."""

from dataclasses import dataclass

from longchuan_plan.rosters.column import Row


@dataclass(frozen=True, slots=True)
class Piped:
    """The bytes of a CSV file, and the table that it is."""

    model: type[Row]
    data: bytes
