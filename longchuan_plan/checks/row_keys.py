"""By what a row is named where it must be known again: the values of its table's key."""

from collections.abc import Mapping

from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.tables import Column


def row_key(table: str, columns: Mapping[str, Column], row: int) -> tuple[str, ...]:
    """The values of a row's key as texts, those of columns that there are."""
    return tuple(str(columns[name].at(row)) for name in MODELS[table].key if name in columns)
