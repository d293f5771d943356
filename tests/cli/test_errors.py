"""What stops a command: one clear message, the right exit code, nothing half-written."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from longchuan_plan.cli import main
from tests.cli.conftest import Command, Outcome

AS_OF = ("--as-of", "2024-07-31")


def rosters(workspace: Path) -> Path:
    return workspace / "data" / "rosters"


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def said(outcome: Outcome, code: int, *words: str) -> None:
    """Stopped with one message and perhaps a hint, and no result."""
    assert (code, "") == (outcome.code, outcome.out)
    assert "Traceback" not in outcome.err
    lines = outcome.err.splitlines()
    assert lines[0].startswith("error: ")
    assert lines[1:] == [] or (lines[1].startswith("hint: ") and len(lines) == 2)
    for word in words:
        assert word in outcome.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("status", "--phase", "九"), ("no phase 九", "preparation (1, 启动阶段)")),
        (
            ("status", "--phase", "consolidation", "--as-of", "2022-01-01"),
            ("2022-01-01 lies before 巩固提升阶段", "--as-of"),
        ),
        (("report", "weekly"), ("no such kind of report", "progress")),
        (("report", "--output-format", "pdf"), ("pdf", "docx")),
        (("report", "-o", "x.pdf"), ("pdf", "docx")),
        (("report", "-o", "x.md", "--output-dir", "y"), ("--output-dir",)),
        (
            ("rotation-due", *AS_OF, "--by", "2024-07-30"),
            ("2024-07-30 lies before 2024-07-31", "--by"),
        ),
        (
            ("rotation-due", *AS_OF, "--by", "2024-08-01", "--within", "1m"),
            ("--by and --within",),
        ),
        (("rotation-due", "--post", "园长"), ("园长", "did you mean 校长?")),
        (("quota", "--township-weight", "0"), ("above 0",)),
        (
            ("validate", "--select", "LC9"),
            ("no rule begins with LC9", "lcplan rule lists all rules"),
        ),
    ],
)
def test_what_cannot_be_meant(
    lcplan: Command, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    said(lcplan(*arguments), 2, *words)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("status", "--nothing"), ("No such option: --nothing",)),
        (("status", "--as-of", "2023-02-29"), ("2023-02-29 is no day of the calendar",)),
        (("status", "--as-of", "31.7.2023"), ("31.7.2023 is not a day such as 2023-07-31",)),
        (("status", "--as-of", "0001-01-01"), ("0001-01-01 cannot be meant",)),
        (("status", "--output-format", "yaml"), ("'yaml' is not one of 'table', 'json'",)),
        (("rotation-due", "--within", "12"), ("12 is not a span such as 12m",)),
        (("quota", "--township-weight", "1,5"), ("1,5 is not a number such as 1.5",)),
        (("quota", "--township-weight", "nan"), ("nan is not a number",)),
        (("nothing",), ("No such command 'nothing'",)),
    ],
)
def test_what_cannot_be_read_on_the_command_line(
    lcplan: Command, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    outcome = lcplan(*arguments)
    assert (2, "") == (outcome.code, outcome.out)
    assert all(word in outcome.err for word in words)
    assert "--help" in outcome.err


@pytest.mark.parametrize("command", ["validate", "status", "report", "rotation-due", "quota"])
def test_no_workspace(lcplan: Command, tmp_path: Path, command: str) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    said(lcplan(command, "-C", empty, inside=False), 2, "no workspace here", "lcplan init")
    said(lcplan(command, "-C", tmp_path / "none", inside=False), 2, "there is no folder")


def remove(name: str) -> Callable[[Path], None]:
    return lambda workspace: (workspace / "data" / name).unlink()


def write(name: str, data: bytes) -> Callable[[Path], None]:
    def change(workspace: Path) -> None:
        (workspace / "data" / name).write_bytes(data)

    return change


APPOINTMENTS = "rosters/appointments.csv"
HEADER = b"teacher_id,school_id,post,start,end\n"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (remove(APPOINTMENTS), ("1 error", "appointments (任职) is missing")),
        (write(APPOINTMENTS, b""), ("data/rosters/appointments.csv:1:1", "empty")),
        (write(APPOINTMENTS, b"teacher_id,school_id,post\n"), ("appointments.csv:1:1", "start")),
        (
            write(APPOINTMENTS, HEADER + b"P01,2144990002,\xff\xff,2012-02-29,\n"),
            ("appointments.csv:2:",),
        ),
        (
            write(APPOINTMENTS, HEADER + "P01,2144990002,校长,2012-02,\n".encode("gb18030")),
            ("appointments.csv:2:19", "names a month and no day"),
        ),
        (
            write(APPOINTMENTS, HEADER + "P01,1,校长,2012-02-29,\nP1,2,校长,x,\n".encode()),
            ("4 errors", "the first at data/rosters/appointments.csv:2:5"),
        ),
        (write("plan/phases.yaml", b"phases: [\n"), ("data/plan/phases.yaml:2:1",)),
        (remove("plan/phases.yaml"), ("data/plan/phases.yaml", "missing")),
    ],
)
def test_errors_in_what_is_needed(
    lcplan: Command,
    workspace: Path,
    change: Callable[[Path], None],
    words: tuple[str, ...],
) -> None:
    """A count, the first of them with its place, and where to see the rest."""
    change(workspace)
    said(lcplan("rotation-due"), 3, *words, "run lcplan validate to see all")
    said(lcplan("status"), 3, *words)
    assert 1 == lcplan("validate").code


def test_errors_in_what_is_not_needed_stop_nothing(lcplan: Command, workspace: Path) -> None:
    for name in ("recruits", "groups", "departures"):
        (rosters(workspace) / f"{name}.csv").write_bytes(b"\xff\xff")
    (rosters(workspace) / "projects.csv").write_text("nothing\n1\n", encoding="utf-8")
    assert 0 == lcplan("rotation-due", *AS_OF).code
    assert 0 == lcplan("quota", *AS_OF).code
    said(lcplan("status", *AS_OF), 3, "data/rosters/departures.csv:1:1")


def test_warnings_stop_nothing(lcplan: Command, workspace: Path) -> None:
    replaced(rosters(workspace) / "schools.csv", "老隆镇,县城", "老龙镇,县城")
    for command in ("rotation-due", "quota", "status"):
        outcome = lcplan(command, *AS_OF)
        assert (0, "") == (outcome.code, outcome.err)


def test_a_county_without_rosters(lcplan: Command, workspace: Path) -> None:
    shutil.rmtree(rosters(workspace))
    for command in ("rotation-due", "quota", "status", "report"):
        said(lcplan(command), 3, "is missing", "run lcplan validate to see all")
    assert 1 == lcplan("validate").code


@pytest.mark.parametrize("name", ["rosters/teachers.csv", "plan/phases.yaml"])
def test_a_file_that_cannot_be_read(lcplan: Command, workspace: Path, name: str) -> None:
    """A folder in its place is what any user, even root, cannot read as a file."""
    (workspace / "data" / name).unlink()
    (workspace / "data" / name).mkdir()
    assert 3 == lcplan("validate").code
    assert 0 == lcplan("validate", "--exit-zero").code
    assert 3 == lcplan("status").code


@pytest.mark.parametrize(
    "command", [("validate",), ("validate", "--diff"), ("check",), ("import",), ("init",)]
)
def test_links_in_a_circle_are_no_file(
    lcplan: Command, workspace: Path, command: tuple[str, ...]
) -> None:
    one, other = workspace / "one", workspace / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    said(lcplan(*command, one), 2 if command[0] in ("validate", "init") else 3, str(one))


@pytest.mark.parametrize("place", ["reports", "reports/progress-consolidation.docx"])
def test_a_report_is_written_whole_or_not_at_all(
    lcplan: Command, workspace: Path, place: str
) -> None:
    blocked = workspace / place
    if place == "reports":
        blocked.write_text("a file", encoding="utf-8")
    else:
        blocked.mkdir(parents=True)
    before = sorted(workspace.rglob("*"))
    outcome = lcplan("report", "--phase", "3")
    assert (2, "") == (outcome.code, outcome.out)
    assert len(outcome.err.splitlines()) <= 2
    assert before == sorted(workspace.rglob("*"))


def test_a_defect_is_one_line_and_a_file(lcplan: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_arguments: list[str]) -> int:
        raise ZeroDivisionError("secret 王立春")

    monkeypatch.setattr(main, "_invoke", broken)
    outcome = lcplan("status")
    assert (70, "", 1) == (outcome.code, outcome.out, len(outcome.err.splitlines()))
    assert "王立春" not in outcome.err
    path = re.search(r"file (\S+\.log)", outcome.err)
    assert path
    log = Path(path[1])
    assert "in broken" in log.read_text(encoding="utf-8")
    log.unlink()


def test_a_traceback_is_shown_to_who_asks_for_it(
    lcplan: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_arguments: list[str]) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(main, "_invoke", broken)
    outcome = lcplan("status", "--traceback")
    assert 70 == outcome.code
    assert "Traceback (most recent call last)" in outcome.err
    path = re.search(r"file (\S+\.log)", outcome.err)
    assert path
    Path(path[1]).unlink()
