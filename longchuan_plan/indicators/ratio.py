"""`ratio`: one sum over another, such as the allowance for each head and month.

    kind: ratio
    numerator: {table: allowances, sum: amount}
    denominator: {table: allowances, product: [headcount, months]}
    by: town                          # shown beside for each; a dotted name is allowed

    numerator: {table: school_years, where: {school.area: 县城}, sum: students}
    denominator: {table: school_years, where: {school.area: 县城}, sum: classes}

The sums are divided, not the rows: a large school weighs what it is. A row in
which a cell that is added up is empty stands in neither sum, where both are of one
table; such rows are counted in `incomplete`.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, Self

from pydantic import model_validator

from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Scope
from longchuan_plan.indicators.columns import must_tell_no_person
from longchuan_plan.indicators.phrases import column_in_words, sentence
from longchuan_plan.indicators.quantity import Quantity
from longchuan_plan.indicators.rows import evidence
from longchuan_plan.language import _

if TYPE_CHECKING:
    import pandas as pd

    from longchuan_plan.rosters.frames import Frames


class Ratio(Indicator):
    """A sum of one kind for each unit of another, in all and by group."""

    kind: Literal["ratio"]
    numerator: Quantity
    denominator: Quantity
    by: str | None = None

    @model_validator(mode="after")
    def _by_no_persons(self) -> Self:
        if self.by:
            must_tell_no_person(self.numerator.table, self.by)
        return self

    def filters(self) -> Iterator[Filter]:
        yield self.numerator.filter("numerator")
        yield self.denominator.filter("denominator")

    def columns(self) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        yield from self.numerator.columns("numerator")
        yield from self.denominator.columns("denominator")
        if self.by:
            yield self.numerator.table, self.by, ("by",)
            yield self.denominator.table, self.by, ("by",)

    def definition(self) -> str:
        divided = _("{numerator}, divided by {denominator}").format(
            numerator=self.numerator.in_words(), denominator=self.denominator.in_words()
        )
        beside = _("broken down by {column}") if self.by else ""
        column = column_in_words(self.denominator.table, self.by or "")
        return sentence(divided, beside.format(column=column))

    def measure(self, scope: Scope) -> Measurement:
        top, bottom, incomplete = self._complete(
            self.numerator.rows(scope), self.denominator.rows(scope)
        )
        above, below = self.numerator.total(top), self.denominator.total(bottom)
        rows = {
            "numerator": evidence(self.numerator.table, top),
            "denominator": evidence(self.denominator.table, bottom),
        }
        details = {"incomplete": incomplete} if incomplete else {}
        if not below:
            reason = _("nothing to divide by in the window: the denominator is empty")
            return Measurement(None, above, below, reason, details, rows=rows)
        return Measurement(
            above / below,
            above,
            below,
            details=details,
            breakdown=self._by_group(scope.frames, top, bottom),
            rows=rows,
        )

    def _complete(
        self, top: pd.DataFrame, bottom: pd.DataFrame
    ) -> tuple[pd.DataFrame, pd.DataFrame, int]:
        """The rows of both sides that have what is added up, and how many have not."""
        lacking = top.index[~self.numerator.filled(top)]
        short = bottom.index[~self.denominator.filled(bottom)]
        if self.numerator.table != self.denominator.table:
            return top.drop(lacking), bottom.drop(short), len(lacking) + len(short)
        either = lacking.union(short)
        return top[~top.index.isin(either)], bottom[~bottom.index.isin(either)], len(either)

    def _by_group(
        self, frames: Frames, top: pd.DataFrame, bottom: pd.DataFrame
    ) -> dict[str, Fraction]:
        """The ratio of each group that has something to divide by."""
        if not self.by:
            return {}
        above = self.numerator.totals(frames, top, self.by)
        below = self.denominator.totals(frames, bottom, self.by)
        return {
            group: above.get(group, Fraction(0)) / divisor
            for group, divisor in below.items()
            if divisor
        }
