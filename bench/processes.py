"""Processes of which time and memory are measured, and the commands that are."""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
LCPLAN = str(Path(PYTHON).with_name("lcplan"))
LAUNCH = (PYTHON, "-I", "-S", str(ROOT / "bench" / "launch.py"))
MISSED = "  missed"
"""How a line ends whose bar is missed."""
UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which a system counts memory."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds from start to end and of processors at work, and the most memory held, in bytes."""

    seconds: float
    busy: float
    peak: int


def run(command: Sequence[str], folder: Path = ROOT) -> Run:
    """Runs a command to its end; stops everything when it neither succeeds nor finds faults."""
    with tempfile.NamedTemporaryFile("r", encoding="ascii") as out:
        process = subprocess.run(
            [*LAUNCH, out.name, *command],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        if process.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)} failed:\n{process.stderr}")
        seconds, busy, peak = out.read().split()
    return Run(float(seconds), float(busy), int(peak) * UNIT)
