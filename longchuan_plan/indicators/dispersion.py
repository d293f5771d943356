"""`dispersion`: how unequal schools are in a resource for each pupil (差异系数).

    kind: dispersion
    units: {kind: [小学, 教学点]}                      # which schools
    resource: {table: teachers, where: {subjects: [体育, 音乐, 美术]}}
    weight: {table: school_years, sum: students}
    per: 100                                           # only for the mean that is shown
    minimum: 50                                        # schools with fewer are left out …
    minimum_for: {kind: 教学点}                        # … of these

The coefficient of variation, weighted by pupils: with p the pupils of a school, x its
resource for each of them, P all pupils and X̄ all of the resource over P,

    CV = √( Σ p/P · (x − X̄)² ) / X̄

as the national evaluation of 优质均衡 has it (教督〔2017〕6号), and not the plain mean of
the schools' ratios. CV² is an exact fraction; its root compares with a target as the
true one does (see roots.py). The numerator is the standard deviation and the
denominator X̄, both for `per` pupils. Schools without pupils, or whose pupils or resource
are not known, are left out and counted. One school alone has a CV of 0.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Rows, Scope, Window
from longchuan_plan.indicators.phrases import in_words, rows_in_words, sentence
from longchuan_plan.indicators.quantity import Quantity
from longchuan_plan.indicators.roots import root
from longchuan_plan.indicators.rows import evidence, rows_in
from longchuan_plan.language import _
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import Where, mask

if TYPE_CHECKING:
    import pandas as pd

Pair = tuple[Fraction, Fraction]
"""A school's weight and its resource."""


class Dispersion(Indicator):
    """The weighted coefficient of variation of a resource between schools."""

    only_on_a_day = True
    places = 3

    kind: Literal["dispersion"]
    units: Where = {}
    resource: Quantity
    weight: Quantity
    per: Annotated[int, Field(ge=1)] = 1
    minimum: Annotated[int, Field(ge=1)] | None = None
    minimum_for: Where = {}

    @field_validator("resource", "weight")
    @classmethod
    def _of_schools(cls, quantity: Quantity) -> Quantity:
        model = MODELS.get(quantity.table)
        if model and "school_id" not in fields(model):
            raise PydanticCustomError("dispersion_table", "its rows are of no school")
        return quantity

    def filters(self) -> Iterator[Filter]:
        yield Filter("schools", self.units, ("units",))
        yield Filter("schools", self.minimum_for, ("minimum_for",))
        yield self.resource.filter("resource")
        yield self.weight.filter("weight")

    def columns(self) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        for role, quantity in (("resource", self.resource), ("weight", self.weight)):
            yield from quantity.columns(role)

    def definition(self) -> str:
        words = _(
            "between {schools}, the coefficient of variation of {resource} to {weight},"
            " weighted by the latter"
        ).format(
            schools=rows_in_words("schools", self.units),
            resource=self.resource.in_words(),
            weight=self.weight.in_words(),
        )
        meant = in_words("schools", self.minimum_for)
        if self.minimum is None:
            small = ""
        elif meant:
            small = _("left out are those whose {conditions} with less than {minimum} of that")
        else:
            small = _("left out are those with less than {minimum} of that")
        return sentence(words, small.format(minimum=self.minimum, conditions=meant))

    def measure(self, scope: Scope) -> Measurement:
        schools = rows_in(scope, "schools", self.units).drop_duplicates("school_id")
        weights, weighed = self._held_by(self.weight, scope, schools)
        amounts, held = self._held_by(self.resource, scope, schools)
        # Where rows are counted, no row is none; where cells are added up it is not known.
        unknown = None if self.resource.factors else Fraction(0)
        small = self._too_small(scope, schools, weights)
        pairs: dict[str, Pair] = {}
        for school in schools["school_id"]:
            weight, amount = weights.get(school), amounts.get(school, unknown)
            if weight and amount is not None and school not in small:
                pairs[school] = weight, amount
        counted = schools["school_id"].isin(list(pairs))
        details = {
            "schools": len(pairs),
            "too_small": len(small),
            "left_out": len(schools) - len(pairs) - len(small),
        }
        rows = {
            "numerator": held,
            "denominator": weighed,
            "units": evidence("schools", schools[counted]),
            "left_out": evidence("schools", schools[~counted]),
        }
        if not pairs:
            reason = _("of no school are both pupils and resource known")
            return Measurement(None, reason=reason, details=details, rows=rows)
        mean = _mean(pairs.values())
        if not mean:
            reason = _("no school has any of it: the mean is zero")
            return Measurement(None, denominator=mean, reason=reason, details=details, rows=rows)
        variation, shown = root(squared_variation(pairs.values())), mean * self.per
        return Measurement(variation, variation * shown, shown, details=details, rows=rows)

    def _held_by(
        self, quantity: Quantity, scope: Scope, schools: pd.DataFrame
    ) -> tuple[dict[str, Fraction], Rows]:
        """Worked out once for all indicators that weigh by the same, or spread the same."""
        days = scope.as_of if scope.kind is Window.AS_OF else scope.window
        key = ("of schools", repr(quantity), repr(self.units), days)
        return scope.frames.picked(key, lambda: _of_schools(quantity, scope, schools))

    def _too_small(
        self, scope: Scope, schools: pd.DataFrame, weights: dict[str, Fraction]
    ) -> set[str]:
        """The schools that have fewer pupils than count, where that is known."""
        if self.minimum is None:
            return set()
        meant = schools.loc[mask(scope.frames, "schools", schools, self.minimum_for), "school_id"]
        return {school for school in meant if weights.get(school, self.minimum) < self.minimum}


def squared_variation(pairs: Collection[Pair]) -> Fraction:
    """CV² of pairs of weight (above 0) and resource, whose resources are not all zero.

    From Σ p/P · (x − X̄)² = Σ p/P · x² − X̄² with x = r/p, so that no ratio is rounded.
    """
    everything = sum((weight for weight, _amount in pairs), Fraction(0))
    squares = sum((amount**2 / weight for weight, amount in pairs), Fraction(0))
    resources = sum((amount for _weight, amount in pairs), Fraction(0))
    return everything * squares / resources**2 - 1


def _mean(pairs: Collection[Pair]) -> Fraction:
    everything = sum((weight for weight, _amount in pairs), Fraction(0))
    return sum((amount for _weight, amount in pairs), Fraction(0)) / everything


def _of_schools(
    quantity: Quantity, scope: Scope, schools: pd.DataFrame
) -> tuple[dict[str, Fraction], Rows]:
    """What each of the schools has in all, where that is known, and the rows behind it."""
    frame = quantity.rows(scope)[["school_id", *quantity.factors]]
    frame = frame[frame["school_id"].isin(schools["school_id"])]
    if quantity.factors:
        frame = frame[quantity.filled(frame)]
    return quantity.of_schools(frame), evidence(quantity.table, frame)
