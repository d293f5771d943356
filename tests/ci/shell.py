"""Scripts run as a host runs them: with bash that stops at the first fault, without a network.

What installs is stood in for by programs that write down how they were called.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.conftest import COUNTY, ROOT

LCPLAN = Path(sys.executable).with_name("lcplan")
needs_bash = pytest.mark.skipif(
    shutil.which("bash") is None or not LCPLAN.exists(), reason="needs bash and lcplan"
)

RECORDER = """#!/bin/sh
printf '%s' "$(basename "$0")" >> "$CALLS"
for word in "$@"; do printf '\\t%s' "$word" >> "$CALLS"; done
printf '\\n' >> "$CALLS"
"""


@dataclass(frozen=True)
class Ran:
    """The exit code of a script, what it wrote, and the calls of what was stood in for."""

    code: int
    out: str
    err: str
    calls: list[list[str]]


def county(folder: Path) -> Path:
    """A small workspace in which only the rules of cells are looked at, whatever the day."""
    shutil.copytree(ROOT / "data" / "plan", folder / "data" / "plan")
    rosters = folder / "data" / "rosters"
    shutil.copytree(COUNTY, rosters, ignore=shutil.ignore_patterns("README.md"))
    (folder / "lcplan.toml").write_text('[validate]\nselect = ["LC1"]\n', encoding="utf-8")
    return folder


def spoil(workspace: Path) -> int:
    """Put a term that there is not into each school of the county seat; gives how many."""
    path = workspace / "data" / "rosters" / "schools.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(",县城,", ",城里,"), encoding="utf-8")
    return text.count(",县城,")


def program(folder: Path, name: str, target: Path | None = None) -> None:
    """A program in a folder: another one under a name, or one that writes its calls down."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    if target is not None:
        path.symlink_to(target)
        return
    path.write_text(RECORDER, encoding="utf-8")
    path.chmod(0o755)


def bash(
    script: str, where: Path, scratch: Path, variables: Mapping[str, str], path: Sequence[Path] = ()
) -> Ran:
    """Run a script in a folder as GitHub runs it, with some folders before those of PATH."""
    file, calls = scratch / "script.sh", scratch / "calls"
    file.write_text(script, encoding="utf-8")
    calls.write_text("", encoding="utf-8")
    environment = {
        **os.environ,
        "LCPLAN_LANG": "en",
        "CALLS": str(calls),
        "PATH": os.pathsep.join([*map(str, path), os.environ["PATH"]]),
        **variables,
    }
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(file)]
    done = subprocess.run(
        command, cwd=where, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    lines = calls.read_text(encoding="utf-8").splitlines()
    return Ran(done.returncode, done.stdout, done.stderr, [line.split("\t") for line in lines])
