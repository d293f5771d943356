"""Texts that are of one series, or nearly, and Arrow's columns of them."""

from collections.abc import Sequence
from typing import Any

import pyarrow as pa
from hypothesis import strategies as st

from longchuan_plan.texts import Texts

SERIES = st.one_of(
    st.integers(0, 120).map(lambda number: f"T{number:03}"),
    st.integers(0, 12).map(lambda number: f"龙{number:02}"),
    st.integers(95, 120).map(lambda number: f"S{number}"),
    st.integers(10**11, 10**11 + 9).map(str),
    st.sampled_from(["T1", "U001", "T00A", "T0０1", "", "T", "T0001", "T001 "]),
)
"""Mostly of one series or another; some only look like it."""


def chunked(parts: Sequence[Sequence[str | None]], cut: int = 0) -> Any:
    """A column in parts; the first `cut` texts of each are left out, though still in memory."""
    arrays = [Texts.of(part).array.slice(cut) for part in parts]
    return pa.chunked_array(arrays, pa.string())
