"""The fuzzing runs, finds nothing in a moment, and finds what is there."""

import subprocess
import sys
from pathlib import Path

import pytest

from fuzz.run import fed
from fuzz.targets import TARGETS, Target

ROOT = Path(__file__).resolve().parents[2]


def fuzz(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "fuzz.run", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_nothing_is_found_in_a_moment() -> None:
    run = fuzz("--seconds", "3", "--seed", "1")
    assert run.returncode == 0, run.stdout + run.stderr
    assert [line.split()[0] for line in run.stdout.splitlines()[1:]] == [
        target.name for target in TARGETS
    ]


def test_a_file_is_fed_again(tmp_path: Path) -> None:
    path = tmp_path / "csv-0123"
    path.write_bytes(b"a,b\n1\n")
    run = fuzz("--replay", str(path))
    assert run.returncode == 0, run.stderr
    assert "does no harm" in run.stdout


def test_what_is_no_exception_is_a_defect_too() -> None:
    class Panic(BaseException):
        pass

    def panic(_data: bytes) -> None:
        raise Panic

    with pytest.raises(AssertionError, match="Panic"):
        fed(Target("x", TARGETS[0].inputs, panic), b"")
