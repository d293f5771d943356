"""How `lcplan validate` holds out when a county is as large as a city, or the whole country.

Each county is validated by turns with a process that only reads its tables by Arrow, so
that a busy moment hits both; medians are compared. Then the time of ten times as many
rows, of a quarter of the rows wrong, and whether each error was found at its place, and
none besides. Arguments: how many teachers. Exit 1 when a bar is missed.
"""

import json
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.counties import county, spoilt
from bench.processes import LCPLAN, MISSED, PYTHON, ROOT, Run, run
from bench.wrong import Place, Spoilt

SIZES = (150_000, 1_500_000)
"""Teachers of the counties that are measured when no others are asked for."""
SMALL, LARGE = SIZES
COUNTRY = 18_900_000
"""The teachers of all of China's schools (教育部, 2023)."""

RATIO = {LARGE: 3.0, COUNTRY: 2.5}
PEAK = {COUNTRY: 8 * 2**30}
TENFOLD = 6.0
EVERY, WRONG = 4, 2.0
"""One row of four is wrong; that may take twice the time of a county without errors."""
ROWS = 22_700
"""A county of so many teachers has 150,000 rows in all its tables."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure beside its bar; without a bar it is only told."""

    title: str
    figure: float
    bar: float | None
    note: str

    @property
    def missed(self) -> bool:
        """Whether the bar is missed."""
        return self.bar is not None and self.figure > self.bar

    def line(self) -> str:
        """The figure as it is printed."""
        bar = f"{self.bar:>7.1f}" if self.bar is not None else " " * 7
        end = MISSED if self.missed else ""
        return f"{self.title:<44}{self.figure:>8.2f}{bar}  {self.note}{end}"


def main() -> int:
    """Measure every size; the exit code of the process."""
    sizes = [int(text) for text in sys.argv[1:]] or list(SIZES)
    print(f"{'':<44}{'figure':>8}{'bar':>7}")
    worst = 0
    for measured in _all(sizes):
        print(measured.line(), flush=True)
        worst |= measured.missed
    return worst


def _all(sizes: list[int]) -> Iterator[Measured]:
    seconds = {}
    for teachers in sizes:
        pairs = _pairs(county(teachers), 5 if teachers <= SMALL else 3)
        ours, arrow = (_median(side) for side in zip(*pairs, strict=True))
        seconds[teachers] = ours.seconds
        title = f"validate / Arrow read, {teachers:,} teachers"
        note = f"{ours.seconds:.2f} s / {arrow.seconds:.2f} s; {_by_processors(ours, arrow)}"
        yield Measured(title, ours.seconds / arrow.seconds, RATIO.get(teachers), note)
        peak, limit = ours.peak / 2**30, PEAK.get(teachers)
        note = f"Arrow read {arrow.peak / 2**30:.2f} GiB"
        bar = limit / 2**30 if limit else None
        yield Measured(f"  most memory, GiB, {teachers:,} teachers", peak, bar, note)
    if SMALL in seconds and LARGE in seconds:
        title = f"validate, {LARGE:,} / {SMALL:,} teachers"
        yield Measured(title, seconds[LARGE] / seconds[SMALL], TENFOLD, "")
    if SMALL in sizes:
        yield from _wrong()


def _pairs(workspace: Path, rounds: int) -> list[tuple[Run, Run]]:
    """Runs of validate and of the bare read by turns, after one that warms the disk's cache."""
    yardstick = (PYTHON, str(ROOT / "bench" / "arrow_read.py"), "data/rosters")
    run(yardstick, workspace)
    return [
        (run((LCPLAN, "validate"), workspace), run(yardstick, workspace)) for _ in range(rounds)
    ]


def _median(runs: tuple[Run, ...]) -> Run:
    seconds = statistics.median(item.seconds for item in runs)
    busy = statistics.median(item.busy for item in runs)
    return Run(seconds, busy, max(item.peak for item in runs))


def _by_processors(one: Run, other: Run) -> str:
    """The ratio of what the processors did, which other programs disturb less."""
    return f"processors {one.busy / other.busy:.2f}"


def _wrong() -> Iterator[Measured]:
    """One row of four wrong: of 150,000 in all tables, of a large register, of all its tables."""
    yield _against_clean(ROWS, None, "in all tables", WRONG)[0]
    yield _against_clean(SMALL, ("teachers",), "in the register", WRONG)[0]
    measured, faulty, made = _against_clean(SMALL, None, "in all tables", None)
    yield measured
    expected, found = Counter(made.places), _found(faulty)
    unseen, besides = (expected - found).total(), (found - expected).total()
    yield Measured("  errors not found at their place", unseen, 0, f"of {len(made.places):,}")
    yield Measured("  findings besides", besides, 0, "")


def _against_clean(
    teachers: int, tables: Sequence[str] | None, where: str, bar: float | None
) -> tuple[Measured, Path, Spoilt]:
    """The time with one row of four wrong, as a multiple of that of the same county clean."""
    clean = county(teachers)
    faulty, made = spoilt(clean, EVERY, tables)
    command = (LCPLAN, "validate")
    pairs = [(run(command, faulty), run(command, clean)) for _ in range(5)]
    wrong, right = (_median(side) for side in zip(*pairs, strict=True))
    title = f"a quarter wrong / none, {teachers:,} teachers"
    errors = f"{len(made.places):,} errors {where}"
    note = (
        f"{wrong.seconds:.2f} s / {right.seconds:.2f} s; {_by_processors(wrong, right)}; {errors}"
    )
    return Measured(title, wrong.seconds / right.seconds, bar, note), faulty, made


def _found(workspace: Path) -> Counter[Place]:
    """The places of all findings. The day is fixed, as samples have no errors on it."""
    command = (LCPLAN, "validate", "--output-format", "json-lines", "--exit-zero")
    told = subprocess.run(command, cwd=workspace, capture_output=True, text=True, check=True)
    places: Counter[Place] = Counter()
    for line in told.stdout.splitlines():
        found = json.loads(line)
        name = found["path"].rpartition("/")[2]
        places[name, found["line"], found["column"], found["code"]] += 1
    return places


if __name__ == "__main__":
    sys.exit(main())
