"""What the commands cost, as multiples of what no design of ours can avoid.

Absolute times say little on a machine that nobody else has; each command is held to
a multiple of a plain process instead. Command and yardstick run by turns, so that a
busy moment hits both, and the medians are compared. Exit 1 when a bar is missed.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from bench.processes import LCPLAN, MISSED, PYTHON, ROOT, run

ROUNDS = 9
PHASE = "consolidation"

# Runs a command and tells, in the order of loading, which modules it has loaded; those
# that a library has only put in place, under a name that cannot be imported, left out.
LOADED = """
import json, sys
from longchuan_plan.cli.main import main
sys.argv[0] = "lcplan"
try:
    main()
except SystemExit:
    pass
loaded = [name for name, module in sys.modules.items()
          if getattr(module, "__spec__", None) and module.__spec__.name == name]
print(json.dumps(loaded), file=sys.stderr)
"""


@dataclass(frozen=True)
class Case:
    """A command, the process that it is measured against, and the multiple allowed."""

    title: str
    command: Sequence[str]
    yardstick: Sequence[str]
    bar: float


def cases() -> list[Case]:
    """The bars that the project holds itself to."""
    pandas = (PYTHON, "-c", "import pandas")
    libraries = libraries_of("validate")
    annex = (PYTHON, str(ROOT / "bench" / "annex.py"), PHASE)
    return [
        Case("--help / bare interpreter", (LCPLAN, "--help"), (PYTHON, "-c", "pass"), 15),
        Case("validate / import of its libraries", (LCPLAN, "validate"), libraries, 1.6),
        Case("status / import pandas", (LCPLAN, "status", "--phase", PHASE), pandas, 6),
        Case("report / import pandas", (LCPLAN, "report", "--phase", PHASE), pandas, 5),
        Case("report, annex of 200 rows / of none", (*annex, "200"), (*annex, "0"), 1.2),
    ]


def libraries_of(command: str) -> Sequence[str]:
    """A process that imports what a command loads from other projects, and does no more."""
    told = subprocess.run(
        [PYTHON, "-c", LOADED, command], cwd=ROOT, capture_output=True, text=True, check=True
    )
    own = {"__main__", "longchuan_plan", *sys.stdlib_module_names}
    loaded = json.loads(told.stderr.splitlines()[-1])
    names = [
        name
        for name in loaded
        if name.split(".")[0] not in own and all(part.isidentifier() for part in name.split("."))
    ]
    return (PYTHON, "-c", "".join(f"import {name}\n" for name in names))


def measure(case: Case) -> tuple[float, float]:
    """The median seconds of the command and of its yardstick."""
    pairs = [(run(case.command).seconds, run(case.yardstick).seconds) for _ in range(ROUNDS + 1)]
    command, yardstick = zip(*pairs[1:], strict=True)  # the first pair warms the disk's cache
    return statistics.median(command), statistics.median(yardstick)


def main() -> int:
    """Measure every case; the exit code of the process."""
    worst = 0
    print(f"{'command / yardstick':<36}{'command':>10}{'yardstick':>11}{'ratio':>8}{'bar':>6}")
    for case in cases():
        command, yardstick = measure(case)
        ratio = command / yardstick
        missed = ratio > case.bar
        worst = max(worst, int(missed))
        print(
            f"{case.title:<36}{command * 1000:>7.0f} ms{yardstick * 1000:>8.0f} ms"
            f"{ratio:>7.2f}x{case.bar:>5g}x{MISSED if missed else ''}",
            flush=True,
        )
    return worst


if __name__ == "__main__":
    sys.exit(main())
