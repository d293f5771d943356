"""Commands as processes of their own: in a pipe, at a terminal, interrupted."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

from tests.cli.conftest import ROOT

PROGRAM = [sys.executable, "-c", "from longchuan_plan.cli.main import main; main()"]

COLOURS = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM")


def environment(**changed: str) -> dict[str, str]:
    """The environment without what decides about colour and width, and with the changes."""
    kept = {name: value for name, value in os.environ.items() if name not in COLOURS}
    return {**kept, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **changed}


def at_terminal(*arguments: str, cwd: Path, columns: int, **changed: str) -> tuple[int, str]:
    """The exit code of a command at a terminal so wide, and what is shown there."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    with subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=cwd,
        env=environment(**changed),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return process.returncode, shown.decode().replace("\r\n", "\n")


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 65536)
    except OSError:  # how Linux says that nobody has the terminal open any more
        return b""
