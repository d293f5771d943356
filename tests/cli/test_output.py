"""Where results go: stdout, a file, and nothing else."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from rich.text import Text

from longchuan_plan.cli.output import console, show
from longchuan_plan.cli.session import Color, Session
from tests.cli.conftest import Command

ROTATION = ("rotation-due", "--as-of", "2024-07-31", "--by", "2024-08-31")
QUOTA = ("quota", "--as-of", "2024-07-31")
STATUS = ("status", "--as-of", "2024-07-31")
VALIDATE = ("validate", "--as-of", "2024-07-31", "--exit-zero")

each_listing = pytest.mark.parametrize("listing", [ROTATION, QUOTA], ids=lambda parts: parts[0])


@each_listing
@pytest.mark.parametrize("form", ["table", "csv", "json", "markdown"])
def test_a_format_goes_to_stdout_and_to_a_file_alike(
    lcplan: Command, listing: tuple[str, ...], form: str, tmp_path: Path
) -> None:
    shown = lcplan(*listing, "--output-format", form)
    assert (0, "") == (shown.code, shown.err)
    written = lcplan(*listing, "--output-format", form, "-o", tmp_path / "list")
    assert (0, "", "") == (written.code, written.out, written.err)
    assert shown.out == (tmp_path / "list").read_bytes().decode()


@each_listing
def test_a_workbook_is_the_same_in_two_runs(
    lcplan: Command, listing: tuple[str, ...], tmp_path: Path
) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        assert 0 == lcplan(*listing, "--output-format", "xlsx", "-o", tmp_path / name).code
    data = (tmp_path / "a.xlsx").read_bytes()
    assert data == (tmp_path / "b.xlsx").read_bytes()
    assert zipfile.is_zipfile(io.BytesIO(data))


@pytest.mark.parametrize("arguments", [ROTATION, QUOTA, STATUS, VALIDATE], ids=lambda p: p[0])
def test_a_table_in_a_pipe_is_plain_text(lcplan: Command, arguments: tuple[str, ...]) -> None:
    """No frame, no colour, no cell cut short, no blanks at the end of a line."""
    out = lcplan(*arguments).out
    assert not set(out) & set("│┃┏┓└─━…\x1b")
    assert all(line == line.rstrip() for line in out.splitlines())


def test_a_folder_that_is_missing_is_made(lcplan: Command, tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder" / "quota.json"
    assert 0 == lcplan(*QUOTA, "--output-format", "json", "-o", target).code
    assert target.is_file()


def test_a_folder_is_no_file(lcplan: Command, tmp_path: Path) -> None:
    outcome = lcplan(*QUOTA, "-o", tmp_path)
    assert (2, "") == (outcome.code, outcome.out)
    assert outcome.err.startswith("error: ")
    assert str(tmp_path) in outcome.err


def test_a_file_is_no_folder(lcplan: Command, tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("", encoding="utf-8")
    outcome = lcplan(*QUOTA, "-o", tmp_path / "reports" / "quota.txt")
    assert (2, "") == (outcome.code, outcome.out)
    assert 2 == len(outcome.err.splitlines())


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_file_that_is_locked_stays_as_it_was(lcplan: Command, tmp_path: Path) -> None:
    target = tmp_path / "quota.txt"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o444)
    assert 2 == lcplan(*QUOTA, "-o", target).code
    assert "old" == target.read_text(encoding="utf-8")


def test_a_failed_command_writes_no_file(lcplan: Command, workspace: Path, tmp_path: Path) -> None:
    (workspace / "data" / "rosters" / "teachers.csv").unlink()
    assert 3 == lcplan(*QUOTA, "-o", tmp_path / "quota.txt").code
    assert not (tmp_path / "quota.txt").exists()


def test_quiet_says_nothing_but_results(lcplan: Command) -> None:
    loud, quiet = lcplan(*VALIDATE), lcplan(*VALIDATE, "-q")
    assert (loud.code, loud.out) == (quiet.code, quiet.out)
    assert "" == quiet.err
    assert loud.err


def test_a_workspace_is_found_from_any_folder_inside(lcplan: Command, workspace: Path) -> None:
    inside = workspace / "data" / "rosters"
    assert lcplan(*QUOTA) == lcplan(*QUOTA, "-C", inside, inside=False)


def test_the_working_directory_is_the_default(
    lcplan: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace / "data")
    assert lcplan(*QUOTA) == lcplan(*QUOTA, inside=False)


def test_one_post_alone(lcplan: Command) -> None:
    twice = ("--post", "校长") * 2
    found = lcplan(*ROTATION, *twice, "--output-format", "json").json
    assert ["校长"] == found["posts"]
    assert (["校长"], {"校长"}) == (found["posts"], {item["post"] for item in found["due"]})


def test_readers_outside_see_no_names_and_no_ids(lcplan: Command) -> None:
    for form in ("table", "csv", "json", "markdown"):
        shown = lcplan(*ROTATION, "--audience", "public", "--output-format", form).out
        assert "王**" in shown.replace("\\*", "*")
        assert "王立春" not in shown
        assert "P01" not in shown


def test_another_weight_for_township_schools(lcplan: Command) -> None:
    found = lcplan(*QUOTA, "--township-weight", "1", "--output-format", "json").json
    assert 1 == found["township_weight"]
    assert {"2144990001": 1, "2144990002": 1} == {
        row["school_id"]: row["seats"]
        for row in found["allocation"]
        if row["seats"] and row["school_id"] < "2144990003"
    }


def test_fail_on_due_tells_by_its_exit_code(lcplan: Command) -> None:
    assert 1 == lcplan(*ROTATION, "--fail-on-due").code
    assert 0 == lcplan("rotation-due", "--as-of", "2014-01-01", "--fail-on-due").code


def test_results_are_chinese_in_chinese(lcplan: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LCPLAN_LANG", "zh")
    for arguments in (ROTATION, QUOTA, STATUS):
        header = lcplan(*arguments).out.splitlines()[2]
        assert header.replace(" ", "").replace("/", "").isalpha()
        assert not header.isascii()


def test_json_is_the_same_in_both_languages_but_for_reasons(
    lcplan: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = [lcplan(*parts, "--output-format", "json").out for parts in (ROTATION, QUOTA)]
    monkeypatch.setenv("LCPLAN_LANG", "zh")
    assert english == [lcplan(*parts, "--output-format", "json").out for parts in (ROTATION, QUOTA)]


def test_a_line_ends_where_it_is_drawn_to_end_and_in_no_blank(tmp_path: Path) -> None:
    file = tmp_path / "out.txt"
    target = console(Session(tmp_path, quiet=False, color=Color.AUTO), file)
    show(target, Text("一\u2028二  \n\n三"), file)
    assert "一\u2028二\n\n三\n" == file.read_text(encoding="utf-8")
