"""The README is held to the program: its commands run, its links lead somewhere."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from longchuan_plan.cli.main import run

ROOT = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.zh-CN.md")


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands(name: str) -> list[str]:
    """The lines of all console blocks, in order."""
    blocks = re.findall(r"```console\n(.*?)```", text_of(name), flags=re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


LCPLAN = [line for line in commands("README.md") if line.startswith("lcplan ")]


def test_both_languages_tell_the_same_commands() -> None:
    assert commands("README.md") == commands("README.zh-CN.md")


def test_both_languages_have_the_same_sections() -> None:
    levels = [re.findall(r"^(#+) ", text_of(name), flags=re.MULTILINE) for name in READMES]
    assert levels[0] == levels[1]


@pytest.mark.parametrize("name", READMES)
def test_every_link_leads_to_a_file(name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", text_of(name))
    assert links
    assert [] == [link for link in links if not (ROOT / link).is_file()]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped workspace, so that no command writes into the repository."""
    folder = tmp_path_factory.mktemp("readme")
    for part in ("data", "templates", "reports"):
        shutil.copytree(ROOT / part, folder / part)
    return folder


@pytest.mark.parametrize("line", LCPLAN)
def test_every_command_runs_as_written(
    line: str,
    workspace: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(workspace)
    arguments = [word.replace("/tmp", str(tmp_path)) for word in shlex.split(line)[1:]]  # noqa: S108
    assert run(arguments) == 0, capfd.readouterr().err


def test_make_knows_the_goals() -> None:
    goals = [line.split()[1] for line in commands("README.md") if line.startswith("make ")]
    assert ["report", "test"] == goals
    for goal in goals:
        subprocess.run(["make", "--dry-run", goal], cwd=ROOT, check=True, capture_output=True)
