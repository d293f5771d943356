"""`coverage`: the share of units, such as schools, for which a requirement holds.

    kind: coverage
    units: {table: schools, where: {central: true, area: [镇区, 乡村]}}
    requires:
      table: teachers
      unit: school_id                       # the column that names the unit
      each: {subjects: [英语, 音乐]}        # a row for each of these terms

The units are those of the day; a row of `requires` must be in force on the day or,
in another window, fall in it. A unit that fails is listed with what it lacks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Scope, Window
from longchuan_plan.indicators.rows import evidence, rows_in
from longchuan_plan.language import _
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import Where, mask

if TYPE_CHECKING:
    import pandas as pd


class Units(BaseModel):
    """What is to be covered: rows of a table with a key of one column."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    table: str = "schools"
    where: Where = {}

    @field_validator("table")
    @classmethod
    def _named_by_one_column(cls, table: str) -> str:
        model = MODELS.get(table)
        if model and len(model.key) != 1:
            raise PydanticCustomError("coverage_units", "units need a key of one column")
        return table


class Requirement(BaseModel):
    """What each unit needs: a row of `table`, or one for each term of `each`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    table: str
    unit: str = "school_id"
    where: Where = {}
    each: dict[str, list[str]] = Field(default={}, max_length=1)


class Coverage(Indicator):
    """The share of units that have all they need, and how many of the needs are met."""

    kind: Literal["coverage"]
    units: Units
    requires: Requirement

    def filters(self) -> Iterator[Filter]:
        yield Filter(self.units.table, self.units.where, ("units", "where"))
        yield Filter(self.requires.table, self.requires.where, ("requires", "where"))
        yield Filter(self.requires.table, dict(self.requires.each), ("requires", "each"))

    def columns(self) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        yield self.requires.table, self.requires.unit, ("requires", "unit")

    def measure(self, scope: Scope) -> Measurement:
        (key,) = MODELS[self.units.table].key
        units = rows_in(replace(scope, kind=Window.AS_OF), self.units.table, self.units.where)
        having = rows_in(scope, self.requires.table, self.requires.where)
        if units.empty:
            reason = _("no unit to cover: the denominator is empty")
            return Measurement(None, Fraction(0), Fraction(0), reason)
        having = having[having[self.requires.unit].isin(units[key])]
        lacking: dict[str, list[str]] = {}
        used, needs = having.index[:0], self._needs()
        for label, where in needs:
            rows = having[mask(scope.frames, self.requires.table, having, where)]
            used = used.union(rows.index)
            for unit in units.loc[~units[key].isin(rows[self.requires.unit]), key]:
                lacking.setdefault(unit, []).append(label)
        fails = units[key].isin(list(lacking))
        met, total = len(units) - int(fails.sum()), len(units)
        pairs = {
            "covered_pairs": total * len(needs) - sum(map(len, lacking.values())),
            "pairs": total * len(needs),
        }
        return Measurement(
            Fraction(met, total),
            Fraction(met),
            Fraction(total),
            details=pairs if self.requires.each else {},
            failures=_failures(units[fails], key, lacking),
            rows={
                "numerator": evidence(self.units.table, units[~fails]),
                "denominator": evidence(self.units.table, units),
                "failures": evidence(self.units.table, units[fails]),
                "covering": evidence(self.requires.table, having.loc[used]),
            },
        )

    def _needs(self) -> list[tuple[str, Where]]:
        """What a unit needs: each term by its name and a clause, or any row at all."""
        terms = [(column, term) for column, every in self.requires.each.items() for term in every]
        return [(term, {column: term}) for column, term in terms] or [("", {})]


def _failures(
    units: pd.DataFrame, key: str, lacking: dict[str, list[str]]
) -> tuple[dict[str, str], ...]:
    """The units that fail in the order of their keys, each with what it lacks."""
    ordered = units.assign(**{key: units[key].astype(str)}).sort_values(key)
    return tuple(
        {
            key: unit[key],
            **{name: unit[name] for name in ("name", "town") if isinstance(unit.get(name), str)},
            "missing": "、".join(filter(None, lacking[unit[key]])),
        }
        for unit in ordered.to_dict("records")
    )
