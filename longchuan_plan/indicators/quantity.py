"""Rows of a table added up to an exact number: shared by `ratio` and `dispersion`.

    {table: school_years, sum: students}
    {table: allowances, product: [headcount, months]}
    {table: teachers, where: {employment: 在编}}         # how many rows

A row in which a cell that is added up is empty has no amount; it is never taken
for zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.base import Filter, Scope
from longchuan_plan.indicators.columns import must_be_day, must_be_number
from longchuan_plan.indicators.rows import rows_in
from longchuan_plan.selection import Where

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray


class Quantity(BaseModel):
    """How many rows, the `sum` of a column, or the sum of a `product` of columns.

    `dated_by` names the date that puts a row into the window where it is not the
    table's own; on a day, what it dates must have happened.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    table: str
    where: Where = {}
    sum: str | None = None
    product: Annotated[tuple[str, ...], Field(max_length=2)] = ()
    dated_by: str | None = None

    @model_validator(mode="after")
    def _one_way_of_adding(self) -> Self:
        if (self.sum and self.product) or len(self.product) == 1:
            raise PydanticCustomError("quantity", "one sum, or a product of two columns")
        for name in self.factors:
            must_be_number(self.table, name)
        if self.dated_by:
            must_be_day(self.table, self.dated_by)
        return self

    @property
    def factors(self) -> tuple[str, ...]:
        """The columns that give a row's amount, multiplied; none where rows are counted."""
        return (self.sum,) if self.sum else self.product

    def filter(self, role: str) -> Filter:
        """Its where-clause, standing under `role`."""
        return Filter(self.table, self.where, (role, "where"))

    def columns(self, role: str) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        """Every (table, column, route) that it names outside its where-clause."""
        if self.sum:
            yield self.table, self.sum, (role, "sum")
        for place, name in enumerate(self.product):
            yield self.table, name, (role, "product", place)
        if self.dated_by:
            yield self.table, self.dated_by, (role, "dated_by")

    def rows(self, scope: Scope) -> pd.DataFrame:
        """The rows that count in a scope, those without an amount included."""
        return rows_in(scope, self.table, self.where, self.dated_by)

    def filled(self, frame: pd.DataFrame) -> NDArray[np.bool_]:
        """Which rows have an amount."""
        return frame[list(self.factors)].notna().all(axis=1).to_numpy(bool)

    def total(self, frame: pd.DataFrame) -> Fraction:
        """The sum of the amounts of rows that all have one."""
        return sum(self._amounts(frame), Fraction(0)) if self.factors else Fraction(len(frame))

    def by(self, frame: pd.DataFrame, keys: pd.Series[Any]) -> dict[Any, Fraction]:
        """The sums by the key beside each row; rows without a key are left out."""
        if not self.factors:
            counts = keys.value_counts().to_dict()
            return {key: Fraction(int(count)) for key, count in counts.items() if count}
        keyed = keys.notna().to_numpy(bool)
        sums: dict[Any, Fraction] = {}
        for key, amount in zip(keys[keyed].tolist(), self._amounts(frame[keyed]), strict=True):
            sums[key] = sums.get(key, Fraction(0)) + amount
        return sums

    def _amounts(self, frame: pd.DataFrame) -> Iterator[Fraction]:
        # As Python's own numbers, which neither overflow nor lose a digit.
        cells = (frame[name].astype(object).tolist() for name in self.factors)
        for factors in zip(*cells, strict=True):
            yield prod(map(Fraction, factors), start=Fraction(1))
