"""Loading without the cyclic garbage collector.

What is loaded lives on, so looking through it again and again finds nothing; on a
county's plan and rosters that took a third of the time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Pauses the collector, if it is on; also usable as a decorator."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
