"""`tenure`: who has held the same post at the same school for the years that bind.

    kind: tenure
    table: appointments
    where: {post: [校长, 副校长]}
    person: teacher_id
    same: [school_id, post]
    years: 10

Counted are the persons still in post on the day whose unbroken spell is full by
then. The literal reading ends a spell with its school; the reading through the
school's successor is counted beside it and never used in its place.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from longchuan_plan.indicators.base import Measurement, Rows, Scope
from longchuan_plan.indicators.phrases import (
    column_in_words,
    rows_in_words,
    sentence,
    together,
)
from longchuan_plan.indicators.service import Service
from longchuan_plan.indicators.spells import rows_of
from longchuan_plan.language import _

if TYPE_CHECKING:
    import pandas as pd


class Tenure(Service):
    """The persons whose spell is full and who are still in post."""

    only_on_a_day = True

    kind: Literal["tenure"]

    def definition(self) -> str:
        words = _(
            "how many of those in {rows} have had the same {same} for {years} full years"
            " without a break and still do on the day"
        )
        same = together([column_in_words(self.table, name) for name in self.same])
        rows = rows_in_words(self.table, self.where)
        return sentence(words.format(rows=rows, same=same, years=self.years))

    def measure(self, scope: Scope) -> Measurement:
        in_post = self._in_post(scope)
        full = in_post[in_post["full"]]
        merged = self._in_post(scope, through_successors=True)
        count = Fraction(int(full[self.person].nunique()))
        return Measurement(
            count,
            count,
            Fraction(int(in_post[self.person].nunique())),
            details={"through_successors": int(merged.loc[merged["full"], self.person].nunique())},
            rows={
                "numerator": Rows(self.table, rows_of(full)),
                "denominator": Rows(self.table, rows_of(in_post)),
                "failures": Rows(self.table, rows_of(full)),
            },
        )

    def _in_post(self, scope: Scope, through_successors: bool = False) -> pd.DataFrame:
        """The spells that hold on the day, and whether they are `full`."""
        day = scope.frames.stamp(scope.as_of)
        every = self.spells(scope.frames, through_successors)
        held = every[(every["start"] <= day) & (every["end"] >= day)]
        return held.assign(full=held["due_on"] <= day)
