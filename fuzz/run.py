"""Feed the readers with random files for a set time: `make fuzz SECONDS=600`.

All targets in turns, with new files each time; `--seed` gives the same ones again. A file
that fails is made small and kept in `fuzz/found/`; `--replay FILE` feeds it once more. Ends
with 1 when something was found.
"""

import argparse
import hashlib
import random
import resource
import signal
import sys
import time
import traceback
from pathlib import Path
from types import FrameType

import hypothesis
from hypothesis import HealthCheck, Phase, given, settings

from fuzz.targets import TARGETS, Target, remove_workspaces

FOUND = Path(__file__).with_name("found")
TURN = 5
"""So many seconds at most, then it is another target's turn."""
ROUND, STEP = 50, 1 << 20
"""So many files to a seed, and so far are the seeds of two turns from each other."""
LONGEST, LARGEST = 10, 1 << 20
"""Seconds of the processor and kilobytes that a small file may take."""


def main() -> int:
    """Run, or replay one file; the exit code."""
    options = _options()
    if options.replay:
        (target,) = (one for one in TARGETS if options.replay.name.startswith(one.name + "-"))
        fed(target, options.replay.read_bytes())
        print(f"{options.replay} does no harm")
        return 0
    signal.signal(signal.SIGALRM, _too_long)
    seed = random.SystemRandom().randrange(1 << 32) if options.seed is None else options.seed
    print(f"seed {seed}, {options.seconds} seconds", flush=True)
    counts = {target.name: 0 for target in TARGETS}
    found: dict[str, Path] = {}
    end = time.monotonic() + options.seconds
    turn = min(TURN, options.seconds / len(TARGETS))
    number = 0
    while time.monotonic() < end and len(found) < len(TARGETS):
        for target in TARGETS:
            if target.name not in found and time.monotonic() < end:
                counts[target.name] += _turn(
                    target, seed + number, min(end, time.monotonic() + turn), found
                )
            number += 1
    for name, count in counts.items():
        print(f"{name:10} {count:8} files  {'FAILED' if name in found else 'nothing found'}")
    for path in found.values():
        print(f"again: python -m fuzz.run --replay {path}")
    return 1 if found else 0


def fed(target: Target, data: bytes) -> None:
    """Feed a target; raises whatever is a defect, too much time or memory among it."""
    start = time.process_time()
    try:
        target.feed(data)
    except (Exception, KeyboardInterrupt, GeneratorExit, SystemExit):
        raise
    except BaseException as error:  # the panic of a library in Rust is no Exception
        raise AssertionError(f"{type(error).__name__}: {error}") from error
    assert time.process_time() - start < LONGEST, "too much time"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < LARGEST, "too much memory"


def _turn(target: Target, seed: int, end: float, found: dict[str, Path]) -> int:
    """Files until a time; the number of them. What fails is made small, saved and told."""
    count = 0
    failing = b""

    def once(data: bytes) -> None:
        nonlocal count, failing
        # What has failed is made small before the turn is over.
        if time.monotonic() > end and not failing:
            return
        count += 1
        signal.alarm(3 * LONGEST)
        try:
            fed(target, data)
        except Exception:
            failing = data
            raise
        finally:
            signal.alarm(0)

    rules = settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    try:
        while time.monotonic() < end:
            hypothesis.seed(seed)(rules(given(target.inputs)(once)))()
            seed += 1
    except Exception:  # noqa: BLE001  whatever it is, it is what we are looking for
        traceback.print_exc()
        found[target.name] = _kept(target, failing)
    return count


def _kept(target: Target, data: bytes) -> Path:
    FOUND.mkdir(exist_ok=True)
    path = FOUND / f"{target.name}-{hashlib.sha256(data).hexdigest()[:12]}"
    path.write_bytes(data)
    return path


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Feed the readers with random files.")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--replay", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    try:
        code = main()
    finally:
        remove_workspaces()
    sys.exit(code)
