"""Large things side by side, as Arrow and numpy leave the interpreter free meanwhile."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

AT_ONCE = 3
"""So many at a time keep the processors busy, though Arrow parts each file among them too:
two may wait for it while one needs the interpreter."""

One = TypeVar("One")
Result = TypeVar("Result")


def side_by_side(
    function: Callable[[One], Result],
    items: Sequence[One],
    *,
    large: bool,
    weight: Callable[[One], int] = lambda _item: 0,
) -> Iterator[Result]:
    """The results in the order of the items, each as soon as it and those before it are there.

    Those of most `weight` are begun first, so that none of them is left at the end. Unless
    they are `large`, one comes after the other: starting threads takes longer than reading
    a small county.
    """
    if not large:
        yield from map(function, items)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(AT_ONCE) as pool:
        order = sorted(range(len(items)), key=lambda place: -weight(items[place]))
        begun = {place: pool.submit(function, items[place]) for place in order}
        try:
            for place in range(len(items)):
                yield begun.pop(place).result()
        finally:
            # Who interrupts the program does not wait for what has not been begun.
            pool.shutdown(cancel_futures=True)
