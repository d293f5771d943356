"""`count`: how many rows, distinct values, or what sum, satisfy a where-clause.

kind: count
table: groups
distinct: group_id
requires:                       # each group must have a row for each of these
  - {role: 牵头校, school.area: 县城}
  - {role: 成员校, school.area: [镇区, 乡村]}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.base import Filter, Measurement, Scope
from longchuan_plan.indicators.counting import Counting
from longchuan_plan.indicators.rows import evidence, rows_in
from longchuan_plan.selection import Where, mask

if TYPE_CHECKING:
    import pandas as pd


class Count(Counting):
    """A count; with `requires`, of the distinct values that have a row for each clause."""

    kind: Literal["count"]
    requires: tuple[Where, ...] = ()

    @model_validator(mode="after")
    def _requires_distinct(self) -> Self:
        if self.requires and not self.distinct:
            raise PydanticCustomError("counting", "requires needs distinct: what is it that has?")
        return self

    def filters(self) -> Iterator[Filter]:
        yield from super().filters()
        for place, where in enumerate(self.requires):
            yield Filter(self.table, where, ("requires", place))

    def measure(self, scope: Scope) -> Measurement:
        every = rows_in(scope, self.table, self.where, self.dated_by)
        counted = self._with_all_required(scope, every)
        number = self.number(counted)
        rows = {"numerator": evidence(self.table, counted)}
        if self.requires:
            left_out = every[~every.index.isin(counted.index)]
            rows["failures"] = evidence(self.table, left_out)
        return Measurement(number, number, rows=rows)

    def _with_all_required(self, scope: Scope, every: pd.DataFrame) -> pd.DataFrame:
        counted = every
        for where in self.requires:
            matching = every[mask(scope.frames, self.table, every, where)]
            counted = counted[counted[self.distinct].isin(matching[self.distinct])]
        return counted
