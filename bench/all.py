"""All that `make bench` measures, one after the other, and at the end which bars were missed.

One that misses a bar, or fails, stops none of the others. Argument: the Python of a virtual
environment that has the tools of `bench.beside`. Exit 1 when a bar is missed.
"""

import subprocess
import sys
from collections.abc import Sequence

from bench.processes import MISSED, PYTHON, ROOT


def run_all(commands: Sequence[Sequence[str]]) -> list[str]:
    """Run each, let its lines through, and give those of them that tell of a miss.

    For a command that fails without such a line, what failed.
    """
    missed = []
    for command in commands:
        told = []
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            for line in process.stdout or ():
                print(line, end="", flush=True)
                if line.rstrip("\n").endswith(MISSED):
                    told.append(line.rstrip("\n").removesuffix(MISSED))
        if process.returncode and not told:
            told = [f"{' '.join(command[1:])} failed with {process.returncode}"]
        missed += told
    return missed


def main() -> int:
    """Measure all; the exit code of the process."""
    (python,) = sys.argv[1:]
    modules = (("bench.ratios",), ("bench.scale",), ("bench.beside", python))
    missed = run_all([(PYTHON, "-m", *module) for module in modules])
    if missed:
        print(f"\nbars missed: {len(missed)}", *missed, sep="\n")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
