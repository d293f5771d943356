"""`share`: the part of some rows that also satisfies a second where-clause.

    kind: share
    table: recruits
    where: {stage: [小学, 初中], kind: 公开招聘}   # the denominator
    numerator: {degree: {at_least: 本科}}          # which of them count
    distinct: teacher_id

The value is the exact fraction; an empty denominator has no share. A person with
two rows counts once, and as soon as one of them satisfies `numerator`.
"""

from collections.abc import Iterator
from typing import Literal

from longchuan_plan.indicators.base import Filter, Measurement, Scope
from longchuan_plan.indicators.counting import Counting
from longchuan_plan.indicators.rows import evidence, rows_in
from longchuan_plan.language import _
from longchuan_plan.selection import Where, mask


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
        return Measurement(numerator / denominator, numerator, denominator, rows=rows)
