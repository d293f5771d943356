"""The numbers that a Chinese text states, in figures and in words.

`10%`, `百分之十` and `一成` are a tenth, `三分之一` is a third, `10-20人` are 10 and
20, `满十年` is 10. `500万元` states 5,000,000 and, where the unit is 万元, 500. A text
such as 统一 seems to hold a 1; who only looks whether a number is stated need not mind.
"""

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
_WORDS = "".join((*_DIGITS, *_UNITS))

_FIGURE = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*([%‰千万亿]?)")
_PART = re.compile(rf"([{_WORDS}]+)分之([{_WORDS}]+)")
_TENTHS = re.compile(rf"([{_WORDS}]+)成")
_NUMBER = re.compile(f"[{_WORDS}]+")
_PARTS = {"%": 100, "‰": 1000}
_TIMES = {"千": 10**3, "万": 10**4, "亿": 10**8}


def numbers_in(text: str) -> frozenset[Fraction]:
    """Every number that the text states; a percentage as a part of 1."""
    plain = unicodedata.normalize("NFKC", text)
    return frozenset((*_figures(plain), *_words(plain)))


def _figures(text: str) -> Iterator[Fraction]:
    for figure, sign in _FIGURE.findall(text):
        if sign in _PARTS:
            yield Fraction(figure) / _PARTS[sign]
            continue
        yield Fraction(figure)
        if sign in _TIMES:
            yield Fraction(figure) * _TIMES[sign]


def _words(text: str) -> Iterator[Fraction]:
    for whole, part in _PART.findall(text):
        if value := _value(whole):
            yield Fraction(_value(part), value)
    for tenths in _TENTHS.findall(text):
        yield Fraction(_value(tenths), 10)
    for number in _NUMBER.findall(text):
        yield Fraction(_value(number))


def _value(words: str) -> int:
    """A number in words: 十 is 10, 二十 is 20, 一百零五 is 105, 二〇二四 is 2024."""
    if len(words) > 1 and not set(words) & _UNITS.keys():
        return int("".join(str(_DIGITS[sign]) for sign in words))
    total = section = digit = 0
    for sign in words:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign == "万":
            total, section, digit = (total + section + digit) * _UNITS[sign], 0, 0
        else:
            section, digit = section + (digit or 1) * _UNITS[sign], 0
    return total + section + digit
