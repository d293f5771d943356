"""The scripts of the GitLab and Gitee snippets, run as they stand in `docs/ci.md`."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.ci.shell import LCPLAN, Ran, bash, county, needs_bash, program, spoil
from tests.ci.test_manual import block

GITLAB = block("gitlab")["validate"]
(GITEE,) = block("gitee")["stages"][0]["steps"]

pytestmark = needs_bash


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return county(tmp_path / "仓库")


def run(lines: list[str], workspace: Path, scratch: Path) -> Ran:
    """The lines, an address and a commit put in, with stand-ins for what installs."""
    for name, target in (("git", None), ("pip", None), ("lcplan", LCPLAN)):
        program(scratch / "bin", name, target)
    script = "\n".join(lines).replace("LCPLAN", "https://host/lcplan.git")
    return bash(script.replace("COMMIT", "a" * 40), workspace, scratch, {}, [scratch / "bin"])


def assert_code_quality(report: list[dict[str, Any]]) -> None:
    """What https://docs.gitlab.com/ci/testing/code_quality/ asks of a report."""
    levels = {"info", "minor", "major", "critical", "blocker"}
    for entry in report:
        assert all(isinstance(entry[key], str) for key in ("description", "check_name"))
        assert entry["severity"] in levels
        assert not entry["location"]["path"].startswith(("/", "./"))
        assert entry["location"]["lines"]["begin"] >= 1
    assert len(report) == len({entry["fingerprint"] for entry in report})


def test_gitlab_gets_a_report_even_when_the_step_fails(workspace: Path, tmp_path: Path) -> None:
    scratch = tmp_path / "runner"
    path = workspace / GITLAB["artifacts"]["reports"]["codequality"]
    done = run(GITLAB["script"], workspace, scratch)
    assert (0, "", []) == (done.code, done.out, json.loads(path.read_text(encoding="utf-8")))
    count = spoil(workspace)
    (scratch / "bin" / "lcplan").unlink()
    done = run(GITLAB["script"], workspace, scratch)
    report = json.loads(path.read_text(encoding="utf-8"))
    assert (1, count, count) == (done.code, len(done.out.splitlines()), len(report))
    assert "always" == GITLAB["artifacts"]["when"]
    assert_code_quality(report)


def test_gitee_shows_a_line_a_finding(workspace: Path, tmp_path: Path) -> None:
    count = spoil(workspace)
    done = run(GITEE["commands"], workspace, tmp_path / "runner")
    lines = done.out.splitlines()
    assert (1, count) == (done.code, len(lines))
    assert lines[0].startswith("data/rosters/schools.csv:2:")


@pytest.mark.parametrize("lines", [GITLAB["script"], GITEE["commands"]], ids=["gitlab", "gitee"])
def test_what_is_installed_is_one_commit_as_it_is_locked(
    lines: list[str], workspace: Path, tmp_path: Path
) -> None:
    clone, checkout, locked, itself = run(lines, workspace, tmp_path / "runner").calls
    folder = clone[-1]
    assert ["git", "clone", "--quiet", "https://host/lcplan.git"] == clone[:-1]
    assert ["git", "-C", folder, "checkout", "--quiet", "a" * 40] == checkout
    assert ["pip", "install", "--quiet", "--no-deps", "--require-hashes"] == locked[:5]
    assert f"{folder}/requirements/run.lock" == locked[-1]
    assert ["pip", "install", "--quiet", "--no-deps", "--no-build-isolation"] == itself[:-1]
    assert f"./{folder}" == itself[-1]
    # Within the checkout, which a runner clears: elsewhere one that keeps its disk has it still.
    assert ".lcplan" == folder
