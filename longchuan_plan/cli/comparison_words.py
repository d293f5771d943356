"""A number against what is asked of it, spelt out: `16/23 ≈ 69.57% < 70%`."""

from __future__ import annotations

from fractions import Fraction

from longchuan_plan.evaluation import Result
from longchuan_plan.indicators.base import Indicator, Measurement
from longchuan_plan.indicators.target import Bound
from longchuan_plan.numbers import limit, rounded

PLACES = 2
"""Decimals shown, and more where a number would seem to lie on its bound."""

SIGNS = {"at_least": "≥", "at_most": "≤", "equals": "="}
BROKEN = {"at_least": "<", "at_most": ">", "equals": "≠"}


def amount(value: Fraction, unit: str, bounds: tuple[Fraction, ...] = ()) -> str:
    """A value in its unit, a share as a percentage."""
    if unit == "share":
        return rounded(value * 100, PLACES, [bound * 100 for bound in bounds]) + "%"
    return rounded(value, PLACES, bounds) + unit


def reckoned(measured: Measurement, unit: str, bounds: tuple[Fraction, ...] = ()) -> str:
    """A value with the fraction that it is; nothing without a value."""
    if measured.value is None:
        return ""
    shown = amount(measured.value, unit, bounds)
    top, whole = measured.numerator, measured.denominator
    if top is None or not whole or top / whole != measured.value:
        return shown
    if unit != "share" and top == measured.value:
        # A number that happens to be over one is no fraction.
        return shown
    return f"{rounded(top, PLACES)}/{rounded(whole, PLACES)} {_sign(measured.value, unit)} {shown}"


def comparison(result: Result) -> str:
    """The value against the bound in force; nothing where one of them is missing."""
    bound, value = result.judgement.bound, result.measurement.value
    unit = result.indicator.unit
    if bound is None or value is None:
        return ""
    left = reckoned(result.measurement, unit, bound.values)
    limits = [limit(value, unit) for value in bound.values]
    if bound.operator != "between":
        signs = SIGNS if bound.holds(value) else BROKEN
        return f"{left} {signs[bound.operator]} {limits[0]}"
    lower, upper = limits
    if bound.holds(value):
        return f"{lower} ≤ {left} ≤ {upper}"
    return f"{left} < {lower}" if value < bound.values[0] else f"{left} > {upper}"


def asked(bound: Bound | None, unit: str) -> str:
    """What a bound asks for: `≥ 70%`, `10人–20人`; nothing without one."""
    if bound is None:
        return ""
    limits = [limit(value, unit) for value in bound.values]
    return f"{SIGNS[bound.operator]} {limits[0]}" if len(limits) == 1 else "–".join(limits)


def follows(result: Result) -> str:
    """How a bound that depends on the data came about: `≥ 10% × 10995 → ≥ 1100人`.

    Nothing where the target says the bound itself.
    """
    target, bound = result.judgement.target, result.judgement.bound
    whole = result.measurement.denominator
    says_it = type(result.indicator).bound is Indicator.bound
    if says_it or target is None or bound is None or whole is None:
        return ""
    parts = [f"{_part(part)} × {rounded(whole, PLACES)}" for part in target.bound.values]
    sign = SIGNS.get(bound.operator, "")
    return f"{sign} {'–'.join(parts)} → {asked(bound, result.indicator.unit)}".lstrip()


def _part(value: Fraction) -> str:
    whole = value.denominator == 1
    return rounded(value, PLACES) if whole else rounded(value * 100, PLACES) + "%"


def _sign(value: Fraction, unit: str) -> str:
    """`=` where the decimals shown are all there are."""
    scaled = value * 10**PLACES * (100 if unit == "share" else 1)
    return "=" if scaled.denominator == 1 else "≈"
