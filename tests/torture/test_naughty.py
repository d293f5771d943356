"""Texts that have broken programs before, in cells, headers, names of files and options."""

import csv
import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from longchuan_plan.harmless import STEERING
from tests.cli.conftest import COUNTY, Command, lcplan, workspace
from tests.torture.given import FOLDER

__all__ = ["lcplan", "workspace"]

TEXTS: list[str] = yaml.safe_load((FOLDER / "naughty.yaml").read_text(encoding="utf-8"))
FEW = [
    "{0}",
    "%s%n%(x)d",
    "[bold red]x[/bold red]",
    "-",
    "../../../etc/passwd",
    "\u202ex",
    "\x1b[31m",
]
PERSONAL = ("13812345678", "110101199003078515")
FORMATS = ("full", "concise", "json", "json-lines", "github", "gitlab", "sarif", "junit")
TABLES = sorted(path.name for path in COUNTY.glob("*.csv"))


def written(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def harmless(text: str) -> bool:
    return not re.search(STEERING, text)


@pytest.mark.parametrize("form", FORMATS)
def test_in_every_cell(lcplan: Command, workspace: Path, form: str) -> None:
    for name in TABLES:
        path = workspace / "data" / "rosters" / name
        rows = read(path)
        written(path, [*rows, *([text] * len(rows[0]) for text in TEXTS)])
    outcome = lcplan("validate", "--output-format", form)
    assert outcome.code == 1, outcome.err
    assert harmless(outcome.out + outcome.err)
    assert not any(number in outcome.out for number in PERSONAL)
    if form in ("json", "gitlab", "sarif"):
        json.loads(outcome.out)
    elif form == "junit":
        ET.fromstring(outcome.out)  # noqa: S314  our own  # noqa: S314  our own


def test_in_every_header(lcplan: Command, workspace: Path) -> None:
    for name in TABLES:
        path = workspace / "data" / "rosters" / name
        first, *rows = read(path)
        written(path, [[*first, *TEXTS], *([*row, *TEXTS] for row in rows)])
        outcome = lcplan("import", path)
        assert outcome.code == 0, outcome.err
        assert harmless(outcome.out + outcome.err)
    outcome = lcplan("validate")
    assert outcome.code == 1, outcome.err
    assert harmless(outcome.out + outcome.err)


def test_in_the_names_of_files(lcplan: Command, workspace: Path) -> None:
    for text in TEXTS:
        name = text.replace("/", "_")
        shutil.copy(COUNTY / TABLES[0], workspace / "data" / "rosters" / f"{name}.csv")
        shutil.copy(COUNTY / TABLES[0], workspace / "data" / "rosters" / f"teachers-{name}.csv")
        (workspace / "data" / "plan" / "measures" / f"{name}.yaml").write_text("id: M01\n")
    for form in FORMATS:
        outcome = lcplan("validate", "--output-format", form)
        assert outcome.code in (1, 3), outcome.err
        assert harmless(outcome.out + outcome.err), form
    assert lcplan("validate", "--statistics").code in (1, 3)
    assert harmless(lcplan("validate", "--show-files").out)
    assert lcplan("validate", "--diff").code in (0, 1)


@pytest.mark.parametrize(
    "before",
    [
        ["validate", "--select"],
        ["validate", "--baseline"],
        ["validate", "--per-file-ignores"],
        ["validate"],
        ["import"],
        ["explain"],
        ["rule"],
        ["schema"],
        ["status", "--phase"],
    ],
    ids=" ".join,
)
def test_as_an_argument(lcplan: Command, before: list[str]) -> None:
    for text in FEW:
        outcome = lcplan(*before, text)
        assert outcome.code in (0, 1, 2, 3), (text, outcome.err)
        assert harmless(outcome.out + outcome.err), text
        assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    "text",
    [
        "a." * 100_000 + "b = 1",
        "a = " + "[" * 100_000,
        "a = " + "{a = " * 100_000,
        "a = " + "9" * 100_000,
        "[validate]\nselect = [[]]",
        "[validate]\nfail-on = nan",
        "[[validate.ignore-row]]\ntable = {}\nkey = {a = 1}\nrule = [1]\nreason = 1979-05-27",
        "validate = 1",
        "\0",
    ],
    ids=["dots", "lists", "tables", "digits", "list", "nan", "row", "number", "nul"],
)
def test_hostile_settings(lcplan: Command, workspace: Path, text: str) -> None:
    (workspace / "lcplan.toml").write_text(text, encoding="utf-8")
    outcome = lcplan("validate")
    assert outcome.code == 2, outcome.err
    assert outcome.err.startswith("error: lcplan.toml")


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "[" * 100_000, '{"schema_version": 1, "findings": [1]}', "\0"]
)
def test_a_hostile_baseline(lcplan: Command, workspace: Path, text: str) -> None:
    (workspace / "known.json").write_text(text, encoding="utf-8")
    assert lcplan("validate", "--baseline", workspace / "known.json").code == 2


def test_in_the_settings_and_the_baseline(lcplan: Command, workspace: Path) -> None:
    for text in FEW:
        quoted = json.dumps(text)
        (workspace / "known.json").write_text(
            f'{{"schema_version": 1, "findings": [{{"code": {quoted}, "place": {quoted}}}]}}'
        )
        assert lcplan("validate", "--baseline", workspace / "known.json").code == 2
        for line in (
            f"[validate]\nselect = [{quoted}]",
            f"{quoted} = 1",
            f"[validate]\n{quoted} = 1",
        ):
            (workspace / "lcplan.toml").write_text(line, encoding="utf-8")
            outcome = lcplan("validate")
            assert outcome.code == 2, (line, outcome.err)
            assert harmless(outcome.err), line
        (workspace / "lcplan.toml").unlink()
