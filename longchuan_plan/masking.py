"""What readers outside may see of persons: of a name the family name, of a number nothing."""

import re
from collections.abc import Collection
from typing import NamedTuple, Self

_SHORTEST, _LONGEST = 2, 4
"""How many signs of a text are looked up as a name, beside names that are longer."""
MOBILE = r"(?:\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}"
"""The number of a mobile telephone (工信部's plan: eleven digits from 13 to 19)."""
_NUMBER = rf"(?:[0-9]{{17}}[0-9Xx]|[0-9]{{15}}|{MOBILE}|0[0-9]{{2,3}}[- ][0-9]{{7,8}})"
"""The number of an identity card, of a mobile telephone, or of one with an area code."""
_ALONE = rf"(?<![0-9A-Za-z]){_NUMBER}(?![0-9A-Za-z])"
_BESIDE_LETTERS = rf"(?<![0-9]){_NUMBER}(?![0-9])"
SHORTEST_NUMBER, LONGEST_NUMBER = 11, 18
"""How many signs such a number has."""
_WORD = "[0-9A-Za-z]+"


def mask_name(name: str) -> str:
    """张三丰 as 张**; a name of one sign is a star.

    The two signs of a compound family name are not told apart, so one is kept.
    """
    return name[:1] + "*" * (len(name) - 1) if len(name) > 1 else "*" * len(name)


def mask_numbers(text: str, *, beside_letters: bool = False) -> str:
    """A text with stars for the numbers of identity cards and telephones in it.

    What stands `beside_letters` is mostly an id, and masked only where that is asked for.
    """
    if not beside_letters and text.isascii() and text.isalnum() and not text[:-1].isdigit():
        return text  # nothing parts a number from what stands beside it; so it is with most ids
    form = re.compile(_BESIDE_LETTERS if beside_letters else _ALONE)
    if not form.search(text):
        return text  # as nearly all are, and to put nothing in takes as long as to look
    return form.sub(lambda found: "*" * len(found[0]), text)


class Known(NamedTuple):
    """Names and numbers of persons, and the names that stay, the longest first."""

    names: frozenset[str]
    numbers: frozenset[str]
    stay: tuple[str, ...]
    lengths: tuple[int, ...]

    @classmethod
    def of(cls, names: Collection[str], numbers: Collection[str], stay: Collection[str]) -> Self:
        """Put together from the names and numbers of a register."""
        usual = range(_SHORTEST, _LONGEST + 1)
        lengths = sorted({len(name) for name in names} | set(usual), reverse=True)
        return cls(
            frozenset(name for name in names if len(name) >= _SHORTEST),
            frozenset(numbers),
            tuple(sorted((name for name in stay if len(name) >= _SHORTEST), key=len, reverse=True)),
            tuple(length for length in lengths if length >= _SHORTEST),
        )

    def masked(self, text: str) -> str:
        """A text without what tells of persons; the longest name at a place counts."""
        text = mask_numbers(text)
        text = re.sub(
            _WORD, lambda found: "*" * len(found[0]) if found[0] in self.numbers else found[0], text
        )
        staying = [name for name in self.stay if name in text]
        parts, place = [], 0
        while place < len(text):
            kept = next((name for name in staying if text.startswith(name, place)), None)
            name = kept or self._name_at(text, place)
            parts.append(mask_name(name) if name and not kept else name or text[place])
            place += len(name or text[place])
        return "".join(parts)

    def _name_at(self, text: str, place: int) -> str | None:
        found = (text[place : place + length] for length in self.lengths)
        return next((name for name in found if name in self.names), None)
