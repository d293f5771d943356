"""The steps of `action.yml` run as GitHub runs them: what they mark, and what they never run."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ci.shell import LCPLAN, Ran, bash, county, needs_bash, program, spoil
from tests.cli.conftest import ROOT

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
INSTALL, VALIDATE = (step for step in STEPS if "run" in step)
DEFAULTS = {name: given["default"] for name, given in ACTION["inputs"].items()}

pytestmark = needs_bash


def step(what: dict[str, Any], where: Path, scratch: Path, **inputs: str) -> Ran:
    """Run a step with its variables filled in; inputs that are not given have their defaults."""
    known = {f"inputs.{name}": value for name, value in (DEFAULTS | inputs).items()}
    known["github.action_path"] = str(scratch / "the action")
    variables = {
        name: re.sub(r"\$\{\{ (.*?) \}\}", lambda found: known[found[1]], text)
        for name, text in what["env"].items()
    }
    variables |= {"RUNNER_TEMP": str(scratch / "temp"), "GITHUB_ACTIONS": "true"}
    return bash(what["run"], where, scratch, variables, [scratch / "bin"])


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """Where the runner keeps its things: lcplan is installed."""
    folder = tmp_path / "runner"
    program(folder / "temp" / "lcplan" / "bin", "lcplan", LCPLAN)
    return folder


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return county(tmp_path / "仓库" / "our county")


def test_no_script_holds_an_expression() -> None:
    assert [] == [item["run"] for item in STEPS if "${{" in item.get("run", "")]
    assert ["bash", "bash"] == [item["shell"] for item in STEPS if "run" in item]


def test_a_clean_workspace_passes(workspace: Path, scratch: Path) -> None:
    done = step(VALIDATE, workspace, scratch)
    assert (0, "") == (done.code, done.out)
    assert "nothing found" in done.err


def test_what_is_wrong_is_marked_where_it_stands(workspace: Path, scratch: Path) -> None:
    count = spoil(workspace)
    done = step(VALIDATE, workspace.parent, scratch, workspace="our county")
    errors = [line for line in done.out.splitlines() if line.startswith("::error ")]
    assert (1, min(count, 10)) == (done.code, len(errors))
    start = "::error file=our county/data/rosters/schools.csv,line=2,col="
    assert errors[0].startswith(start)


def test_more_options_may_stand_on_several_lines(workspace: Path, scratch: Path) -> None:
    spoil(workspace)
    done = step(VALIDATE, workspace, scratch, arguments="--ignore LC2\n  --fail-on\tnever\n")
    assert 0 == done.code
    assert "::error " in done.out
    assert 1 == step(VALIDATE, workspace, scratch, arguments="\n\n").code


@pytest.mark.parametrize(
    "hostile",
    [
        "$(touch x)",
        "`touch x`",
        "; touch x",
        '"; touch x; "',
        "${IFS}$(touch${IFS}x)",
        "*",
        "\\",
        "--",
    ],
)
def test_no_input_is_run(workspace: Path, scratch: Path, hostile: str) -> None:
    before = sorted(workspace.parent.rglob("*"))
    for inputs in ({"workspace": f"a b{hostile}"}, {"arguments": hostile}):
        done = step(VALIDATE, workspace, scratch, **inputs)
        assert (2 if hostile != "--" or "workspace" in inputs else 0) == done.code, done
        assert "" == done.out
        assert "Traceback" not in done.err
    assert before == sorted(workspace.parent.rglob("*"))


def test_what_is_installed_is_what_is_locked(workspace: Path, scratch: Path) -> None:
    program(scratch / "bin", "python")
    program(scratch / "temp" / "lcplan" / "bin", "pip")
    done = step(INSTALL, workspace, scratch)
    assert 0 == done.code, done.err
    action, given = scratch / "the action", scratch / "temp" / "lcplan"
    assert ["python", "-m", "venv", str(given)] == done.calls[0]
    locked, itself = done.calls[1:]
    assert {"--no-deps", "--require-hashes"} <= set(locked)
    assert str(action / "requirements" / "run.lock") == locked[-1]
    assert {"--no-deps", "--no-build-isolation"} <= set(itself)
    assert str(action) == itself[-1]
    assert (ROOT / "requirements" / "run.lock").is_file()
