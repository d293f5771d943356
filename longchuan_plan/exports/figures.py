"""Measured values and targets as cells of a sheet."""

from fractions import Fraction

from longchuan_plan.exports.sheet import Cell, Measured
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.indicators.target import Bound
from longchuan_plan.numbers import percent, rounded

OPERATORS = {"at_least": "≥", "at_most": "≤", "equals": "=", "between": "–"}
_PART_PLACES = 2
"""The decimals of a numerator or denominator that is no whole number."""


def value_cell(indicator: AnyIndicator, value: Fraction | None, bound: Bound | None) -> Cell:
    """A value in the indicator's unit, never shown as if it lay on its bound."""
    if value is None:
        return None
    bounds = bound.values if bound else ()
    if indicator.unit == "share":
        places = _places(percent(value, bounds).rstrip("%"))
        return Measured(value, max(places, 1), percent=True)
    if value.denominator == 1:
        return value
    return Measured(value, _places(rounded(value, indicator.places, bounds)))


def part_cell(number: Fraction | None) -> Cell:
    """A numerator or denominator."""
    if number is None or number.denominator == 1:
        return number
    return Measured(number, _PART_PLACES)


def target_cells(indicator: AnyIndicator, bound: Bound | None) -> tuple[Cell, Cell, Cell]:
    """How to compare (`≥`), the number, and of a range the upper one."""
    if bound is None:
        return None, None, None
    numbers = [value_cell(indicator, value, bound) for value in bound.values]
    return OPERATORS[bound.operator], numbers[0], numbers[1] if len(numbers) > 1 else None


def _places(shown: str) -> int:
    return len(shown.partition(".")[2])
