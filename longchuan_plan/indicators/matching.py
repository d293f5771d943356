"""Which rows of one table belong to which of another: equal in every pair of columns.

Works on codes, so that a county's teachers and their records are matched in one
pass. An empty cell equals nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from longchuan_plan.comparison import different, distinct
from longchuan_plan.rosters.arrays import translate

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from longchuan_plan.rosters.frames import Frames

    Codes = NDArray[np.int64]

NONE = -1
"""The code of a row that belongs to nothing."""


def matched(
    frames: Frames,
    ours: tuple[str, pd.DataFrame],
    theirs: tuple[str, pd.DataFrame],
    columns: Mapping[str, str],
) -> tuple[Codes, Codes]:
    """A code for each row of both (table, frame); rows of one code belong together.

    `columns` leads from their columns to ours, dotted names allowed. A row that
    belongs to nothing of the other frame may have NONE.
    """
    import numpy as np

    our_codes = np.zeros(len(ours[1]), np.int64)
    their_codes = np.zeros(len(theirs[1]), np.int64)
    for their_path, our_path in columns.items():
        our_column = frames.follow(*ours, our_path)
        codes, values = distinct(our_column)
        beside = _in_codes_of(our_column, values, frames.follow(*theirs, their_path))
        our_codes = _joined(our_codes, codes, len(values))
        their_codes = _joined(their_codes, beside, len(values))
    known = different(our_codes)
    return _places(our_codes, known), _places(their_codes, known)


def how_many(units: Codes, keys: Codes, rows: Codes) -> NDArray[np.intp]:
    """For each unit (numbered from 0) how many `rows` have one of its keys.

    `units` and `keys` stand beside each other; a key may be one of several units.
    """
    import numpy as np

    count = int(keys.max(initial=NONE)) + 1
    rows_of = np.bincount(rows[rows >= 0], minlength=count)
    # A unit may have a key in several rows, and has what belongs to it once all the same.
    pairs = different(np.where(keys >= 0, units * count + keys, NONE))
    unit, key = np.divmod(pairs, max(count, 1))
    number = int(units.max(initial=NONE)) + 1
    return np.bincount(unit, weights=rows_of[key], minlength=number).astype(np.intp)


def _places(codes: Codes, known: Codes) -> Codes:
    """The place of each code among the sorted `known` ones; NONE where it is not there."""
    import numpy as np

    if not len(known):
        return np.full(len(codes), NONE)
    place = np.minimum(np.searchsorted(known, codes), len(known) - 1)
    return np.where(known[place] == codes, place, NONE)


def _in_codes_of(
    ours: pd.Series[Any], values: list[Any], theirs: pd.Series[Any]
) -> NDArray[np.integer[Any]]:
    """Their column by the codes of ours."""
    import numpy as np
    import pandas as pd

    if isinstance(ours.dtype, pd.CategoricalDtype) and isinstance(
        theirs.dtype, pd.CategoricalDtype
    ):
        return translate(theirs, ours.cat.categories)
    codes, others = distinct(theirs)
    places = {value: place for place, value in enumerate(values)}
    by_code: NDArray[np.int64] = np.array([*(places.get(value, NONE) for value in others), NONE])
    beside: NDArray[np.int64] = by_code[codes]
    return beside


def _joined(codes: Codes, further: NDArray[np.integer[Any]], count: int) -> Codes:
    """Codes of two columns as one; a row that has none of either has none."""
    import numpy as np

    both = codes * np.int64(max(count, 1)) + further
    return np.where((codes >= 0) & (further >= 0), both, np.int64(NONE))
