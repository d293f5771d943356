"""How usual texts are read at once, without a validator for each.

A validator takes longer to make than most columns to read, and nearly all columns hold
nothing unusual. What says how stands in a type's metadata, behind all else: what stands
behind it would narrow the type further, so then it is not asked.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

WORDS = "0-9A-Za-z一-龥（）〔〕-"
"""The signs that names and words mostly consist of, as ranges of a character class."""


class Plain(ABC):
    """Reads the usual texts of a type of cells, all at once."""

    __slots__ = ()

    @abstractmethod
    def read(self, texts: Sequence[str]) -> list[Any] | None:
        """The values of distinct texts, None for an empty one; or None where one is unusual."""


@dataclass(frozen=True, slots=True, eq=False)
class Plainly(Plain):
    """Says that a text of a usual `form` is read by `make` alone, which may raise ValueError."""

    form: str
    make: Callable[[str], Any]

    def read(self, texts: Sequence[str]) -> list[Any] | None:
        there = [text for text in texts if text]
        lines = "\n".join(there) + "\n" * bool(there)
        plain = re.fullmatch(rf"(?:(?:{self.form})\n)*+", lines)
        if plain is None or lines.count("\n") != len(there):
            return None
        try:
            made: list[Any] = [*map(self.make, there)]
        except ValueError:
            return None
        if len(made) < len(texts):  # of distinct texts one is empty
            made.insert(texts.index(""), None)
        return made


class AsItStands(NamedTuple):
    """Says that a text of nothing but these signs is its own value, so it need not be parsed.

    `signs` are ranges of a character class, the same to Python's `re` and to RE2.
    """

    signs: str

    def others(self, texts: Sequence[str]) -> Sequence[int]:
        """The places of the texts that are not such.

        That all are is asked of all at once first, which is ten times as quick.
        """
        lines = "\n".join(texts) + "\n"
        plain = re.fullmatch(rf"(?:[{self.signs}]++\n)*+", lines)
        if plain is not None and lines.count("\n") == len(texts):
            return ()
        holds = re.compile(rf"[{self.signs}]+").fullmatch
        return [place for place, text in enumerate(texts) if holds(text) is None]


def made_of(signs: str, texts: Sequence[str]) -> bool:
    """Whether nothing but these signs (ranges of a character class) stands in the texts."""
    return re.fullmatch(f"[{signs}]*+", "".join(texts)) is not None
