"""A compiled catalogue of messages (`.mo`), of which only what is asked for is read.

A run shows a few dozen of some two thousand messages. The standard library's `gettext`
reads all of them first, which takes as long as all checks of a small county. The form is
GNU gettext's: two tables of lengths and places, the originals in order of their bytes.
"""

import struct
from bisect import bisect_left

_ENTRY = struct.Struct("<II")


class Catalogue:
    """The messages of a language that has one form for any number, as Chinese has."""

    def __init__(self, data: bytes) -> None:
        """`data` is what stands in the file."""
        self._data = data
        _magic, _version, self._count, self._originals, self._translations = struct.unpack_from(
            "<5I", data
        )
        self._known: dict[str, str | None] = {}

    def message(self, original: str) -> str:
        """The translation of a message; the message itself where there is none."""
        return self._found(original) or original

    def counted(self, singular: str, plural: str, number: int) -> str:
        """The translation of a message for so many things."""
        return self._found(f"{singular}\0{plural}") or (singular if number == 1 else plural)

    def _found(self, original: str) -> str | None:
        if original not in self._known:
            self._known[original] = self._looked_up(original.encode())
        return self._known[original]

    def _looked_up(self, original: bytes) -> str | None:
        place = bisect_left(range(self._count), original, key=self._original)
        if place == self._count or self._original(place) != original:
            return None
        return self._text(self._translations, place).decode()

    def _original(self, place: int) -> bytes:
        return self._text(self._originals, place)

    def _text(self, table: int, place: int) -> bytes:
        length, start = _ENTRY.unpack_from(self._data, table + _ENTRY.size * place)
        return self._data[start : start + length]
