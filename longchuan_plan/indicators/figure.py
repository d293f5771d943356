"""`figure`: a number that comes from elsewhere, such as a survey, with its source.

    id: M12.satisfaction
    kind: figure

It stands in the table `figures` under the indicator's id, as a value or as a
numerator and a denominator. The latest of the window counts, and on a day the latest
up to it. Where both forms are given the fraction is taken, since a value may
have been rounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal

from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Scope, Window
from longchuan_plan.indicators.phrases import sentence
from longchuan_plan.indicators.rows import evidence
from longchuan_plan.language import _
from longchuan_plan.periods import Period
from longchuan_plan.rosters.kinds import MODELS

if TYPE_CHECKING:
    import pandas as pd


class Figure(Indicator):
    """The latest number that the table of figures has for the indicator."""

    kind: Literal["figure"]

    def filters(self) -> Iterator[Filter]:
        return iter(())

    def tables(self) -> tuple[str, ...]:
        return ("figures",)

    def definition(self) -> str:
        words = _("the latest number for {indicator} in the table {table}, with its source")
        return sentence(words.format(indicator=self.id, table=MODELS["figures"].label))

    def measure(self, scope: Scope) -> Measurement:
        latest = self._latest(scope)
        rows = {"numerator": evidence("figures", latest)}
        if latest.empty:
            reason = _("the table of figures has none for {indicator} in the window")
            return Measurement(None, reason=reason.format(indicator=self.id))
        row = latest.iloc[0]
        value, top, bottom = (_exact(row[name]) for name in ("value", "numerator", "denominator"))
        if top is not None and bottom:
            return Measurement(top / bottom, top, bottom, rows=rows)
        if value is None:
            reason = _("the figure of {day} has neither a value nor a fraction")
            day = row["as_of"].date()
            return Measurement(None, top, bottom, reason.format(day=day), rows=rows)
        return Measurement(value, top, bottom, rows=rows)

    def _latest(self, scope: Scope) -> pd.DataFrame:
        """The row of the last day; of several of one day the last, and none where there is none."""
        on_a_day = scope.kind is Window.AS_OF
        span = Period(date.min, scope.as_of) if on_a_day else scope.window
        frame = scope.frames.frame("figures")
        frame = frame[scope.frames.within("figures", span)]
        frame = frame[(frame["indicator_id"] == self.id).to_numpy(bool)]
        return frame.sort_values("as_of", kind="stable").tail(1)


def _exact(cell: Any) -> Fraction | None:
    import pandas as pd

    return None if pd.isna(cell) else Fraction(cell)
