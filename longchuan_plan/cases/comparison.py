"""What a case expects beside what came out, in the words of its file.

Numbers are compared exactly and written as the file writes them, so that a line
can be copied from the one into the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import zip_longest

from longchuan_plan.cases.case import NO_VALUE, Expected
from longchuan_plan.evaluation import Result
from longchuan_plan.indicators.base import Measurement
from longchuan_plan.numbers import decimals
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.rosters.kinds import MODELS, field_of

NOTHING = "-"
"""Stands where there is nothing of the kind at all."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that came out otherwise: `what` is its key in the case."""

    what: str
    expected: str
    actual: str


def differences(expected: Expected, result: Result, frames: Frames) -> Iterator[Difference]:
    """Everything that a case expects and that came out otherwise."""
    for difference in (*_single(expected, result), *_several(expected, result, frames)):
        if difference.expected != difference.actual:
            yield difference


def _single(expected: Expected, result: Result) -> Iterator[Difference]:
    """What there is once: numbers, the status and its reason, what the value is held to."""
    found, said = result.measurement, expected.model_fields_set
    for name in ("numerator", "denominator", "value"):
        if name in said:
            wanted, actual = getattr(expected, name), getattr(found, name)
            yield Difference(name, _number(wanted), _number(actual))
    if expected.rounded is not None:
        wanted = f"{expected.rounded:f}"
        yield Difference("rounded", wanted, _as_written(found.value, wanted))
    if expected.status:
        yield Difference("status", expected.status.value, result.status.value)
    if expected.reason not in (found.reason or ""):
        yield Difference("reason", expected.reason, found.reason or NOTHING)
    if "bound" in said:
        bound = result.judgement.bound
        actual = _numbers(bound.values if bound else ())
        yield Difference("bound", _numbers(expected.bound), actual)
    if "line" in said:
        yield Difference("line", _number(expected.line), _number(result.judgement.expected))


def _several(expected: Expected, result: Result, frames: Frames) -> Iterator[Difference]:
    """What there is by name or one after the other."""
    found, said = result.measurement, expected.model_fields_set
    yield from _named("details", expected.details, found.details)
    windows = {window.value: item.value for window, item in result.windows.items()}
    yield from _named("windows", expected.windows, windows)
    if "breakdown" in said:
        yield from _named("breakdown", expected.breakdown, found.breakdown)
        for name in found.breakdown:
            if name not in expected.breakdown:
                yield Difference(f"breakdown {name}", NOTHING, _number(found.breakdown[name]))
    if "failures" in said:
        for place, units in enumerate(zip_longest(expected.failures, found.failures), 1):
            yield Difference(f"failures {place}", *map(_unit, units))
    for column, values in expected.counted.items():
        yield Difference(f"counted {column}", _list(values), _list(_counted(found, column, frames)))


def _named(
    what: str, expected: Mapping[str, Fraction | None], found: Mapping[str, Fraction | int | None]
) -> Iterator[Difference]:
    """The numbers that are expected by name."""
    for name, wanted in expected.items():
        actual = _number(found[name]) if name in found else NOTHING
        yield Difference(f"{what} {name}", _number(wanted), actual)


def _counted(found: Measurement, column: str, frames: Frames) -> Sequence[str]:
    """The values of a column in the rows of the numerator, none where it has no such rows."""
    rows = found.rows.get("numerator")
    name = field_of(MODELS[rows.table], column) if rows else None
    if rows is None or name is None:
        return ()
    cells = frames.frame(rows.table).loc[rows.rows, name].dropna()
    if cells.dtype.kind == "M":
        cells = cells.dt.date
    return [str(cell) for cell in cells.unique()]


def _number(value: Fraction | int | None) -> str:
    return NO_VALUE if value is None else str(Fraction(value))


def _as_written(value: Fraction | None, wanted: str) -> str:
    """A value with as many decimals as the number that is wanted."""
    return NO_VALUE if value is None else decimals(value, len(wanted.partition(".")[2]))


def _numbers(values: Sequence[Fraction]) -> str:
    return ", ".join(map(_number, values)) or NOTHING


def _list(values: Sequence[str]) -> str:
    return ", ".join(sorted(set(values))) or NOTHING


def _unit(unit: Mapping[str, str] | None) -> str:
    return NOTHING if unit is None else ", ".join(f"{key}: {unit[key]}" for key in sorted(unit))
