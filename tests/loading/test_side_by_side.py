import threading

import pytest

from longchuan_plan.loading.side_by_side import side_by_side


@pytest.mark.parametrize("large", [False, True])
def test_results_come_in_the_order_of_the_items(large: bool) -> None:
    assert side_by_side(str, range(50), large=large) == [str(number) for number in range(50)]


def test_what_is_large_runs_at_the_same_time() -> None:
    meeting = threading.Barrier(2, timeout=10)
    # Each waits for the other, so one after the other they would wait in vain.
    places = side_by_side(lambda _item: meeting.wait(), range(2), large=True)
    assert sorted(places) == [0, 1]


@pytest.mark.parametrize("large", [False, True])
def test_an_error_comes_through(large: bool) -> None:
    with pytest.raises(ZeroDivisionError):
        side_by_side(lambda item: 1 // item, [1, 0], large=large)
