"""How usual texts are read at once, without a validator for each.

A validator takes longer to make than most columns to read, and nearly all texts are
usual ones. What says how stands in a type's metadata, behind all else: what stands
behind it would narrow the type further, so then it is not asked.
"""

import re
from abc import ABC, abstractmethod
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any

WORDS = "0-9A-Za-z一-龥（）〔〕-"
"""The signs that names and words mostly consist of, as ranges of a character class."""


class Plain(ABC):
    """Reads the usual texts of a type of cells."""

    __slots__ = ()

    @abstractmethod
    def read(self, texts: Sequence[str]) -> tuple[list[Any], Sequence[int]]:
        """The values of distinct texts, and in order the places of those that are unusual.

        An empty text is unusual; what stands at such places among the values says nothing.
        """


class Plainly(Plain):
    """Says that a text of a usual `form` is read by `make` alone, if that raises no ValueError."""

    __slots__ = ("form", "make")

    def __init__(self, form: str, make: Callable[[str], Any]) -> None:
        self.form = form
        self.make = make

    def read(self, texts: Sequence[str]) -> tuple[list[Any], Sequence[int]]:
        odd = unlike(self.form, texts)
        try:
            return self._read(texts, odd), odd
        except ValueError:
            unusual = set(odd)
            odd = [
                place for place, text in enumerate(texts) if place in unusual or self._refuses(text)
            ]
            return self._read(texts, odd), odd

    def _read(self, texts: Sequence[str], odd: Sequence[int]) -> list[Any]:
        """The values of the texts, None at the places that are odd."""
        unusual = set(odd)
        usual = [text for place, text in enumerate(texts) if place not in unusual]
        made: list[Any] = [*map(self.make, usual)]
        if len(odd) == 1:
            made.insert(odd[0], None)  # mostly the empty text
            return made
        each = iter(made)
        return [None if place in unusual else next(each) for place in range(len(texts))]

    def _refuses(self, text: str) -> bool:
        try:
            self.make(text)
        except ValueError:
            return True
        return False


class AsItStands(Plain):
    """Says that a text of nothing but these signs is its own value.

    `signs` are ranges of a character class, the same to Python's `re` and to RE2.
    """

    __slots__ = ("signs",)

    def __init__(self, signs: str) -> None:
        self.signs = signs

    def read(self, texts: Sequence[str]) -> tuple[list[Any], Sequence[int]]:
        return list(texts), unlike(f"[{self.signs}]++", texts)


def unlike(form: str, texts: Sequence[str]) -> Sequence[int]:
    """The places of the distinct texts that have another form; it holds no end of a line.

    It is asked of all that stand between two others at once, which is ten times as quick.
    """
    there = [*filter(None, texts)]
    lines = "\n".join([*there, ""])
    if lines.count("\n") != len(there):
        holds = re.compile(form).fullmatch
        return [place for place, text in enumerate(texts) if holds(text) is None]
    odd = _lines_unlike(form, lines)
    if len(there) == len(texts):
        return odd
    empty = texts.index("")
    behind = bisect_left(odd, empty)
    return [*odd[:behind], empty, *(place + 1 for place in odd[behind:])]


def _lines_unlike(form: str, lines: str) -> list[int]:
    """Which lines of a text (from 0) have another form."""
    skip = re.compile(rf"(?:(?:{form})\n)*+").match
    odd: list[int] = []
    number = start = 0
    while (alike := skip(lines, start)) and alike.end() < len(lines):
        number += lines.count("\n", start, alike.end())
        odd.append(number)
        number, start = number + 1, lines.index("\n", alike.end()) + 1
    return odd
