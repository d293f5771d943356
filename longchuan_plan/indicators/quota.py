"""`quota`: the holders of a standing, against a percentage of a stock, rounded up.

    kind: quota
    table: teachers
    where: {}                                  # the stock
    holders: {backbone: {at_least: 县级}}      # who of it counts
    holders_dated_by: backbone_on              # from when; no date = already
    targets: {from_start: {at_least: 10%, …}}  # of the stock

The quota is the smallest whole number that is not below the percentage.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, Self

from pydantic import model_validator

from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Scope
from longchuan_plan.indicators.columns import must_be_day
from longchuan_plan.indicators.phrases import in_words, rows_in_words, sentence
from longchuan_plan.indicators.rows import evidence, rows_in
from longchuan_plan.indicators.target import Bound, Target
from longchuan_plan.language import _
from longchuan_plan.selection import Where, mask


class Quota(Indicator):
    """The number of holders in a stock; its target is a share of that stock."""

    only_on_a_day = True

    kind: Literal["quota"]
    table: str
    where: Where = {}
    holders: Where
    holders_dated_by: str | None = None

    @model_validator(mode="after")
    def _held_since_a_day(self) -> Self:
        if self.holders_dated_by:
            must_be_day(self.table, self.holders_dated_by)
        return self

    def filters(self) -> Iterator[Filter]:
        yield Filter(self.table, self.where, ("where",))
        yield Filter(self.table, self.holders, ("holders",))

    def columns(self) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        if self.holders_dated_by:
            yield self.table, self.holders_dated_by, ("holders_dated_by",)

    def definition(self) -> str:
        return sentence(
            _("how many of {stock} have {holders}").format(
                stock=rows_in_words(self.table, self.where),
                holders=in_words(self.table, self.holders),
            ),
            _("against a share of the same stock, rounded up to whole ones"),
        )

    def measure(self, scope: Scope) -> Measurement:
        stock = rows_in(scope, self.table, self.where)
        holds = mask(scope.frames, self.table, stock, self.holders)
        if self.holders_dated_by:
            since = stock[self.holders_dated_by]
            holds &= (since.isna() | (since <= scope.frames.stamp(scope.as_of))).to_numpy(bool)
        holders, total = stock[holds], Fraction(len(stock))
        rows = {
            "numerator": evidence(self.table, holders),
            "denominator": evidence(self.table, stock),
        }
        if not total:
            reason = _("nothing to count on the day: the denominator is empty")
            return Measurement(None, Fraction(0), total, reason, rows=rows)
        return Measurement(Fraction(len(holders)), Fraction(len(holders)), total, rows=rows)

    def bound(self, target: Target, measurement: Measurement) -> Bound | None:
        """The target's share of the stock, rounded up to whole holders."""
        stock = measurement.denominator
        if not stock:
            return None
        values = tuple(Fraction(quota_of(stock, share)) for share in target.bound.values)
        return Bound(target.bound.operator, values)


def quota_of(stock: Fraction, share: Fraction) -> int:
    """A share of a stock, rounded up: 10 % of 33 is 4."""
    return math.ceil(stock * share)
