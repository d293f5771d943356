import threading
import time

import pytest

from longchuan_plan.loading import side_by_side as module
from longchuan_plan.loading.side_by_side import side_by_side


@pytest.mark.parametrize("large", [False, True])
def test_results_come_in_the_order_of_the_items(large: bool) -> None:
    results = side_by_side(str, range(50), large=large, weight=lambda number: number % 7)
    assert list(results) == [str(number) for number in range(50)]


def test_what_is_large_runs_at_the_same_time() -> None:
    meeting = threading.Barrier(2, timeout=10)
    # Each waits for the other, so one after the other they would wait in vain.
    places = side_by_side(lambda _item: meeting.wait(), range(2), large=True)
    assert sorted(places) == [0, 1]


def test_the_heaviest_is_begun_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 1)
    begun: list[int] = []
    list(side_by_side(begun.append, [2, 9, 5, 9], large=True, weight=lambda item: item))
    assert begun == [9, 9, 5, 2]


def test_a_result_comes_before_what_follows_is_done() -> None:
    seen = threading.Event()
    results = side_by_side(lambda item: item == 0 or seen.wait(10), range(2), large=True)
    assert next(results)
    seen.set()
    assert list(results) == [True]


@pytest.mark.parametrize("large", [False, True])
def test_an_error_comes_through(large: bool) -> None:
    with pytest.raises(ZeroDivisionError):
        list(side_by_side(lambda item: 1 // item, [1, 0], large=large))


def test_after_an_error_nothing_more_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 1)
    begun: list[int] = []

    def read(item: int) -> None:
        begun.append(item)
        if item == 0:
            raise KeyboardInterrupt
        time.sleep(0.05)

    with pytest.raises(KeyboardInterrupt):
        list(side_by_side(read, range(100), large=True))
    assert len(begun) < 10
