"""A share as a bar that is also readable as text: `▰▰▰▰▰▰▰▰▱▱ 87.0%`.

The Markdown holds these signs; HTML draws them as a picture and Word as coloured
ground, both as long as the percentage behind them says. The signs never show a
whole bar for less than the whole, nor an empty one for more than nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

STEPS = 10
_FULL, _EMPTY = "▰", "▱"
_BAR = re.compile(f"([{_FULL}{_EMPTY}]{{{STEPS}}})(?: ([0-9]+(?:[.][0-9]+)?)%)?")


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar found in a text: how long it is, from 0 to 1, and the words behind it."""

    length: Fraction
    words: str


def bar(share: Fraction) -> str:
    """The signs of a share; one beyond the whole is shown as the whole.

    >>> bar(Fraction(1, 100)), bar(Fraction(999, 1000))
    ('▰▱▱▱▱▱▱▱▱▱', '▰▰▰▰▰▰▰▰▰▱')
    """
    full = min(max(int(share * STEPS), int(share > 0)), STEPS)
    return _FULL * full + _EMPTY * (STEPS - full)


def parted(text: str) -> Iterator[str | Bar]:
    """A text with its bars apart."""
    place = 0
    for match in _BAR.finditer(text):
        if match.start() > place:
            yield text[place : match.start()]
        signs, percentage = match.groups()
        length = Fraction(percentage) / 100 if percentage else Fraction(signs.count(_FULL), STEPS)
        yield Bar(min(length, Fraction(1)), f" {percentage}%" if percentage else "")
        place = match.end()
    if place < len(text):
        yield text[place:]
