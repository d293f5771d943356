"""`share`: the part of some rows that also satisfies a second where-clause.

    kind: share
    table: recruits
    where: {stage: [小学, 初中], kind: 公开招聘}   # the denominator
    numerator: {degree: {at_least: 本科}}          # which of them count
    distinct: teacher_id
    by: stage                                      # the share of each stage beside it

The value is the exact fraction; an empty denominator has no share. A person with
two rows counts once, and as soon as one of them satisfies `numerator`.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

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
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray


class Share(Counting):
    """The share of the rows of `where` that satisfy `numerator` too."""

    kind: Literal["share"]
    numerator: Where

    def filters(self) -> Iterator[Filter]:
        yield from super().filters()
        yield Filter(self.table, self.numerator, ("numerator",))

    @property
    def cumulative(self) -> bool:
        """A share can fall again, so it never has to wait for the end of its window."""
        return False

    def definition(self) -> str:
        whole, part = rows_in_words(self.table, self.where), in_words(self.table, self.numerator)
        words = (
            _("of the sum of {column} over {whole}, the share in which {part}")
            if self.sum
            else _("of {whole}, the share in which {part}")
        )
        column = column_in_words(self.table, self.distinct or self.sum or "")
        once = _("each {column} counts once") if self.distinct else ""
        return sentence(
            words.format(column=column, whole=whole, part=part),
            once.format(column=column),
            *self.way_of_counting(),
        )

    def measure(self, scope: Scope) -> Measurement:
        every = rows_in(scope, self.table, self.where, self.dated_by)
        met = mask(scope.frames, self.table, every, self.numerator)
        counted = every[met]
        fails = ~met
        if self.distinct:
            fails &= ~every[self.distinct].isin(counted[self.distinct]).to_numpy(bool)
        numerator, denominator = self.number(counted), self.number(every)
        rows = {
            "numerator": evidence(self.table, counted),
            "denominator": evidence(self.table, every),
            "failures": evidence(self.table, every[fails]),
        }
        if denominator == 0:
            reason = _("nothing to count in the window: the denominator is empty")
            return Measurement(None, numerator, denominator, reason, rows=rows)
        breakdown = self._breakdown(scope, every, met)
        return Measurement(
            numerator / denominator, numerator, denominator, breakdown=breakdown, rows=rows
        )

    def _breakdown(
        self, scope: Scope, every: pd.DataFrame, met: NDArray[np.bool_]
    ) -> dict[str, Fraction]:
        """The share of each part that has anything to count."""
        parts = self.parts(scope, every)
        wholes = self.amounts(every, parts.values())
        tops = self.amounts(every, [part[met[part]] for part in parts.values()])
        return {
            name: top / whole for name, top, whole in zip(parts, tops, wholes, strict=True) if whole
        }
