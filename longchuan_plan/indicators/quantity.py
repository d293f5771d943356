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
from typing import TYPE_CHECKING, Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.base import Filter, Scope
from longchuan_plan.indicators.breakdown import parts_by_value
from longchuan_plan.indicators.columns import must_be_day, must_be_number
from longchuan_plan.indicators.phrases import column_in_words, rows_in_words
from longchuan_plan.indicators.rows import rows_in
from longchuan_plan.language import _
from longchuan_plan.selection import Where

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from longchuan_plan.rosters.frames import Frames


class Quantity(BaseModel):
    """How many rows, the `sum` of a column, or the sum of a `product` of columns.

    `dated_by` names the date that puts a row into the window where it is not the
    table's own; on a day, what it dates must have happened.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

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

    def totals(self, frames: Frames, frame: pd.DataFrame, by: str) -> dict[str, Fraction]:
        """The same for each value of a column, in the order of the values."""
        parts = parts_by_value(frames, self.table, frame, by)
        if not self.factors:
            return {name: Fraction(len(places)) for name, places in parts.items()}
        amounts = list(self._amounts(frame))
        return {
            name: sum((amounts[place] for place in places), Fraction(0))
            for name, places in parts.items()
        }

    def of_schools(self, frame: pd.DataFrame) -> dict[str, Fraction]:
        """The same for each school that has such rows, by its id."""
        if not self.factors:
            counts = frame["school_id"].value_counts().to_dict()
            return {str(school): Fraction(int(n)) for school, n in counts.items() if n}
        sums: dict[str, Fraction] = {}
        for school, amount in zip(frame["school_id"].tolist(), self._amounts(frame), strict=True):
            sums[school] = sums.get(school, Fraction(0)) + amount
        return sums

    def in_words(self) -> str:
        """What it is: `the sum of 发放金额 over all 岗位津贴 rows`."""
        rows = rows_in_words(self.table, self.where)
        columns = [column_in_words(self.table, name) for name in self.factors]
        match columns:
            case [column]:
                return _("the sum of {column} over {rows}").format(column=column, rows=rows)
            case [first, second]:
                words = _("the sum of {first} times {second} over {rows}")
                return words.format(first=first, second=second, rows=rows)
            case _:
                return _("the number of {rows}").format(rows=rows)

    def _amounts(self, frame: pd.DataFrame) -> Iterator[Fraction]:
        # As Python's own numbers, which neither overflow nor lose a digit.
        cells = (frame[name].astype(object).tolist() for name in self.factors)
        for factors in zip(*cells, strict=True):
            yield prod(map(Fraction, factors), start=Fraction(1))
