"""Rows that say the same as an earlier one are those that a search finds."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from longchuan_plan.checks import repeated as repeated_module
from longchuan_plan.checks.repeated import repeated
from longchuan_plan.tables import Column, Table

WIDTHS = (3, 4, 2)
ROWS = st.lists(st.tuples(*(st.integers(0, width - 1) for width in WIDTHS)), max_size=9)


@pytest.mark.parametrize("largest", [repeated_module.LARGEST, 10])
@given(rows=ROWS, names=st.sampled_from(["a", "ab", "bc", "abc"]))
@example(rows=[(0, 0, 0), (1, 2, 1), (2, 3, 0), (0, 0, 1)], names="a")
@example(rows=[(2, 0, 0), (2, 0, 0), (0, 0, 0)], names="a")
def test_each_row_comes_with_the_first_that_is_like_it(
    largest: int, rows: list[tuple[int, ...]], names: str
) -> None:
    columns = {
        name: Column(name, range(width), np.array([row[at] for row in rows], dtype=np.int32))
        for at, (name, width) in enumerate(zip("abc", WIDTHS, strict=True))
    }
    keys = [tuple(row["abc".index(name)] for name in names) for row in rows]
    expected = [
        (place, keys.index(key)) for place, key in enumerate(keys) if keys.index(key) < place
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(repeated_module, "LARGEST", largest)
        assert expected == list(repeated(Table("some", columns, (), len(rows)), names))
