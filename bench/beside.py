"""lcplan beside Polars, pandera and frictionless on one register with a quarter of its rows wrong.

All check the same rules of `bench.peers.rules`, each as its manual shows; lcplan checks all
its own. Argument: the Python of a virtual environment that has the others. Whole processes
are measured, from start to end, against one that only reads the tables by Arrow.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bench.counties import KEPT, begun, county
from bench.processes import LCPLAN, PYTHON, ROOT, Run, run
from bench.wrong import spoil

TEACHERS = 150_000
EVERY = 4
ROUNDS = 3
PART = 15_000
"""Rows that frictionless gets: with all of them it would take many minutes."""

HEAD = (
    f"{'':<14}{'seconds':>9}{'/ Arrow':>9}{'by CPU':>9}{'MiB':>7}{'found':>9}{'besides':>9}"
    "  names the"
)

Cells = set[tuple[int, str]]
"""Line and column of errors."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool, what it says of the place of an error, and its part of the rows if not all."""

    name: str
    says: str
    part: int | None = None

    def command(self, python: str, teachers: Path, schools: Path, out: Path) -> Sequence[str]:
        """What runs it, and writes what it found."""
        module = f"bench.peers.with_{self.name}"
        return (python, "-m", module, str(teachers), str(schools), str(out))


PEERS = (
    Peer("polars", "row of a column"),
    Peer("pandera", "row of a column"),
    Peer("frictionless", "row and cell", PART),
)


def main() -> int:
    """Measure all on the same file; the exit code of the process."""
    (python,) = sys.argv[1:]
    workspace, wrong = _register()
    rosters = workspace / "data" / "rosters"
    teachers, schools = rosters / "teachers.csv", rosters / "schools.csv"
    rows = teachers.read_bytes().count(b"\n") - 1
    least = _median((PYTHON, str(ROOT / "bench" / "arrow_read.py"), str(rosters)))
    print(f"{rows:,} teachers, {len(wrong):,} of them wrong by the rules that all check")
    print(HEAD)
    print(_line("Arrow read", least, least))
    ours = _median((LCPLAN, "validate"), workspace)
    print(_line("lcplan", ours, least, _compared(_of_lcplan(workspace), wrong)), "line, column")
    for peer in PEERS:
        out = KEPT / f"{peer.name}.found"
        if peer.part is None:
            taken = _median(peer.command(python, teachers, schools, out))
            figures = _compared(_read(out), wrong)
        else:
            taken = _from_parts(peer, (python, teachers, schools, out), rows)
            figures = _compared(_read(out), {cell for cell in wrong if cell[0] <= peer.part + 1})
        note = peer.says if peer.part is None else f"{peer.says}; seen in {peer.part:,} rows"
        print(_line(peer.name, taken, least, figures), note, flush=True)
    return 0


def _line(name: str, taken: Run, least: Run, figures: str = "") -> str:
    ratio, busy = taken.seconds / least.seconds, taken.busy / least.busy
    peak = taken.peak / 2**20
    return f"{name:<14}{taken.seconds:>9.2f}{ratio:>9.1f}{busy:>9.1f}{peak:>7.0f}{figures:>18} "


def _compared(found: Cells, wrong: Cells) -> str:
    """How many of the errors were found, and how many cells besides."""
    return f"{len(found & wrong):>9,}{len(found - wrong):>9,}"


def _median(command: Sequence[str], folder: Path = ROOT) -> Run:
    runs = [run(command, folder) for _ in range(ROUNDS)]
    return sorted(runs, key=lambda item: item.seconds)[len(runs) // 2]


def _from_parts(peer: Peer, given: tuple[str, Path, Path, Path], rows: int) -> Run:
    """What a tool would take for all rows, by the line through a small and a larger part."""
    python, teachers, schools, out = given
    most = peer.part or rows
    few = most // 10
    part = teachers.with_name("teachers-part.csv")
    runs = []
    for size in (few, most):
        with teachers.open(encoding="utf-8") as file:
            part.write_text("".join(islice(file, size + 1)), encoding="utf-8")
        runs.append(run(peer.command(python, part, schools, out)))
    part.unlink()
    small, large = runs
    times = (rows - most) / (most - few)
    seconds = large.seconds + times * (large.seconds - small.seconds)
    return Run(seconds, large.busy + times * (large.busy - small.busy), large.peak)


def _read(path: Path) -> Cells:
    """The cells that a peer wrote down."""
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {(int(line), name) for line, name in lines}


def _of_lcplan(workspace: Path) -> Cells:
    """The cells that lcplan finds, those aside that break a rule of its own."""
    command = (LCPLAN, "validate", "--output-format", "json-lines", "--exit-zero")
    options = ("--ignore", "LC107")
    told = subprocess.run(
        [*command, *options], cwd=workspace, capture_output=True, text=True, check=True
    )
    found = map(json.loads, told.stdout.splitlines())
    return {(item["line"], item["field"]) for item in found}


def _register() -> tuple[Path, Cells]:
    """A workspace with teachers and schools alone, and the cells that the rules must find."""
    folder = KEPT / "register"
    shutil.rmtree(folder, ignore_errors=True)
    half = begun(folder)
    source = county(TEACHERS) / "data" / "rosters"
    two = half / "clean"
    two.mkdir()
    for name in ("teachers.csv", "schools.csv"):
        shutil.copyfile(source / name, two / name)
    posts = (source / "appointments.csv").read_bytes()
    (two / "appointments.csv").write_bytes(posts[: posts.index(b"\n") + 1])  # it must be there
    made = spoil(two, half / "data" / "rosters", EVERY, tables=("teachers",))
    half.rename(folder)
    # Signs that cannot be printed are nothing that the others have a rule for.
    pairs = zip(made.places, made.names, strict=True)
    return folder, {(place[1], name) for place, name in pairs if place[3] != "LC107"}


if __name__ == "__main__":
    sys.exit(main())
