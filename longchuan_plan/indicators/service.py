"""Records of service, and how long what must stay the same has stayed the same in them.

Shared by `tenure` and `rotated`. The literal reading ends a spell with its school;
the reading through the school's successor is offered beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.base import Filter, Indicator
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


class Service(Indicator):
    """An indicator over spells: unbroken times in which `same` stays the same for a `person`.

    A spell is full on the day on which it is `years` full years long.
    """

    table: str
    where: Where = {}
    person: str
    same: Annotated[tuple[str, ...], Field(min_length=1)]
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

    def stated(self) -> Iterator[tuple[int, tuple[str | int, ...]]]:
        yield self.years, ("years",)

    def tables(self) -> tuple[str, ...]:
        schools = ("schools",) if school_columns(self.table) else ()
        return tuple(dict.fromkeys((*super().tables(), *schools)))

    def spells(self, frames: Frames, through_successors: bool = False) -> pd.DataFrame:
        """All spells: person, what stayed the same, `start`, `end`, `due_on`, `records`, `rows`.

        Through successors a merged school counts as the school it became part of,
        under that school's id and until that school closes.
        """
        asked = (self.table, repr(self.where), self.person, self.same, self.years)
        return frames.picked(
            ("spells", *asked, through_successors),
            lambda: self._spells(frames, through_successors),
        )

    def _spells(self, frames: Frames, through_successors: bool) -> pd.DataFrame:
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
