"""What a named column must be for what is done with it: a number, a day, nobody's name.

A name that the table lacks passes here, since the checks of the plan name it with
the nearest one that there is.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic_core import PydanticCustomError

from longchuan_plan.selection import resolve


def must_be_number(table: str, name: str) -> None:
    """Raises a pydantic error for a column whose cells cannot be added up."""
    field = resolve(table, name)
    if field is not None and field.annotation not in (int, Decimal):
        raise PydanticCustomError("column_number", "a column without numbers")


def must_be_day(table: str, name: str) -> None:
    """Raises a pydantic error for a column whose cells are no days."""
    field = resolve(table, name)
    if field is not None and field.annotation is not date:
        raise PydanticCustomError("column_day", "a column without days")


def must_tell_no_person(table: str, name: str) -> None:
    """Raises a pydantic error for a column that names persons: what is by it is shown to all."""
    field = resolve(table, name)
    if field is not None and field.tells_a_person:
        raise PydanticCustomError("column_person", "a column that names persons")
