"""Where each of many texts stands in a list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple

from longchuan_plan.series import Numbered, Series, is_dense, series_of
from longchuan_plan.texts import Texts, unpacked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyarrow import Int32Array


def places(wanted: Sequence[Sequence[Any]], among: Sequence[Any]) -> list[NDArray[np.int32]]:
    """For each of several lists, the place of each of its values `among` others, which differ.

    A value that is not among them, or is None, has the place -1.
    """
    import numpy as np

    if not isinstance(among, Texts):
        known = {value: place for place, value in enumerate(among) if value is not None}
        return [
            np.fromiter(map(known.get, values, repeat(-1)), np.int32, len(values))
            for values in wanted
        ]
    if not wanted:
        return []
    texts = [one if isinstance(one, Texts) else Texts.of(one) for one in wanted]
    index = _Index.of(among)
    if index is not None:
        return [index.places(one) for one in texts]
    import pyarrow as pa
    import pyarrow.compute as pc

    # All at once, since most of the time goes into making `among` ready to be searched.
    arrays = pa.chunked_array([one.array for one in texts], pa.string())
    found = pc.index_in(arrays, among.array, skip_nulls=True)
    joined = np.concatenate([np.empty(0, np.int32), *map(_places, found.chunks)])
    return np.split(joined, np.cumsum([len(one) for one in wanted[:-1]]))


def _places(found: Int32Array) -> NDArray[np.int32]:
    import numpy as np

    valid, data = found.buffers()
    places = np.frombuffer(data, np.int32, len(found), found.offset * 4)
    return places if valid is None else np.where(unpacked(valid, found), places, np.int32(-1))


class _Index(NamedTuple):
    """The places of texts of one series by number: `at` has those from `lowest` on."""

    series: Series
    lowest: int
    at: NDArray[np.int32]

    @classmethod
    def of(cls, texts: Texts) -> _Index | None:
        """The index of differing texts, a missing one left out; None for texts of no series."""
        import numpy as np

        if isinstance(texts, Numbered):
            series, numbers = texts.series, texts.numbers
        else:
            found = series_of([texts.array])
            if found is None:
                return None
            series, numbers = found, found.numbers(texts.array)
            if np.count_nonzero(numbers < 0) > texts.array.null_count:
                return None
        there = np.flatnonzero(numbers >= 0)
        numbers = numbers[there]
        lowest, highest = int(numbers.min()), int(numbers.max())
        if not is_dense(lowest, highest, len(numbers)):
            return None
        # One place more at either end stands for all that lies outside.
        at = np.full(highest - lowest + 3, -1, dtype=np.int32)
        at[numbers - (lowest - 1)] = there
        return cls(series, lowest, at)

    def places(self, texts: Texts) -> NDArray[np.int32]:
        """The place of each text; -1 where it is not there."""
        import numpy as np

        places = _numbers(self.series, texts) - np.int32(self.lowest - 1)
        found: NDArray[np.int32] = self.at[np.clip(places, 0, len(self.at) - 1, out=places)]
        return found


def _numbers(series: Series, texts: Texts) -> NDArray[np.int32]:
    if isinstance(texts, Numbered) and texts.series == series:
        return texts.numbers
    return series.numbers(texts.array)
