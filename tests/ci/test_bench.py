"""`make bench` measures all, and fails at the end when a bar was missed."""

import sys
from pathlib import Path

import pytest

from bench.all import run_all
from bench.processes import MISSED
from bench.scale import Measured

ROOT = Path(__file__).resolve().parents[2]


def test_one_that_misses_a_bar_or_fails_stops_no_other(capfd: pytest.CaptureFixture[str]) -> None:
    programs = [
        f"print('a  1'); print('b  2{MISSED}'); print('c  3{MISSED}'); raise SystemExit(1)",
        "raise SystemExit(3)",
        "print('d  4')",
    ]
    missed = run_all([(sys.executable, "-c", program) for program in programs])
    assert ["b  2", "c  3", "-c raise SystemExit(3) failed with 3"] == missed
    assert ["a", "b", "c", "d"] == [line[0] for line in capfd.readouterr().out.splitlines()]


def test_what_is_measured_marks_a_miss_as_it_is_looked_for() -> None:
    assert Measured("one", 2.0, 1.0, "").line().endswith(MISSED)
    assert not Measured("one", 1.0, 1.0, "").line().endswith(MISSED)


def test_make_bench_runs_them_all() -> None:
    assert "$(BIN)/python -m bench.all " in (ROOT / "Makefile").read_text(encoding="utf-8")
