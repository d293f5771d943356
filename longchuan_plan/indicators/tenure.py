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

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Rows, Scope
from longchuan_plan.indicators.closings import (
    final_successors,
    last_days,
    open_ended,
    school_columns,
)
from longchuan_plan.indicators.spells import spells, with_due_day
from longchuan_plan.rosters.column import Interval
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import Where, mask

if TYPE_CHECKING:
    import pandas as pd

    from longchuan_plan.rosters.frames import Frames


class Tenure(Indicator):
    """The persons whose spell is full and who are still in post."""

    only_on_a_day = True

    kind: Literal["tenure"]
    table: str
    where: Where = {}
    person: str
    same: tuple[str, ...]
    years: Annotated[int, Field(ge=1, le=60)]

    @field_validator("table")
    @classmethod
    def _records_of_service(cls, table: str) -> str:
        model = MODELS.get(table)
        if model and not (isinstance(model.dated, Interval) and model.dated.start):
            raise PydanticCustomError("tenure_table", "its rows have no first and last day")
        return table

    def filters(self) -> Iterator[Filter]:
        yield Filter(self.table, self.where, ("where",))

    def columns(self) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        yield self.table, self.person, ("person",)
        for place, name in enumerate(self.same):
            yield self.table, name, ("same", place)

    def tables(self) -> tuple[str, ...]:
        schools = ("schools",) if school_columns(self.table) else ()
        return tuple(dict.fromkeys((*super().tables(), *schools)))

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
                "numerator": Rows(self.table, full["records"].to_numpy()),
                "denominator": Rows(self.table, in_post["records"].to_numpy()),
                "failures": Rows(self.table, full["records"].to_numpy()),
            },
        )

    def spells(self, frames: Frames, through_successors: bool = False) -> pd.DataFrame:
        """All spells: person, what stayed the same, `start`, `end`, `due_on`, `records`.

        Through successors a merged school counts as the school it became part of,
        under that school's id and until that school closes.
        """
        interval = frames.interval(self.table)
        frame = frames.frame(self.table)
        frame = frame[mask(frames, self.table, frame, self.where)]
        if through_successors:
            frame = _in_successors(frames, self.table, frame)
        end, last = open_ended(frame[interval.end]), last_days(frames, self.table, frame)
        records = frame[list(dict.fromkeys((self.person, *self.same)))].assign(
            start=frame[interval.start], end=end.where(end <= last, last)
        )
        return with_due_day(spells(records, (self.person, *self.same)), self.years)

    def _in_post(self, scope: Scope, through_successors: bool = False) -> pd.DataFrame:
        """The spells that hold on the day, and whether they are `full`."""
        day = scope.frames.stamp(scope.as_of)
        every = self.spells(scope.frames, through_successors)
        held = every[(every["start"] <= day) & (every["end"] >= day)]
        return held.assign(full=held["due_on"] <= day)


def _in_successors(frames: Frames, table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows with each merged school under the id of the school it is part of in the end."""
    final = final_successors(frames.mapping("schools", "successor_id"))
    names = {name: frame[name].astype(object) for name in school_columns(table)}
    return frame.assign(
        **{
            name: school.map(final).where(school.isin(list(final)), school).astype("category")
            for name, school in names.items()
        }
    )
