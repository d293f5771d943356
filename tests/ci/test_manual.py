"""`docs/ci.md` is held to the program: its files are well formed, its commands exist."""

import re
import shlex
from typing import Any

import pytest
import yaml

from longchuan_plan.cli.app import application
from tests.cli.conftest import ROOT

MANUALS = ("ci.md", "ci.zh-CN.md")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def manual(name: str = MANUALS[0]) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def blocks(name: str = MANUALS[0]) -> dict[str, str]:
    """The files that a manual shows, by the host that they are for."""
    return dict(re.findall(r"```yaml ([\w-]+)\n(.*?)```", manual(name), flags=re.DOTALL))


def block(host: str) -> Any:
    return yaml.safe_load(blocks()[host])


def commands() -> list[str]:
    """Each call of lcplan in the manual, its files and its hooks, without remarks."""
    shown = re.findall(r"`(lcplan [^`]+)`|^(?: {4}| *- )(lcplan .*)$", manual(), flags=re.MULTILINE)
    return [a or b.split("#")[0] for a, b in shown] + [hook["entry"] for hook in HOOKS]


def words(command: str) -> tuple[Any, list[str]]:
    """The command that a line calls, and its words; KeyError for one that there is not."""
    _program, name, *rest = shlex.split(command)
    return application().commands[name], rest


def test_both_languages_show_the_same() -> None:
    assert {"pre-commit", "github", "gitlab", "gitee"} == set(blocks())
    assert blocks("ci.md") == blocks("ci.zh-CN.md")
    for pattern in (r"^#+ ", r"^    .*lcplan [^#\n]*", r"`--[\w-]+[^`]*`", r"^\| `(\S+)`"):
        found = [re.findall(pattern, manual(name), flags=re.MULTILINE) for name in MANUALS]
        assert [re.sub(r"\s+$", "", text) for text in found[0]] == [
            re.sub(r"\s+$", "", text) for text in found[1]
        ]


@pytest.mark.parametrize("name", MANUALS)
def test_every_link_leads_somewhere(name: str) -> None:
    for address in re.findall(r"\]\(([^)]+)\)", manual(name)):
        if address.startswith("https://"):
            continue
        path, _hash, part = address.partition("#")
        target = (ROOT / "docs" / path).read_text(encoding="utf-8")
        headings = re.findall(r"^#+ (.*)$", target, flags=re.MULTILINE)
        marks = {re.sub(r"[^\w\- ]", "", item.lower()).replace(" ", "-") for item in headings}
        assert not part or part in marks, address


def test_the_commands_and_options_exist() -> None:
    found = commands()
    assert {"validate", "test", "schema", "init"} == {item.split()[1] for item in found}
    for command in found:
        known, rest = words(command)
        options = {name for option in known.params for name in option.opts}
        assert [] == [item for item in rest if item.startswith("-") and item not in options]


def test_the_hooks_are_those_of_the_manual() -> None:
    (repository,) = block("pre-commit")["repos"]
    assert [hook["id"] for hook in HOOKS] == [hook["id"] for hook in repository["hooks"]]
    validate, test = HOOKS
    for hook in HOOKS:
        assert ("python", False) == (hook["language"], hook["pass_filenames"])
        assert {"id", "name", "description", "entry"} < set(hook)
    # A commit may delete a roster, which pre-commit names to no hook.
    assert validate["always_run"]
    assert "files" not in validate
    assert "always_run" not in test


@pytest.mark.parametrize(
    ("path", "runs"),
    [
        ("data/plan/measures/m05.yaml", True),
        ("data/cases/shares.yaml", True),
        ("data/rosters/teachers.csv", False),
        ("lcplan.toml", False),
        ("README.md", False),
        ("docs/data/plan.md", False),
    ],
)
def test_cases_run_for_their_files(path: str, runs: bool) -> None:
    _validate, test = HOOKS
    assert runs == bool(re.search(test["files"], path))


@pytest.mark.parametrize("name", MANUALS)
def test_the_inputs_of_the_action_are_told(name: str) -> None:
    (step,) = (item for item in block("github")["jobs"]["validate"]["steps"] if "with" in item)
    assert set(step["with"]) <= set(ACTION["inputs"])
    section = manual(name).split("## GitHub")[1].split("## ")[0]
    assert list(ACTION["inputs"]) == re.findall(r"^\| `(\w+)`", section, flags=re.MULTILINE)
    defaults = {name: given["default"] for name, given in ACTION["inputs"].items()}
    assert f"`{defaults['python']}`" in section


def test_the_files_named_are_there() -> None:
    for name in ("requirements/run.lock", "data/plan/schema/datapackage.json"):
        assert (ROOT / name).is_file()
    locks = re.findall(r" \.lcplan/(\S+)", manual())
    assert ["requirements/run.lock"] * 2 == locks
