"""`coverage`: the share of units, such as schools, for which a requirement holds.

    kind: coverage
    units: {table: schools, where: {central: true, area: [镇区, 乡村]}}
    requires:
      table: teachers
      unit: school_id                       # the column that names the unit
      each: {subjects: [英语, 音乐]}        # a row for each of these terms

    units: {table: schools, unit: cluster_id}            # each cluster of schools …
    requires: {table: schools, unit: cluster_id, where: {cluster_centre: 是}, exactly: 1}

    units: {table: groups, unit: group_id, where: {role: 牵头校}}
    requires:
      table: appointments                   # matched on several columns, theirs: the units'
      match: {school_id: school_id, teacher_id: chief_id}
      where: {post: 校长}

The units are those of the day: the rows of a table by its key, or the distinct
values of a column, empty cells left out. A row of `requires` must be in force on
the day or, in another window, fall in it; its own `window` may differ from the
indicator's. A unit that fails is listed with what it lacks, but for persons.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.comparison import different, distinct
from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Scope, Window
from longchuan_plan.indicators.columns import must_be_day
from longchuan_plan.indicators.matching import how_many, matched
from longchuan_plan.indicators.phrases import (
    column_in_words,
    dated_in_words,
    rows_in_words,
    sentence,
    some_rows_in_words,
    together,
)
from longchuan_plan.indicators.rows import evidence, rows_in
from longchuan_plan.indicators.units import Unit, register_of, tells_persons, units_of
from longchuan_plan.language import _
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import Where, mask

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray


class Units(BaseModel):
    """What is to be covered: the values of `unit`, by default of the table's key."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    table: str = "schools"
    unit: str | None = None
    where: Where = {}

    @model_validator(mode="after")
    def _named_by_one_column(self) -> Self:
        model = MODELS.get(self.table)
        if model and self.unit is None and len(model.key) != 1:
            raise PydanticCustomError("coverage_units", "units need a column that names them")
        return self

    @property
    def path(self) -> str:
        """The column that names a unit."""
        return self.unit or MODELS[self.table].key[0]


class Requirement(BaseModel):
    """What each unit needs: rows of `table`, or as many for each term of `each`.

    `unit` names the unit, or `match` leads from several columns of it to the units';
    `window` are the days of the requirement where they differ from the indicator's,
    `dated_by` the date that puts a row into them where it is not the table's own; on a
    day, what it dates must have happened.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    table: str
    unit: str | None = None
    match: dict[str, str] = {}
    where: Where = {}
    each: dict[str, list[str]] = Field(default={}, max_length=1)
    at_least: Annotated[int, Field(ge=1)] = 1
    exactly: Annotated[int, Field(ge=0)] | None = None
    window: Window | None = None
    dated_by: str | None = None

    @model_validator(mode="after")
    def _one_of_each_pair(self) -> Self:
        if self.unit and self.match:
            raise PydanticCustomError("coverage_match", "unit or match, not both")
        if self.exactly is not None and "at_least" in self.model_fields_set:
            raise PydanticCustomError("coverage_number", "at_least or exactly, not both")
        if self.dated_by:
            must_be_day(self.table, self.dated_by)
        return self

    def met(self, counts: NDArray[np.intp]) -> NDArray[np.bool_]:
        """Which numbers of rows are enough."""
        return counts >= self.at_least if self.exactly is None else counts == self.exactly

    def needs(self) -> list[tuple[str, Where]]:
        """What a unit needs: each term by its name and a clause, or any row at all."""
        terms = [(column, term) for column, every in self.each.items() for term in every]
        return [(term, {column: term}) for column, term in terms] or [("", {})]


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
        if self.units.unit:
            yield self.units.table, self.units.unit, ("units", "unit")
        if not self.requires.match:
            yield self.requires.table, self._unit, ("requires", "unit")
        if self.requires.dated_by:
            yield self.requires.table, self.requires.dated_by, ("requires", "dated_by")
        for theirs, ours in self.requires.match.items():
            yield self.requires.table, theirs, ("requires", "match", theirs)
            yield self.units.table, ours, ("requires", "match", theirs)

    @property
    def _unit(self) -> str:
        return self.requires.unit or "school_id"

    def definition(self) -> str:
        units, requires = self.units, self.requires
        whole = rows_in_words(units.table, units.where)
        if register_of(units.table, units.path) != units.table:
            column = column_in_words(units.table, units.path)
            whole = _("the different {column} of {rows}").format(column=column, rows=whole)
        number = requires.at_least if requires.exactly is None else requires.exactly
        rows = some_rows_in_words(requires.table, requires.where)
        words = (
            _("of {units}, the share that have at least {number} of: {rows}")
            if requires.exactly is None
            else _("of {units}, the share that have exactly {number} of: {rows}")
        )
        each = [
            _("for each {column}: {terms}").format(
                column=column_in_words(requires.table, column), terms=together(terms)
            )
            for column, terms in requires.each.items()
        ]
        dated = dated_in_words(requires.table, requires.dated_by)
        return sentence(words.format(units=whole, number=number, rows=rows), *each, dated)

    def measure(self, scope: Scope) -> Measurement:
        import numpy as np

        frames, table = scope.frames, self.units.table
        units = rows_in(scope.looking_at(Window.AS_OF), table, self.units.where)
        names, number = _numbered(frames.follow(table, units, self.units.path))
        units, number = units[number >= 0], number[number >= 0]
        if units.empty:
            reason = _("no unit to cover: the denominator is empty")
            return Measurement(None, Fraction(0), Fraction(0), reason)
        having, counts = self._counts(scope, units, number)
        enough = self.requires.met(counts)
        holds: NDArray[np.bool_] = np.logical_and.reduce(enough)
        met, whole = Fraction(int(holds.sum())), Fraction(len(names))
        pairs = {"covered_pairs": int(enough.sum()), "pairs": enough.size}
        return Measurement(
            met / whole,
            met,
            whole,
            details=pairs if self.requires.each else {},
            failures=self._failures(frames, names, counts),
            rows={
                "numerator": evidence(table, units[holds[number]]),
                "denominator": evidence(table, units),
                "failures": evidence(table, units[~holds[number]]),
                "covering": evidence(self.requires.table, having),
            },
        )

    def _counts(
        self, scope: Scope, units: pd.DataFrame, number: NDArray[np.int64]
    ) -> tuple[pd.DataFrame, NDArray[np.intp]]:
        """The rows that cover, and for each need (first axis) and unit how many there are."""
        import numpy as np

        frames, requires = scope.frames, self.requires
        within = scope.looking_at(requires.window) if requires.window else scope
        having = rows_in(within, requires.table, requires.where, requires.dated_by)
        columns = requires.match or {self._unit: self.units.path}
        keys, rows = matched(frames, (self.units.table, units), (requires.table, having), columns)
        chosen = [
            (rows >= 0) & mask(frames, requires.table, having, where)
            for _label, where in requires.needs()
        ]
        counts = np.stack([how_many(number, keys, rows[each]) for each in chosen])
        return having[np.logical_or.reduce(chosen)], counts

    def _failures(
        self, frames: Frames, names: Sequence[Any], counts: NDArray[np.intp]
    ) -> tuple[Unit, ...]:
        """The units that fail in the order of their names, each with what it lacks.

        Persons are not named: they stand in the rows.
        """
        import numpy as np

        table, path = self.units.table, self.units.path
        if tells_persons(table, path):
            return ()
        enough = np.logical_and.reduce(self.requires.met(counts))
        failing = sorted((str(names[place]), place) for place in np.flatnonzero(~enough).tolist())
        units = units_of(frames, table, path, [name for name, _place in failing])
        return tuple(
            unit | self._lacking(counts[:, place])
            for unit, (_name, place) in zip(units, failing, strict=True)
        )

    def _lacking(self, counts: NDArray[np.intp]) -> Unit:
        """What one unit lacks: terms of `each`, or how many it has where one is not enough."""
        if self.requires.each:
            pairs = zip(self.requires.needs(), self.requires.met(counts), strict=True)
            return {"missing": "、".join(label for (label, _where), met in pairs if not met)}
        if self.requires.at_least > 1 or self.requires.exactly is not None:
            return {"found": str(counts[0])}
        return {}


def _numbered(column: pd.Series[Any]) -> tuple[list[Any], NDArray[np.int64]]:
    """The distinct values of a column, and the place of each row's; -1 where a cell is empty."""
    import numpy as np

    codes, values = distinct(column)
    present = different(codes)
    place = np.full(len(values) + 1, -1)
    place[present] = np.arange(len(present))
    return [values[code] for code in present.tolist()], place[codes]
