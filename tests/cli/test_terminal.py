"""At a terminal, in a pipe, with and without colour, interrupted and cut off."""

import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.conftest import Command
from tests.cli.processes import PROGRAM, at_terminal, environment

ROTATION = ("rotation-due", "--as-of", "2024-07-31", "--by", "2024-08-31")
STATUS = ("status", "--as-of", "2024-07-31")
QUOTA = ("quota", "--as-of", "2024-07-31")

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
COLOUR = re.compile(r"\x1b\[[0-9;]*3[0-9]")

DAYS = {"2010-01-01", "2012-02-29", "2013-09-01", "2014-07-31", "2014-08-15", "2014-08-31"}


def lines(shown: str) -> list[str]:
    return ESCAPE.sub("", shown).splitlines()


Terminal = Callable[[int], None]


@pytest.fixture
def terminal(lcplan: Command, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Makes the output of `lcplan` a terminal so wide; a real one costs a process."""

    def pretend(columns: int) -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", str(columns))

    return pretend


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("arguments", [ROTATION, STATUS, QUOTA], ids=lambda parts: parts[0])
def test_a_table_fits_its_terminal(
    lcplan: Command,
    terminal: Terminal,
    arguments: tuple[str, ...],
    columns: int,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal(columns)
    monkeypatch.setenv("LCPLAN_LANG", language)
    outcome = lcplan(*arguments)
    assert 0 == outcome.code
    assert max(map(cell_len, lines(outcome.out))) <= columns
    assert not set(outcome.out) & set("│┃┏┓└…")


def test_a_table_fits_a_real_terminal(workspace: Path) -> None:
    code, shown = at_terminal(*STATUS, cwd=workspace, columns=80)
    assert 0 == code
    assert COLOUR.search(shown)
    assert 60 <= max(map(cell_len, lines(shown))) <= 80


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_day_and_no_id_is_broken(lcplan: Command, terminal: Terminal, columns: int) -> None:
    """On a terminal that is too narrow for anything a line runs over the edge instead."""
    terminal(columns)
    words = set(" ".join(lines(lcplan(*ROTATION).out)).split())
    assert words >= DAYS
    assert {"P01", "P02", "P03", "P09", "P10", "P11", "P12", "P14"} <= words


@pytest.mark.parametrize(("columns", "named"), [(80, True), (120, False)])
def test_what_has_no_room_is_named(
    lcplan: Command, terminal: Terminal, columns: int, named: bool
) -> None:
    terminal(columns)
    assert named == ("No room here for: Months, Years, Town" in lcplan(*ROTATION).out)


def test_a_terminal_without_colour(workspace: Path) -> None:
    _code, shown = at_terminal(*STATUS, cwd=workspace, columns=120, NO_COLOR="1")
    assert not COLOUR.search(shown)


@pytest.mark.parametrize(
    ("option", "variable", "coloured"),
    [
        ("auto", "", False),
        ("always", "", True),
        ("always", "NO_COLOR", True),
        ("auto", "FORCE_COLOR", True),
        ("never", "FORCE_COLOR", False),
        ("auto", "NO_COLOR", False),
    ],
)
def test_colour_in_a_pipe(
    lcplan: Command,
    option: str,
    variable: str,
    coloured: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is asked for by an option goes before what the environment asks for."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    if variable:
        monkeypatch.setenv(variable, "1")
    assert coloured == bool(COLOUR.search(lcplan(*STATUS, "--color", option).out))


def test_each_light_has_its_word_and_its_sign(lcplan: Command) -> None:
    """Reports are printed in black and white."""
    shown = lcplan(*STATUS).out
    assert "■ red" in shown
    assert "missed" in shown


def test_a_workbook_is_not_poured_over_a_terminal(lcplan: Command, terminal: Terminal) -> None:
    terminal(80)
    outcome = lcplan(*QUOTA, "--output-format", "xlsx")
    assert (2, "") == (outcome.code, outcome.out)
    assert "hint: name a file for it with --output-file" in outcome.err


def test_a_reader_may_stop_reading(workspace: Path) -> None:
    """As with `lcplan … | head -1`: not an error, and nothing is said about it."""
    with subprocess.Popen(
        [*PROGRAM, *QUOTA],
        cwd=workspace,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert b"" == process.stderr.read()
    assert 0 == process.returncode


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_ends_it_without_a_word(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    # A process begun in the background ignores interrupts, and so would those that it begins.
    before = signal.signal(number, signal.SIG_DFL)
    with subprocess.Popen(
        [*PROGRAM, "sample", "county", "--teachers", "1000000"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        signal.signal(number, before)
        for _ in range(200):
            if list(tmp_path.glob("county/.*.part")):
                break
            time.sleep(0.05)
        process.send_signal(number)
        out, err = process.communicate()
    assert (code, b"", b"") == (process.returncode, out, err)
    assert [] == [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("arguments", "code"), [(QUOTA, 0), (("quota", "--help"), 0), (("status", "--phase", "九"), 2)]
)
def test_a_terminal_of_another_encoding_stops_nothing(
    workspace: Path, arguments: tuple[str, ...], code: int
) -> None:
    """Results are UTF-8 wherever they go; what is only said takes the terminal's own signs."""
    usual, other = (
        subprocess.run(
            [*PROGRAM, *arguments],
            cwd=workspace,
            env=environment(LCPLAN_LANG="zh", PYTHONIOENCODING=encoding),
            capture_output=True,
            check=False,
        )
        for encoding in ("utf-8", "ascii")
    )
    assert code == usual.returncode == other.returncode
    assert usual.stdout == other.stdout
    assert b"Traceback" not in other.stderr


def test_a_path_that_is_no_text_comes_back_as_it_is(tmp_path: Path) -> None:
    name = b"\xff\xfe"
    made = subprocess.run(
        [*PROGRAM, "init", "--no-rosters", name],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert (0, name + b"\n") == (made.returncode, made.stdout)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_no_defect(unbuffered: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "rule", "LC102"],
            env=environment(LCPLAN_LANG="en", PYTHONUNBUFFERED=unbuffered),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode().startswith("error: the result cannot be written: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("closed", [(1,), (2,), (1, 2)])
def test_whoever_closes_a_stream_gets_the_exit_code(closed: tuple[int, ...]) -> None:
    streams = " ".join(f"{number}>&-" for number in closed)
    command = f'exec "$0" "$@" {streams}'
    done = subprocess.run(
        ["/bin/sh", "-c", command, *PROGRAM, "rule", "LC102"], env=environment(), check=False
    )
    assert done.returncode == 0
