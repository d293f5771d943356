"""`gap`: what is missing where there is less than is needed, such as beds.

    kind: gap
    table: school_years
    where: {school.kind: 初级中学, school.area: [镇区, 乡村]}
    need: boarders
    have: beds
    by: school_id

Each row falls short by what it needs beyond what it has; a surplus fills the gap of
no other row. The value is the sum, and every unit of `by` that falls short is
listed with what it is missing. A row whose need or stock is not known is counted
apart: it is no gap and no proof that there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, Self

from pydantic import model_validator

from longchuan_plan.comparison import distinct
from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Scope
from longchuan_plan.indicators.breakdown import BLANK
from longchuan_plan.indicators.columns import must_be_number
from longchuan_plan.indicators.phrases import column_in_words, rows_in_words, sentence
from longchuan_plan.indicators.rows import evidence, rows_in
from longchuan_plan.indicators.units import Unit, named_units, units_of
from longchuan_plan.language import _
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.rosters.written import written
from longchuan_plan.selection import Where

if TYPE_CHECKING:
    import pandas as pd

    from longchuan_plan.rosters.frames import Frames


class Gap(Indicator):
    """The sum of what the rows need beyond what they have."""

    kind: Literal["gap"]
    table: str
    where: Where = {}
    need: str
    have: str
    by: str = "school_id"

    @model_validator(mode="after")
    def _by_numbers(self) -> Self:
        for name in (self.need, self.have):
            must_be_number(self.table, name)
        return self

    def filters(self) -> Iterator[Filter]:
        yield Filter(self.table, self.where, ("where",))

    def columns(self) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        for key in ("need", "have", "by"):
            yield self.table, getattr(self, key), (key,)

    def definition(self) -> str:
        words = _("what {need} exceeds {have} by in each of {rows}, added up")
        need, have, by = (
            column_in_words(self.table, name) for name in (self.need, self.have, self.by)
        )
        return sentence(
            words.format(need=need, have=have, rows=rows_in_words(self.table, self.where)),
            _("listed by {column}").format(column=by),
        )

    def measure(self, scope: Scope) -> Measurement:
        every = rows_in(scope, self.table, self.where)
        filled = (every[self.need].notna() & every[self.have].notna()).to_numpy(bool)
        known = every[filled]
        missing = {
            row: max(Fraction(need) - Fraction(have), Fraction(0))
            for row, need, have in zip(
                known.index, _numbers(known[self.need]), _numbers(known[self.have]), strict=True
            )
        }
        short = known[known.index.isin([row for row, amount in missing.items() if amount])]
        lacking = self._lacking(scope.frames, short, missing)
        details = {"short_units": len(lacking), "unknown": len(every) - len(known)}
        rows = {
            "numerator": evidence(self.table, short),
            "denominator": evidence(self.table, known),
            "failures": evidence(self.table, short),
            "unknown": evidence(self.table, every[~filled]),
        }
        if known.empty:
            reason = _("nowhere are both the need and the stock known")
            return Measurement(None, Fraction(0), Fraction(0), reason, details, rows=rows)
        total = sum(missing.values(), Fraction(0))
        needed = sum(map(Fraction, _numbers(known[self.need])), Fraction(0))
        units = self._failures(scope.frames, short, lacking)
        return Measurement(total, total, needed, details=details, failures=units, rows=rows)

    def _lacking(
        self, frames: Frames, short: pd.DataFrame, missing: dict[int, Fraction]
    ) -> dict[str, Fraction]:
        """What each unit that falls short is missing in all, in the order of their names."""
        codes, values = distinct(frames.follow(self.table, short, self.by))
        lacking: dict[str, Fraction] = {}
        for row, code in zip(short.index, codes.tolist(), strict=True):
            name = written(values[code]) if code >= 0 else BLANK
            lacking[name] = lacking.get(name, Fraction(0)) + missing[row]
        return dict(sorted(lacking.items()))

    def _failures(
        self, frames: Frames, short: pd.DataFrame, lacking: dict[str, Fraction]
    ) -> list[Unit]:
        """The units that fall short, each with what it is missing.

        Of a unit that may have rows of several schools no school is told.
        """
        units = units_of(frames, self.table, self.by, lacking)
        if MODELS[self.table].key == (self.by,):
            rows = {
                unit[self.by]: unit for unit in named_units(frames, self.table, short, (self.by,))
            }
            units = [rows[name] for name in lacking]
        return [
            unit | {"missing": _plain(amount)}
            for unit, amount in zip(units, lacking.values(), strict=True)
        ]


def _numbers(column: pd.Series[Any]) -> list[Any]:
    """The cells as Python's own numbers, which neither overflow nor lose a digit."""
    cells: list[Any] = column.astype(object).tolist()
    return cells


def _plain(number: Fraction) -> str:
    """A sum of numbers of a roster, which all have an end, without the noughts behind it."""
    exact = Decimal(number.numerator) / number.denominator
    return f"{exact.normalize():f}"
