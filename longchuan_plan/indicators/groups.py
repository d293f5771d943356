"""The groups that a number is broken down by, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from longchuan_plan.comparison import code_list
from longchuan_plan.rosters.written import written
from longchuan_plan.selection import resolve

Part = TypeVar("Part")


def in_order(table: str, path: str, numbers: Mapping[Any, Part]) -> dict[str, Part]:
    """What there is of each value of a column, by its name.

    The values of a code list stand in its order, others in their own; yes before no.
    """
    field = resolve(table, path)
    codes = code_list(field) if field else None
    if codes:
        values = sorted(numbers, key=codes.rank)
    elif field and field.annotation is bool:
        values = sorted(numbers, reverse=True)
    else:
        values = sorted(numbers)
    return {written(value): numbers[value] for value in values}
