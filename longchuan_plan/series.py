"""Texts of one series, such as T0000001 and T0000002: told apart by their numbers.

People and schools are mostly numbered through: a few signs that all share, then a number,
filled up with zeros or not. Two such texts are the same when their numbers are, and a number says
at once where its text stands in a list. That is far less work than to compare texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from longchuan_plan.texts import Texts, unpacked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyarrow import ChunkedArray, StringArray

DIGITS = 9
"""A number of no more digits fits into 32 bits; a longer one would take twice the memory."""

LONGEST = (1 << 31) - 1
"""No text has more bytes: Arrow counts those of a whole column in 32 bits."""

SPARSE = 16
"""A series has no more numbers between its lowest and its highest than so many for each text."""

_SLICE = 1 << 15
"""So many texts are read at a time: their signs stay near the processor meanwhile."""


class Series(NamedTuple):
    """Texts that begin with `prefix` and end with a number of `least` digits, or more.

    Zeros fill a number up to `least` digits, and none stands in front of a longer one: so
    each number has one text only.
    """

    prefix: bytes
    least: int

    @classmethod
    def of(cls, text: str) -> Series | None:
        """The series that a text can be of; None for one that does not end like a number.

        The first of very many digits count as a prefix.
        """
        signs = text.encode()
        digits = min(len(signs) - len(signs.rstrip(b"0123456789")), DIGITS)
        return cls(signs[: len(signs) - digits], digits) if digits else None

    def numbers(self, texts: StringArray) -> NDArray[np.int32]:
        """The number of each text; -1 for one of another form, or missing."""
        import numpy as np

        slices = [self._numbers(part) for part in _slices(texts)]
        return np.concatenate(slices) if slices else np.empty(0, np.int32)

    def _numbers(self, texts: StringArray) -> NDArray[np.int32]:
        import numpy as np

        valid, offsets, data = texts.buffers()
        ends = np.frombuffer(offsets, np.int32)[texts.offset : texts.offset + len(texts) + 1]
        signs = np.frombuffer(data or b"", np.uint8)
        lengths = np.diff(ends)
        if valid is not None:
            lengths *= unpacked(valid, texts)
        found = np.full(len(texts), -1, dtype=np.int32)
        for digits in range(self.least, DIGITS + 1):
            width = len(self.prefix) + digits
            fitting = lengths == width
            if fitting.all():
                return self._read(signs[ends[0] : ends[-1]].reshape(-1, width))
            if fitting.any():
                rows = signs[ends[:-1][fitting][:, None] + np.arange(width)]
                found[fitting] = self._read(rows)
        return found

    def _read(self, rows: NDArray[np.uint8]) -> NDArray[np.int32]:
        """The numbers of texts of one length, a row of signs each."""
        import numpy as np

        # Sign by sign, each from all texts: so numpy goes through memory in its order.
        columns = np.ascontiguousarray(rows.T)
        digits = columns[len(self.prefix) :]
        wrong = np.zeros(len(rows), dtype=bool)
        for column, sign in zip(columns, self.prefix, strict=False):
            wrong |= column != sign
        if len(digits) > self.least:
            wrong |= digits[0] == ord("0")
        numbers = np.zeros(len(rows), dtype=np.int32)
        for column in digits:
            digit = column - np.uint8(ord("0"))  # anything that is no digit becomes more than 9
            wrong |= digit > 9
            numbers *= 10
            numbers += digit
        numbers[wrong] = -1
        return numbers

    def lengths(self, numbers: NDArray[np.int32]) -> NDArray[np.int32]:
        """The length in bytes of the text of each number."""
        import numpy as np

        lengths = np.full(len(numbers), len(self.prefix) + self.least, dtype=np.int32)
        for digits in range(self.least, DIGITS):
            lengths += numbers >= 10**digits
        return lengths

    def texts(self, numbers: NDArray[np.int32]) -> StringArray:
        """The texts of numbers that ascend."""
        import numpy as np
        import pyarrow as pa

        lengths = self.lengths(numbers)
        ends = np.append(np.int32(0), np.cumsum(lengths, dtype=np.int32))
        # Longer texts stand behind all shorter ones.
        borders = np.append(np.flatnonzero(np.diff(lengths, prepend=0)), len(numbers)).tolist()
        data = b"".join(
            self._written(numbers[start:end], int(lengths[start]))
            for start, end in pairwise(borders)
        )
        return pa.StringArray.from_buffers(len(numbers), pa.py_buffer(ends), pa.py_buffer(data))

    def _written(self, numbers: NDArray[np.int32], width: int) -> bytes:
        """The signs of the texts of numbers, which are all of one length."""
        import numpy as np

        signs = np.empty((width, len(numbers)), dtype=np.uint8)
        signs[: len(self.prefix)] = np.frombuffer(self.prefix, np.uint8)[:, None]
        rest = numbers
        for place in range(width - 1, len(self.prefix) - 1, -1):
            rest, digit = rest // 10, rest % 10
            signs[place] = digit
            signs[place] += ord("0")
        return np.ascontiguousarray(signs.T).tobytes()


def series_of(chunks: Sequence[StringArray]) -> Series | None:
    """The series that texts can be of, as the first and the shortest of them say."""
    first = next((text for chunk in chunks for text in chunk[:2].to_pylist() if text), "")
    series = Series.of(first)
    if series is None:
        return None
    lengths = (Texts(chunk).lengths() for chunk in chunks)
    shortest = min(int(some.min(initial=LONGEST, where=some > 0)) for some in lengths)
    least = shortest - len(series.prefix)
    return series._replace(least=least) if least > 0 else None


def is_dense(lowest: int, highest: int, many: int) -> bool:
    """Whether a place for each number of a range takes no more memory than the texts are worth."""
    return highest - lowest < SPARSE * many


class Numbered(Texts):
    """Texts of a series in the order of their numbers, made only where they are asked for."""

    def __init__(self, series: Series, numbers: NDArray[np.int32]) -> None:
        self.series = series
        self.numbers = numbers

    @cached_property
    def array(self) -> StringArray:
        return self.series.texts(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    def beyond(self, signs: str) -> list[int]:
        """As of other texts; where digits are such signs, the prefix speaks for all."""
        one = self.series.prefix.decode() + "0123456789"
        return [] if re.fullmatch(f"[{signs}]+", one) else super().beyond(signs)

    def is_ascii(self) -> bool:
        """As of other texts, by the prefix alone."""
        return self.series.prefix.isascii()

    def lengths(self) -> NDArray[np.int32]:
        """The length in bytes of each text."""
        return self.series.lengths(self.numbers)

    def longest(self) -> int:
        """The length in bytes of the longest text, which is that of the highest number."""
        return int(self.series.lengths(self.numbers[-1:]).max(initial=0))


def encode(column: ChunkedArray) -> tuple[Numbered, NDArray[np.int32]] | None:
    """The distinct texts of a column by number, and for each cell the place of its text.

    None where the texts are not of one series.
    """
    import numpy as np

    series = series_of(column.chunks)
    if series is None:
        return None
    numbers = np.empty(len(column), dtype=np.int32)
    start = 0
    for chunk in column.chunks:
        end = start + len(chunk)
        numbers[start:end] = series.numbers(chunk)
        if (numbers[start:end] < 0).any():
            return None
        start = end
    lowest, highest = int(numbers.min()), int(numbers.max())
    if not is_dense(lowest, highest, len(numbers)):
        return None
    numbers -= lowest
    occurs = np.zeros(highest - lowest + 1, dtype=bool)
    occurs[numbers] = True
    places = np.cumsum(occurs, dtype=np.int32)
    places -= 1
    there = np.flatnonzero(occurs).astype(np.int32)
    there += lowest
    for start in range(0, len(numbers), _SLICE):
        part = numbers[start : start + _SLICE]
        part[:] = places[part]
    return Numbered(series, there), numbers


def _slices(texts: StringArray) -> Iterator[StringArray]:
    for start in range(0, len(texts), _SLICE):
        yield texts.slice(start, _SLICE)
