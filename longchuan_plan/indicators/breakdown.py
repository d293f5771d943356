"""The parts that a number is broken down into: by the values of a column, or by age.

    by: from_kind                      # a dotted name follows a reference
    by_age:
      born: teacher.birth_date
      bands: {青年: {under: 40}, 中年: {from: 40, under: 50}, 老年: {from: 50}}

An age is in full years on the day. Who has several terms in a cell counts under
each; what is not filled in stands last.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.comparison import distinct
from longchuan_plan.indicators.groups import in_order
from longchuan_plan.periods import full_months

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from longchuan_plan.rosters.frames import Frames

    Parts = Mapping[str, NDArray[np.intp]]

BLANK = "未填"
"""The part of the rows in which the column is empty."""

Years = Annotated[int, Field(ge=0, le=150)]


class Band(BaseModel):
    """Ages from so many full years on, and under so many."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    at_least: Years = Field(default=0, alias="from")
    under: Years | None = None

    @model_validator(mode="after")
    def _has_ages(self) -> Self:
        if self.under is not None and self.under <= self.at_least:
            raise PydanticCustomError("age_band", "a band of no ages")
        return self

    def __contains__(self, age: int) -> bool:
        return self.at_least <= age and (self.under is None or age < self.under)


class ByAge(BaseModel):
    """Age bands by their names, of persons who were born on the day in a column."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    born: str
    bands: Annotated[dict[str, Band], Field(min_length=1)]


def parts_by_value(frames: Frames, table: str, frame: pd.DataFrame, path: str) -> Parts:
    """The places of the rows of `frame` by the value of a column, in the order of the values."""
    import numpy as np

    codes, values = distinct(frames.follow(table, frame, path))
    parts: dict[Any, NDArray[np.intp]] = {}
    for place, rows in _by_code(codes).items():
        terms = values[place] if isinstance(values[place], tuple) else (values[place],)
        for term in terms:
            parts[term] = np.union1d(parts[term], rows) if term in parts else rows
    return {**in_order(table, path, parts), **_blank(codes)}


def parts_by_age(
    frames: Frames, table: str, frame: pd.DataFrame, by_age: ByAge, day: date
) -> Parts:
    """The places of the rows of `frame` by age band on a day, in the order of the bands."""
    import numpy as np

    codes, births = distinct(frames.follow(table, frame, by_age.born))
    ages = [full_months(born, day) // 12 for born in births]
    within = {
        name: np.array([*(age in band for age in ages), False], dtype=bool)
        for name, band in by_age.bands.items()
    }
    bands = {name: np.flatnonzero(chosen[codes]) for name, chosen in within.items()}
    return {**bands, **_blank(codes)}


def _by_code(codes: NDArray[np.integer[Any]]) -> dict[int, NDArray[np.intp]]:
    """The places of each code from 0 on, ascending, in one sort however many codes there are."""
    import numpy as np

    ordered = np.argsort(codes, kind="stable")
    found, starts = np.unique(codes[ordered], return_index=True)
    ends = np.append(starts, len(codes))[1:]
    runs = zip(found.tolist(), starts, ends, strict=True)
    return {code: ordered[start:end] for code, start, end in runs if code >= 0}


def _blank(codes: NDArray[np.integer[Any]]) -> Parts:
    import numpy as np

    empty = np.flatnonzero(codes < 0)
    return {BLANK: empty} if len(empty) else {}
