"""Processes of which time and memory are measured, and the commands that are."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
LCPLAN = str(Path(PYTHON).with_name("lcplan"))


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds from start to end and of processors at work, and the most memory held, in bytes."""

    seconds: float
    busy: float
    peak: int


def run(command: Sequence[str], folder: Path = ROOT) -> Run:
    """Runs a command to its end; stops everything when it neither succeeds nor finds faults."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    said = process.stderr.read()
    _pid, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} failed:\n{said}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)
