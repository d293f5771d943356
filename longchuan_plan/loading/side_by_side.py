"""Large things side by side, as Arrow and numpy leave the interpreter free meanwhile."""

from collections.abc import Callable, Iterable
from typing import TypeVar

AT_ONCE = 2
"""So many at a time keep the processors busy, since Arrow parts each file among them too."""

One = TypeVar("One")
Result = TypeVar("Result")


def side_by_side(
    function: Callable[[One], Result], items: Iterable[One], *, large: bool
) -> list[Result]:
    """The results in the order of the items.

    Unless they are `large`, one comes after the other: starting threads takes longer than
    reading a small county.
    """
    if not large:
        return list(map(function, items))
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(function, items))
