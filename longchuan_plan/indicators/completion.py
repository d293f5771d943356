"""`completion`: of what is due by the day, the share that is done.

    kind: completion
    table: projects
    where: {kind: 寄宿条件}
    due: due_on                 # the last day on which it is in time
    done: completed_on          # empty while it is not

Counted are the rows whose `due` lies in the window and is reached by the day. Done
is what has been done by the day, be it late; the rest is open and listed. What is
due later does not count, even where it is done already.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, Self

from pydantic import model_validator

from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Scope, Window
from longchuan_plan.indicators.columns import must_be_day
from longchuan_plan.indicators.phrases import column_in_words, rows_in_words, sentence
from longchuan_plan.indicators.rows import evidence
from longchuan_plan.indicators.units import Unit, named_units
from longchuan_plan.language import _
from longchuan_plan.periods import Period
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import Where, mask

if TYPE_CHECKING:
    import pandas as pd

    from longchuan_plan.rosters.frames import Frames


class Completion(Indicator):
    """The share of the rows due by the day that are done, in time or late."""

    kind: Literal["completion"]
    table: str
    where: Where = {}
    due: str
    done: str

    @model_validator(mode="after")
    def _by_days(self) -> Self:
        for name in (self.due, self.done):
            must_be_day(self.table, name)
        return self

    def filters(self) -> Iterator[Filter]:
        yield Filter(self.table, self.where, ("where",))

    def columns(self) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        yield self.table, self.due, ("due",)
        yield self.table, self.done, ("done",)

    def definition(self) -> str:
        words = _(
            "of {rows} whose {due} has come, the share whose {done} has come too, in time or late"
        )
        due, done = (column_in_words(self.table, name) for name in (self.due, self.done))
        rows = rows_in_words(self.table, self.where)
        return sentence(words.format(rows=rows, due=due, done=done))

    def measure(self, scope: Scope) -> Measurement:
        frames, day = scope.frames, scope.frames.stamp(scope.as_of)
        on_a_day = scope.kind is Window.AS_OF
        span = Period(date.min, scope.as_of) if on_a_day else scope.window
        frame = frames.frame(self.table)
        frame = frame[frames.within(self.table, span, self.due)]
        due = frame[mask(frames, self.table, frame, self.where)]
        done = (due[self.done] <= day).to_numpy(bool)
        late = done & (due[self.done] > due[self.due]).to_numpy(bool)
        reached, total = int(done.sum()), len(due)
        details = {
            "on_time": reached - int(late.sum()),
            "late": int(late.sum()),
            "open": total - reached,
        }
        rows = {
            "numerator": evidence(self.table, due[done]),
            "denominator": evidence(self.table, due),
            "failures": evidence(self.table, due[~done]),
        }
        if not total:
            reason = _("nothing is due by the day: the denominator is empty")
            return Measurement(None, Fraction(0), Fraction(0), reason, details, rows=rows)
        return Measurement(
            Fraction(reached, total),
            Fraction(reached),
            Fraction(total),
            details=details,
            failures=self._open(frames, due[~done]),
            rows=rows,
        )

    def _open(self, frames: Frames, frame: pd.DataFrame) -> list[Unit]:
        """What is open, the longest first."""
        key = MODELS[self.table].key
        found = named_units(frames, self.table, frame, (*key, self.due))
        return sorted(found, key=lambda unit: [unit.get(name, "") for name in (self.due, *key)])
