import gc

import pytest

from longchuan_plan.loading.collection import without_collection


def test_the_collector_is_on_again_even_after_a_failure() -> None:
    assert gc.isenabled()
    paused = without_collection()(_fail_without_collector)
    with pytest.raises(KeyError):
        paused()
    assert gc.isenabled()


def _fail_without_collector() -> None:
    assert not gc.isenabled()
    raise KeyError


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with without_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
