"""Numbers and days as a Chinese report writes them, exact to the last shown digit."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

_PERCENT_PLACES = 1
_ALL_PLACES = 11
"""As many decimals as a number of a plan has: nine, and two more where it is a percentage."""
_DIGITS = "〇一二三四五六七八九"


def decimals(value: Fraction | int, places: int) -> str:
    """A number with so many decimals, halves rounded away from zero.

    >>> decimals(Fraction(1, 3), 2)
    '0.33'
    """
    scale = 10**places
    scaled = abs(Fraction(value)) * scale
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    sign = "-" if value < 0 and whole else ""
    units, rest = divmod(whole, scale)
    return f"{sign}{units}.{rest:0{places}d}" if places else f"{sign}{units}"


def rounded(value: Fraction | int, places: int, bounds: Iterable[Fraction | int] = ()) -> str:
    """A number with `places` decimals, or none when it is whole.

    A number that lies on one side of a bound is never shown as if it lay on it
    or beyond: then it gets as many decimals more as that takes.
    """
    if Fraction(value).denominator == 1:
        return decimals(value, 0)
    return _beside(value, places, bounds)


def _beside(value: Fraction | int, places: int, bounds: Iterable[Fraction | int]) -> str:
    bounds = [bound for bound in bounds if bound != value]
    shown = decimals(value, places)
    while any(_side(Fraction(shown), bound) != _side(value, bound) for bound in bounds):
        places += 1
        shown = decimals(value, places)
    return shown


def percent(share: Fraction | int, bounds: Iterable[Fraction | int] = ()) -> str:
    """A share as a percentage with one decimal, a whole one too; see `rounded` for the bounds.

    >>> percent(Fraction(16, 23), [Fraction(7, 10)])
    '69.6%'
    >>> percent(Fraction(6996, 10000), [Fraction(7, 10)])
    '69.96%'
    >>> percent(Fraction(3, 4))
    '75.0%'
    """
    return _beside(share * 100, _PERCENT_PLACES, [bound * 100 for bound in bounds]) + "%"


def limit(value: Fraction, unit: str) -> str:
    """A number that a plan asks for, with its unit and all its decimals.

    >>> limit(Fraction(9, 20), "系数"), limit(Fraction(1, 8), "share")
    ('0.45系数', '12.5%')
    """
    number, sign = (value * 100, "%") if unit == "share" else (value, unit)
    places = 0
    while places < _ALL_PLACES and (number * 10**places).denominator != 1:
        places += 1
    return decimals(number, places) + sign


def chinese_day(day: date) -> str:
    """A day as official documents write it, without leading zeros: `2022年2月17日`."""
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_month(day: date) -> str:
    """The month of a day: `2022年2月`."""
    return f"{day.year}年{day.month}月"


def chinese_number(number: int) -> str:
    """A counter from 1 to 99 in Chinese: 一, 十, 十二, 二十, 九十九."""
    tens, units = divmod(number, 10)
    if not 1 <= number <= 99:
        raise ValueError(f"no counter: {number}")
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[units] if units else "")


def _side(value: Fraction | int, bound: Fraction | int) -> int:
    return (value > bound) - (value < bound)
