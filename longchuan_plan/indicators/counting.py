"""Counting rows, distinct values, or the sum of a column: shared by `share` and `count`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.comparison import different, distinct
from longchuan_plan.indicators.base import Filter, Indicator, Scope, Window
from longchuan_plan.indicators.breakdown import ByAge, parts_by_age, parts_by_value
from longchuan_plan.indicators.columns import must_be_day, must_be_number, must_tell_no_person
from longchuan_plan.indicators.phrases import column_in_words, dated_in_words
from longchuan_plan.language import _
from longchuan_plan.selection import Where

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from longchuan_plan.indicators.breakdown import Parts


class Counting(Indicator):
    """An indicator over the rows of one table.

    Counted are the rows, or the `distinct` values of a column (a person once,
    however many records), or the `sum` of a column; beside it, the same for each
    value of the column `by`, or for each age band of `by_age`. `dated_by` names
    the date that puts a row into the window where it is not the table's own.
    """

    table: str
    where: Where = {}
    distinct: str | None = None
    sum: str | None = None
    by: str | None = None
    by_age: ByAge | None = None
    dated_by: str | None = None

    @model_validator(mode="after")
    def _one_way_of_counting(self) -> Self:
        if self.distinct and self.sum:
            raise PydanticCustomError("counting", "count distinct values or a sum, not both")
        if self.by and self.by_age:
            raise PydanticCustomError("breakdown", "break down by a column or by age, not both")
        if self.sum:
            must_be_number(self.table, self.sum)
        if self.by:
            must_tell_no_person(self.table, self.by)
        for day in (self.dated_by, self.by_age and self.by_age.born):
            if day:
                must_be_day(self.table, day)
        return self

    def filters(self) -> Iterator[Filter]:
        yield Filter(self.table, self.where, ("where",))

    def columns(self) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        for key in ("distinct", "sum", "by", "dated_by"):
            name = getattr(self, key)
            if name:
                yield self.table, name, (key,)
        if self.by_age:
            yield self.table, self.by_age.born, ("by_age", "born")

    def number(self, frame: pd.DataFrame) -> Fraction:
        """How many the rows of `frame` are; empty cells of the counted column don't count."""
        import numpy as np

        (number,) = self.amounts(frame, [np.arange(len(frame))])
        return number

    def amounts(self, frame: pd.DataFrame, parts: Iterable[NDArray[np.intp]]) -> list[Fraction]:
        """The same for each part of the rows, given by their places in `frame`."""
        if self.distinct:
            codes, _values = distinct(frame[self.distinct])
            return [Fraction(len(different(codes[part]))) for part in parts]
        if self.sum:
            amounts = frame[self.sum].astype(object)
            filled = amounts.notna().to_numpy(bool)
            cells = amounts.to_numpy(object)
            # As Python's own numbers, which neither overflow nor lose a digit.
            return [_total(cells[part[filled[part]]].tolist()) for part in parts]
        return [Fraction(len(part)) for part in parts]

    def parts(self, scope: Scope, frame: pd.DataFrame) -> Parts:
        """The places in `frame` of the rows of each part that the number is broken down into."""
        if self.by:
            return parts_by_value(scope.frames, self.table, frame, self.by)
        if self.by_age:
            return parts_by_age(scope.frames, self.table, frame, self.by_age, scope.as_of)
        return {}

    def way_of_counting(self) -> tuple[str, ...]:
        """What a sentence on the indicator has to say beside what is counted."""
        beside = _("broken down by {column}") if self.by else ""
        return (
            beside.format(column=column_in_words(self.table, self.by or "")),
            _("broken down by age") if self.by_age else "",
            dated_in_words(self.table, self.dated_by),
        )

    @property
    def cumulative(self) -> bool:
        """In a window, what was counted stays counted; on a day it may shrink again."""
        return self.window is not Window.AS_OF


def _total(cells: list[Any]) -> Fraction:
    return sum(map(Fraction, cells), Fraction(0))
