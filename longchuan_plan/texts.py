"""Many distinct texts, left in the buffers that Arrow read them into.

A register has as many numbers as people. Made into Python strings they would take most
of the time and memory of reading it, though hardly one of them is ever looked at; so
they stay where they are, and become strings one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyarrow import BooleanArray, StringArray

MANY = 1 << 16
"""Fewer texts than this are quicker as a list."""

_CHUNK = 1 << 14
"""So many texts are strings at a time, where all are gone through."""


class Texts(Sequence[Any]):
    """The texts of an Arrow array, in its order; a missing one is None."""

    def __init__(self, array: StringArray) -> None:
        self.array = array

    @classmethod
    def of(cls, texts: Sequence[str | None]) -> Texts:
        """The same texts in a new array.

        It is put together by hand, since Arrow's way from a list loads pandas.
        """
        import numpy as np
        import pyarrow as pa

        encoded = [b"" if text is None else text.encode() for text in texts]
        ends = np.fromiter(accumulate(map(len, encoded), initial=0), np.int32, len(texts) + 1)
        missing = [text is None for text in texts]
        valid = None
        if any(missing):
            valid = pa.py_buffer(np.packbits(~np.array(missing), bitorder="little"))
        buffers = (pa.py_buffer(ends), pa.py_buffer(b"".join(encoded)), valid)
        return cls(pa.StringArray.from_buffers(len(texts), *buffers))

    def __len__(self) -> int:
        return len(self.array)

    @overload
    def __getitem__(self, place: int) -> Any: ...
    @overload
    def __getitem__(self, place: slice) -> list[Any]: ...
    def __getitem__(self, place: int | slice) -> Any:
        if isinstance(place, slice):
            return self.array[place].to_pylist()
        return self.array[int(place)].as_py()

    def __iter__(self) -> Iterator[Any]:
        for start in range(0, len(self), _CHUNK):
            yield from self.array.slice(start, _CHUNK).to_pylist()

    def beyond(self, signs: str) -> list[int]:
        """The places of the texts that are empty or hold other signs than of these ranges."""
        return self.unlike(rf"\A[{signs}]+\z")

    def without(self, place: int) -> Texts:
        """The same texts, the one at a place missing."""
        import pyarrow as pa

        before, behind = self.array.slice(0, place), self.array.slice(place + 1)
        return Texts(pa.concat_arrays([before, pa.nulls(1, self.array.type), behind]))

    def without_all(self, places: Sequence[int]) -> tuple[Texts, NDArray[np.int32]]:
        """The texts but those at some places, with a missing one at the end instead.

        Beside them for each old place its new one.
        """
        import numpy as np
        import pyarrow as pa

        kept = np.ones(len(self), dtype=bool)
        kept[places] = False
        moved = np.where(kept, np.cumsum(kept, dtype=np.int32) - 1, np.int32(kept.sum()))
        bits = pa.py_buffer(np.packbits(kept, bitorder="little"))
        chosen = self.array.filter(
            pa.BooleanArray.from_buffers(pa.bool_(), len(self), [None, bits])
        )
        return Texts(pa.concat_arrays([chosen, pa.nulls(1, self.array.type)])), moved

    def like(self, pattern: str) -> list[int]:
        """The places of the texts that a pattern (RE2) is found in."""
        import numpy as np

        return np.flatnonzero(self._found(pattern)).tolist()

    def unlike(self, pattern: str) -> list[int]:
        """The places of the others, missing texts among them."""
        import numpy as np

        return np.flatnonzero(~self._found(pattern)).tolist()

    def _found(self, pattern: str) -> NDArray[np.bool_]:
        import pyarrow.compute as pc

        return _bits(pc.match_substring_regex(self.array, pattern))

    def is_ascii(self) -> bool:
        """Whether no text has a sign beyond ASCII; the buffers may hold more than the texts."""
        import numpy as np

        data = self.array.buffers()[2]
        return data is None or int(np.frombuffer(data, np.uint8).max(initial=0)) < 128

    def lengths(self) -> NDArray[np.int32]:
        """The length of each text in bytes; 0 for a missing one."""
        import numpy as np

        ends = np.frombuffer(self.array.buffers()[1], np.int32)
        return np.diff(ends[self.array.offset : self.array.offset + len(self) + 1])

    def longest(self) -> int:
        """The length in bytes of the longest text."""
        return int(self.lengths().max(initial=0))


def _bits(found: BooleanArray) -> NDArray[np.bool_]:
    """The truth of each element; a missing one is false."""
    valid, data = found.buffers()
    bits = unpacked(data, found)
    return bits if valid is None else bits & unpacked(valid, found)


def unpacked(buffer: Any, array: Any) -> NDArray[np.bool_]:
    """The bits of a buffer that belong to an Arrow array, which may be a part of it."""
    import numpy as np

    packed = np.frombuffer(buffer, np.uint8)
    end = array.offset + len(array)
    return np.unpackbits(packed, count=end, bitorder="little")[array.offset :].view(np.bool_)
