"""At a terminal, in a pipe, with and without colour, interrupted and cut off."""

import re
import signal
import subprocess
import time
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


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("arguments", "columns"),
    [(ROTATION, 80), (ROTATION, 120), (STATUS, 80), (STATUS, 120), (QUOTA, 80)],
    ids=lambda given: given if isinstance(given, int) else given[0],
)
def test_a_table_fits_its_terminal(
    workspace: Path, arguments: tuple[str, ...], columns: int, language: str
) -> None:
    code, shown = at_terminal(*arguments, cwd=workspace, columns=columns, LCPLAN_LANG=language)
    assert 0 == code
    assert max(map(cell_len, lines(shown))) <= columns
    assert not set(shown) & set("│┃┏┓└…")


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_day_and_no_id_is_broken(workspace: Path, columns: int) -> None:
    """On a terminal that is too narrow for anything a line runs over the edge instead."""
    _code, shown = at_terminal(*ROTATION, cwd=workspace, columns=columns)
    words = set(" ".join(lines(shown)).split())
    assert words >= DAYS
    assert {"P01", "P02", "P03", "P09", "P10", "P11", "P12", "P14"} <= words


def test_what_has_no_room_is_named(workspace: Path) -> None:
    _code, narrow = at_terminal(*ROTATION, cwd=workspace, columns=80)
    assert "No room here for: Months, Years, Town" in narrow
    _code, wide = at_terminal(*ROTATION, cwd=workspace, columns=120)
    assert "No room" not in wide


@pytest.mark.parametrize(
    ("changed", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False)],
)
def test_colour_at_a_terminal(workspace: Path, changed: dict[str, str], coloured: bool) -> None:
    _code, shown = at_terminal(*STATUS, cwd=workspace, columns=120, **changed)
    assert coloured == bool(COLOUR.search(shown))


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


def test_a_workbook_is_not_poured_over_a_terminal(workspace: Path) -> None:
    code, shown = at_terminal(
        *QUOTA, "--output-format", "xlsx", cwd=workspace, columns=80, LCPLAN_LANG="en"
    )
    assert 2 == code
    assert ["hint: name a file for it with --output-file"] == lines(shown)[1:]


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


def test_an_interrupt_ends_it_without_a_word(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*PROGRAM, "sample", "county", "--teachers", "1000000"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        for _ in range(200):
            if list(tmp_path.glob("county/.*.part")):
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (130, b"", b"") == (process.returncode, out, err)
    assert [] == [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("arguments", "code"), [(QUOTA, 0), (("quota", "--help"), 0), (("status", "--phase", "九"), 2)]
)
def test_a_terminal_of_another_encoding_stops_nothing(
    lcplan: Command,
    workspace: Path,
    arguments: tuple[str, ...],
    code: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Results are UTF-8 wherever they go; what is only said takes the terminal's own signs."""
    other = subprocess.run(
        [*PROGRAM, *arguments],
        cwd=workspace,
        env=environment(LCPLAN_LANG="zh", PYTHONIOENCODING="ascii"),
        capture_output=True,
        check=False,
    )
    assert code == other.returncode
    monkeypatch.setenv("LCPLAN_LANG", "zh")
    assert lcplan(*arguments).out.encode() == other.stdout
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
