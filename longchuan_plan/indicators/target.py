"""What the plan asks of an indicator, from when, how firmly, and in which words.

A target without a number in the text does not exist here: soft words are
tracked as indicators without a target.
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, NamedTuple, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.numbers import Exact

FROM_START = "from_start"


class Binding(StrEnum):
    """How firmly the text binds: 必须 / 原则上 / 力争 / 预期性 / nothing said."""

    MUST = "must"
    IN_PRINCIPLE = "in_principle"
    STRIVE = "strive"
    EXPECTED = "expected"
    NONE = "none"


class Basis(StrEnum):
    """Where the number is from: the text, a word of the text that means all, a standard."""

    STATED = "stated"
    IMPLIED = "implied"
    STANDARD = "standard"
    NONE = "none"


def parse_plan_day(text: object) -> date:
    """A day in a plan file, written `2024-07-31` and in no other way."""
    if isinstance(text, date):
        return text
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(text)):
        raise PydanticCustomError("plan_day", "not a day written as 2024-07-31")
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise PydanticCustomError("plan_day", "no such day in the calendar") from None


PlanDay = Annotated[date, BeforeValidator(parse_plan_day)]


class Ground(BaseModel):
    """The place and the few words that carry a commitment, and how they are read."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    clause: str | None = None
    quote: str | None = None
    binding: Binding
    basis: Basis
    reading: str | None = None
    source: str | None = None


class Target(Ground):
    """One bound, or two for a range; both bounds of a range are inside it."""

    at_least: Exact | None = None
    at_most: Exact | None = None
    equals: Exact | None = None
    between: tuple[Exact, Exact] | None = None

    @model_validator(mode="after")
    def _one_comparison(self) -> Self:
        given = [name for name in OPERATORS if getattr(self, name) is not None]
        if len(given) != 1:
            raise PydanticCustomError(
                "target_comparison", "exactly one of at_least, at_most, equals, between is needed"
            )
        if self.between is not None and self.between[0] > self.between[1]:
            raise PydanticCustomError("target_range", "the lower bound lies above the upper one")
        return self

    @property
    def bound(self) -> "Bound":
        """The comparison as a value."""
        operator = next(name for name in OPERATORS if getattr(self, name) is not None)
        value = getattr(self, operator)
        return Bound(operator, value if isinstance(value, tuple) else (value,))


OPERATORS = ("at_least", "at_most", "equals", "between")


class Bound(NamedTuple):
    """A comparison: `operator` is one of OPERATORS, `values` its one or two numbers."""

    operator: str
    values: tuple[Fraction, ...]

    @property
    def lower(self) -> Fraction | None:
        """The least value that satisfies it, if there is one."""
        return None if self.operator == "at_most" else self.values[0]

    @property
    def upper(self) -> Fraction | None:
        """The greatest value that satisfies it, if there is one."""
        return None if self.operator == "at_least" else self.values[-1]

    def holds(self, value: Fraction | int) -> bool:
        """Whether a value satisfies it, compared exactly."""
        return self.distance(value) == 0

    def distance(self, value: Fraction | int) -> Fraction:
        """How far a value lies outside it; 0 inside."""
        below = self.lower - value if self.lower is not None else Fraction(0)
        above = value - self.upper if self.upper is not None else Fraction(0)
        return max(below, above, Fraction(0))


class Baseline(BaseModel):
    """A measured start of the line that leads to a target."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    date: PlanDay
    value: Exact
    source: str


def _target_key(key: object) -> str | date:
    return FROM_START if key == FROM_START else parse_plan_day(key)


TargetKey = Annotated[date | str, BeforeValidator(_target_key)]
Targets = Mapping[TargetKey, Target]


class DatedTarget(NamedTuple):
    """A target and the day from which it holds."""

    since: date
    target: Target


def in_order(targets: Targets, start: date) -> list[DatedTarget]:
    """All targets by the day from which they hold; `from_start` is `start`."""
    dated = [
        DatedTarget(key if isinstance(key, date) else start, target)
        for key, target in targets.items()
    ]
    return sorted(dated, key=lambda item: item.since)


def looked_at(dated: list[DatedTarget], day: date) -> DatedTarget:
    """Of targets in order the one in force on a day; before there is any, the first."""
    return next((item for item in reversed(dated) if item.since <= day), dated[0])
