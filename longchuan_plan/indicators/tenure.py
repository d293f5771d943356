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

from pydantic import Field

from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Rows, Scope
from longchuan_plan.indicators.spells import final_successors, open_ended, spells, with_due_day
from longchuan_plan.selection import Where, mask

if TYPE_CHECKING:
    import pandas as pd

    from longchuan_plan.rosters.frames import Frames


class Tenure(Indicator):
    """The persons whose spell is full and who are still in post."""

    kind: Literal["tenure"]
    table: str
    where: Where = {}
    person: str
    same: tuple[str, ...]
    years: Annotated[int, Field(ge=1, le=60)]

    def filters(self) -> Iterator[Filter]:
        yield Filter(self.table, self.where, ("where",))

    def columns(self) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        yield self.table, self.person, ("person",)
        for place, name in enumerate(self.same):
            yield self.table, name, ("same", place)

    def tables(self) -> tuple[str, ...]:
        return (self.table, "schools")

    def measure(self, scope: Scope) -> Measurement:
        day = scope.frames.stamp(scope.as_of)
        every = self.spells(scope.frames)
        in_post = every[(every["start"] <= day) & (every["end"] >= day)]
        full = in_post[in_post["due_on"] <= day]
        merged = self.spells(scope.frames, through_successors=True)
        merged = merged[(merged["end"] >= day) & (merged["due_on"] <= day)]
        count, held = full[self.person].nunique(), in_post[self.person].nunique()
        return Measurement(
            Fraction(int(count)),
            Fraction(int(count)),
            Fraction(int(held)),
            details={"through_successors": int(merged[self.person].nunique())},
            rows={
                "numerator": Rows(self.table, full["records"].to_numpy()),
                "denominator": Rows(self.table, in_post["records"].to_numpy()),
                "failures": Rows(self.table, full["records"].to_numpy()),
            },
        )

    def spells(self, frames: Frames, through_successors: bool = False) -> pd.DataFrame:
        """All spells: person, what stayed the same, `start`, `end`, `due_on`, `records`.

        Through successors a merged school counts as the school it became part of,
        under that school's id, and its closing ends nothing.
        """
        import pandas as pd

        interval = frames.interval(self.table)
        frame = frames.frame(self.table)
        frame = frame[mask(frames, self.table, frame, self.where)]
        records = frame[list(dict.fromkeys((self.person, *self.same)))].assign(
            start=frame[interval.start], end=open_ended(frame[interval.end])
        )
        closed = open_ended(frames.follow(self.table, frame, "school.closed_on"))
        if through_successors:
            final = final_successors(frames.mapping("schools", "successor_id"))
            school = records["school_id"].astype(object)
            merged = school.isin(list(final))
            records = records.assign(school_id=school.map(final).where(merged, school))
            closed = open_ended(pd.Series(pd.NaT, index=frame.index)).where(merged, closed)
        records["end"] = records["end"].where(records["end"] <= closed, closed)
        return with_due_day(spells(records, (self.person, *self.same)), self.years)
