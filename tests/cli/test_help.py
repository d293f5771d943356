"""What `--help` says, in both languages, and what it must not wait for."""

import json
import re
import subprocess
import sys

import pytest
from rich.cells import cell_len

from longchuan_plan.cli.app import COMMANDS
from longchuan_plan.cli.main import run
from longchuan_plan.language import Language, use
from longchuan_plan.reports.kinds import KINDS
from tests.cli.conftest import ROOT

NAMES = [name for name, _run, _text in COMMANDS]

each_command = pytest.mark.parametrize("name", NAMES)
each_language = pytest.mark.parametrize("language", ["en", "zh_CN"])


@each_language
@pytest.mark.parametrize("arguments", [[], *([name] for name in NAMES)], ids=str)
def test_help_is_shown_on_stdout(
    arguments: list[str], language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    use(language)
    assert 0 == run([*arguments, "--help"])
    out, err = capsys.readouterr()
    assert "" == err
    assert out.strip()
    assert max(map(cell_len, out.splitlines())) <= 100


@each_command
def test_the_usage_names_arguments_as_the_help_does(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run([name, "-h"])
    usage = capsys.readouterr().out.splitlines()[0]
    assert re.fullmatch(rf"Usage: lcplan {name} \[OPTIONS\]( \[?[A-Z]+\]?(\.\.\.)?)?", usage)


@each_language
def test_the_list_of_commands_says_what_each_does(
    language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    use(language)
    run(["--help"])
    shown = dict(re.findall(r"^  ([a-z-]+)  +(\S.*)$", capsys.readouterr().out, re.MULTILINE))
    assert {name: text() for name, _run, text in COMMANDS} == {
        name: text for name, text in shown.items() if not name.startswith("-")
    }


@each_language
def test_the_help_of_report_names_every_kind(
    language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    use(language)
    run(["report", "--help"])
    (shown,) = re.findall(r"^  KIND(.*?\[)", capsys.readouterr().out, re.MULTILINE | re.DOTALL)
    keys = [kind.key for kind in KINDS]
    assert keys == re.findall("|".join(keys), shown)


@each_language
@each_command
def test_every_option_says_what_it_does(
    name: str, language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line with an option has its meaning behind it, or in the line below."""
    use(language)
    run([name, "--help"])
    out = capsys.readouterr().out
    options = re.findall(r"^  (-\S.*?)(?:  +(\S.*)|\n {10,}(\S.*))$", out, re.MULTILINE)
    assert len(options) >= 5
    assert all(beside or below for _option, beside, below in options)


@each_command
def test_every_command_has_the_shared_options(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run([name, "--help"])
    out = capsys.readouterr().out
    for option in ("-C, --directory", "-q, --quiet", "--color", "--traceback"):
        assert option in out


def test_without_a_command_the_help_goes_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == run([])
    out, err = capsys.readouterr()
    assert ("", True) == (out, err.startswith("Usage: lcplan"))


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(["--version"])
    assert re.fullmatch(r"lcplan \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in NAMES)], ids=str)
def test_help_loads_nothing_that_is_slow(arguments: list[str]) -> None:
    """Pydantic is loaded by Typer itself where a command has values to read."""
    code = (
        "import json, sys\n"
        "from longchuan_plan.cli.main import run\n"
        f"run({arguments!r})\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {name.partition(".")[0] for name in json.loads(result.stderr)}
    slow = {"docx", "jinja2", "numpy", "pandas", "pyarrow", "rich", "yaml"}
    if arguments == ["--help"]:
        slow.add("pydantic")
    assert set() == loaded & slow
