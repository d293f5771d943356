"""What all indicators share: their description, their scope and their outcome."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict, field_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.target import Baseline, Bound, Target, Targets
from longchuan_plan.periods import Period, add_years
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.selection import Where, named, tables_on

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Window(StrEnum):
    """Which days an indicator looks at."""

    AS_OF = "as_of"
    TERM = "term"
    PHASE = "phase"
    SCHOOL_YEAR = "school_year"
    CALENDAR_YEAR = "calendar_year"
    SINCE_START = "since_start"


AnyWindow = TypeVar("AnyWindow", Window, tuple[Window, ...])


class Scope(NamedTuple):
    """The rosters, the day, the kind of window and its days (cut at the day).

    `periods` are the days of every other window, for what looks at two of them.
    """

    frames: Frames
    as_of: date
    kind: Window
    window: Period
    periods: Mapping[Window, Period] = {}

    def looking_at(self, window: Window) -> "Scope":
        """The same rosters and day in another window."""
        day = Period(self.as_of, self.as_of)
        days = day if window is Window.AS_OF else self.periods[window]
        return self._replace(kind=window, window=days)

    def a_year_earlier(self) -> "Scope":
        """The same part of the window one year before; its other windows are not known there."""
        first, last = add_years(self.window.first, -1), add_years(self.window.last, -1)
        as_of = add_years(self.as_of, -1)
        return Scope(self.frames, as_of, self.kind, Period(first, last))


class Rows(NamedTuple):
    """Rows of one table that stand behind a number (row numbers of the table)."""

    table: str
    rows: "NDArray[np.intp]"


class Measurement(NamedTuple):
    """What was measured; `value` is None exactly when `reason` says why.

    A share has `value` = numerator / denominator as an exact fraction; a count
    has its count as value and numerator. `details` are further figures by name,
    `breakdown` the value of each group or age band in its order, `failures` the
    units that fail, each as named values (never persons: those stand in `rows`
    alone), and `rows` the evidence by role.
    """

    value: Fraction | None
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    reason: str | None = None
    details: Mapping[str, int | Fraction] = {}
    breakdown: Mapping[str, Fraction] = {}
    failures: Sequence[Mapping[str, str]] = ()
    rows: Mapping[str, Rows] = {}


class Filter(NamedTuple):
    """A where-clause of an indicator, the table that it speaks of, and where it stands."""

    table: str
    where: Where
    route: tuple[str | int, ...]

    @property
    def tables(self) -> Iterator[str]:
        """The tables that it reads: its own, and those that its dotted names lead to."""
        yield self.table
        for test in named(self.where):
            yield from tables_on(self.table, test)


FOLLOWED = frozenset(("by", "born", "unit", "match"))
"""The keys of an indicator under which a dotted name may stand."""


class Indicator(BaseModel, ABC):
    """The description common to all kinds; a kind adds what it counts and how.

    `unit` is `share` (0…1) or what is counted, in Chinese (`人`, `所`); `better`
    says which direction is good; `also` names windows that are shown beside and
    not judged; `reading` how an indicator without a target reads the text.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    only_on_a_day: ClassVar[bool] = False
    """Whether the kind looks at the state on a day and at no other window."""

    places: ClassVar[int] = 1
    """With how many decimals a value that is no share is shown."""

    id: str
    title: str
    window: Window
    also: tuple[Window, ...] = ()
    unit: str
    better: Literal["higher", "lower", "inside"]
    targets: Targets = {}
    baseline: Baseline | None = None
    clause: str | None = None
    reading: str | None = None

    @field_validator("window", "also")
    @classmethod
    def _window_of_the_kind(cls, window: AnyWindow) -> AnyWindow:
        if cls.only_on_a_day and window not in (Window.AS_OF, ()):
            raise PydanticCustomError("window_as_of", "this kind looks at a day: window: as_of")
        return window

    @property
    def cumulative(self) -> bool:
        """Whether the value can only grow while its window runs."""
        return False

    @abstractmethod
    def filters(self) -> Iterator[Filter]:
        """Every where-clause, for checking against the tables' models."""

    def columns(self) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        """Every (table, column, route) that is named outside a where-clause.

        A dotted name follows references, as in a where-clause; under other keys
        than FOLLOWED only the table's own columns may stand.
        """
        return iter(())

    def stated(self) -> Iterator[tuple[int, tuple[str | int, ...]]]:
        """Every (number, route) beside the targets that the text must state."""
        return iter(())

    def tables(self) -> tuple[str, ...]:
        """The tables without which it cannot be computed, by name."""
        read = [name for item in self.filters() for name in item.tables]
        followed = [
            step for table, path, _route in self.columns() for step in tables_on(table, path)
        ]
        return tuple(dict.fromkeys((*read, *followed)))

    @abstractmethod
    def definition(self) -> str:
        """One sentence: what is counted, and over what."""

    @abstractmethod
    def measure(self, scope: Scope) -> Measurement:
        """The outcome in a scope whose frames hold all of `tables()`."""

    def bound(self, target: Target, measurement: Measurement) -> Bound | None:
        """The bound to compare with.

        A kind overrides it where it depends on the data; it is None where those
        are missing.
        """
        return target.bound
