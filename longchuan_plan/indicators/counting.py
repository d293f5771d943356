"""Counting rows, distinct values, or the sum of a column: shared by `share` and `count`."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.base import Filter, Indicator, Window
from longchuan_plan.selection import Where

if TYPE_CHECKING:
    import pandas as pd


class Counting(Indicator):
    """An indicator over the rows of one table.

    Counted are the rows, or the `distinct` values of a column (a person once,
    however many records), or the `sum` of a column. `dated_by` names the date
    that puts a row into the window where it is not the table's own.
    """

    table: str
    where: Where = {}
    distinct: str | None = None
    sum: str | None = None
    dated_by: str | None = None

    @model_validator(mode="after")
    def _one_way_of_counting(self) -> Self:
        if self.distinct and self.sum:
            raise PydanticCustomError("counting", "count distinct values or a sum, not both")
        return self

    def filters(self) -> Iterator[Filter]:
        yield Filter(self.table, self.where, ("where",))

    def columns(self) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        for key in ("distinct", "sum", "dated_by"):
            name = getattr(self, key)
            if name:
                yield self.table, name, (key,)

    def number(self, frame: pd.DataFrame) -> Fraction:
        """How many the rows of `frame` are; empty cells of the counted column don't count."""
        if self.distinct:
            return Fraction(int(frame[self.distinct].nunique()))
        if self.sum:
            # As Python's own numbers, which neither overflow nor lose a digit.
            return sum(map(Fraction, frame[self.sum].dropna().tolist()), Fraction(0))
        return Fraction(len(frame))

    @property
    def cumulative(self) -> bool:
        """In a window, what was counted stays counted; on a day it may shrink again."""
        return self.window is not Window.AS_OF
