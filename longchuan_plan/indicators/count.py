"""`count`: how many rows, distinct values, or what sum, satisfy a where-clause.

kind: count
table: groups
distinct: group_id
requires:                       # each group must have a row for each of these
  - {role: 牵头校, school.area: 县城}
  - {role: 成员校, school.area: [镇区, 乡村]}
by: role                        # shown beside, for each value; or by_age, see breakdown
year_before: true               # and beside it the same a year earlier
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.base import Filter, Measurement, Scope
from longchuan_plan.indicators.counting import Counting
from longchuan_plan.indicators.phrases import (
    column_in_words,
    in_words,
    rows_in_words,
    sentence,
)
from longchuan_plan.indicators.rows import evidence, rows_in
from longchuan_plan.language import _
from longchuan_plan.selection import Where, mask

if TYPE_CHECKING:
    import pandas as pd


class Count(Counting):
    """A count; with `requires`, of the distinct values that have a row for each clause.

    With `year_before` the same part of the window one year earlier is counted too.
    """

    kind: Literal["count"]
    requires: tuple[Where, ...] = ()
    year_before: bool = False

    @model_validator(mode="after")
    def _requires_distinct(self) -> Self:
        if self.requires and not self.distinct:
            raise PydanticCustomError("counting", "requires needs distinct: what is it that has?")
        return self

    def filters(self) -> Iterator[Filter]:
        yield from super().filters()
        for place, where in enumerate(self.requires):
            yield Filter(self.table, where, ("requires", place))

    def definition(self) -> str:
        rows = rows_in_words(self.table, self.where)
        if self.distinct:
            words = _("how many different {column} stand in {rows}")
        elif self.sum:
            words = _("the sum of {column} over {rows}")
        else:
            words = _("how many there are of: {rows}")
        column = column_in_words(self.table, self.distinct or self.sum or "")
        required = [in_words(self.table, where) for where in self.requires]
        each = _("each with a row for all of: {conditions}") if required else ""
        return sentence(
            words.format(column=column, rows=rows),
            each.format(conditions=_(" / ").join(required)),
            *self.way_of_counting(),
            _("beside it the same a year earlier") if self.year_before else "",
        )

    def measure(self, scope: Scope) -> Measurement:
        every, counted = self._counted(scope)
        number = self.number(counted)
        rows = {"numerator": evidence(self.table, counted)}
        if self.requires:
            left_out = every[~every.index.isin(counted.index)]
            rows["failures"] = evidence(self.table, left_out)
        parts = self.parts(scope, counted)
        return Measurement(
            number,
            number,
            details=self._details(scope),
            breakdown=dict(zip(parts, self.amounts(counted, parts.values()), strict=True)),
            rows=rows,
        )

    def _details(self, scope: Scope) -> dict[str, int | Fraction]:
        if not self.year_before:
            return {}
        _every, before = self._counted(scope.a_year_earlier())
        return {"year_before": self.number(before)}

    def _counted(self, scope: Scope) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The rows of `where`, and those of them that have all that is required."""
        every = rows_in(scope, self.table, self.where, self.dated_by)
        counted = every
        for where in self.requires:
            matching = every[mask(scope.frames, self.table, every, where)]
            counted = counted[counted[self.distinct].isin(matching[self.distinct])]
        return every, counted
