"""`docs/json.md` describes every JSON output: each key with its type, and no other key."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from docx import Document

from longchuan_plan.cli.app import COMMANDS
from longchuan_plan.cli.main import run
from longchuan_plan.loading.workspace import Workspace
from tests.checks.workbook import merged

ROOT = Path(__file__).resolve().parents[2]
MANUALS = ("json.md", "json.zh-CN.md")

ON_A_DAY = ("--as-of", "2024-07-31")
CALLS: dict[str, list[tuple[str, ...]]] = {
    "validate": [(), ("--statistics",), ("--baseline", "FAULTY/known.json")],
    "status": [ON_A_DAY],
    "trend": [("M05.bachelor-share", *ON_A_DAY), ("G4.satisfaction", *ON_A_DAY)],
    "rotation-due": [(*ON_A_DAY, "--within", "12m")],
    "quota": [ON_A_DAY],
    "explain": [
        (name, *ON_A_DAY, *options)
        for name, options in (
            ("M08.rotation", ("--rows",)),
            ("M05.five-subjects", ()),
            ("M05.replacement", ()),
            ("M10.secondments", ()),
            ("M01.scheme", ()),
            ("M09", ()),
            ("G1", ()),
        )
    ],
    "clauses": [()],
    "rule": [(), ("LC303",)],
    "test": [()],
    "import": [("FAULTY/form.xlsx",), (str(ROOT / "tests" / "importing" / "form.ods"),)],
    "check": [("FAULTY/faulty.docx",), ("FAULTY/faulty.docx", "--statistics")],
}

NOT_THERE = {
    "validate": {"findings.part"},
    "test": {"findings.sheet", "findings.cell", "findings.part"},
    "check": {"findings.sheet", "findings.cell"},
}
"""Keys that only a finding in a workbook or in a Word document has, where there is none."""

TYPES: dict[str, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str),
    "day": lambda value: bool(re.fullmatch(r"\d{4}-\d\d-\d\d", str(value))),
    "integer": lambda value: type(value) is int,
    "number": lambda value: type(value) in (int, float),
    "boolean": lambda value: type(value) is bool,
    "object": lambda value: isinstance(value, dict),
    "map": lambda value: isinstance(value, dict),
}


@dataclass
class Manual:
    """For each command and object its keys with their types, and the examples of commands."""

    keys: dict[str, dict[str, str]] = field(default_factory=dict)
    examples: dict[str, Any] = field(default_factory=dict)

    def described(self, name: str) -> dict[str, str]:
        """The keys of a command, those of the objects in it included; lists are not marked."""
        found = {}
        for key, kind in self.keys[name].items():
            path = key.replace("[]", "")
            found[path] = kind
            for inner in re.findall(r"`(\w+)`", kind):
                found.update({f"{path}.{k}": v for k, v in self.described(inner).items()})
        for key in list(found):
            while key := key.rpartition(".")[0]:
                found.setdefault(key, "object")
        return found


@cache
def manual(name: str) -> Manual:
    read = Manual()
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    for part in re.split(r"^#+ ", text, flags=re.MULTILINE):
        heading = re.match(r".*`(?:lcplan )?([\w-]+)( --output-format json)?`\n", part)
        if heading is None:
            continue
        rows = re.findall(r"^\| `([\w.\[\]]+)` \| (.+?) \|", part, re.MULTILINE)
        read.keys[heading[1]] = dict(rows)
        if heading[2]:
            (example,) = re.findall(r"```json\n(.*?)```", part, re.DOTALL)
            read.examples[heading[1]] = json.loads(example)
    return read


def values(body: Any, types: dict[str, str], path: str = "") -> Iterator[tuple[str, Any]]:
    """Every key of an output with its value; what lies inside a map is data."""
    if isinstance(body, list):
        for item in body:
            yield from values(item, types, path)
    elif isinstance(body, dict) and "map" not in types.get(path, ""):
        for key, value in body.items():
            inner = f"{path}.{key}" if path else key
            yield inner, value
            yield from values(value, types, inner)


def fits(value: Any, kind: str) -> bool:
    if value is None:
        return kind.endswith(" or null")
    plain = re.sub(r"`\w+`", "object", kind).removesuffix(" or null")
    if plain.startswith("list of "):
        inner = TYPES[plain.removeprefix("list of ")]
        return isinstance(value, list) and all(map(inner, value))
    return TYPES[plain](value)


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped county with faults in a file, in a workbook and in its cases; one case fails."""
    root = tmp_path_factory.mktemp("county")
    shutil.copytree(ROOT / "data", root / "data")
    (root / "data" / "rosters" / "reserves.csv").write_text("teacher_id\n", encoding="utf-8")
    case = next((root / "data" / "cases").glob("m08*.yaml"))
    text = case.read_text(encoding="utf-8")
    case.write_text(re.sub(r"value: \d+", "value: 99", text, count=1), encoding="utf-8")
    (root / "data" / "cases" / "broken.yaml").write_text("cases: [", encoding="utf-8")
    merged(Workspace(root))
    entry = {"code": "LC303", "place": "appointments", "hash": "0", "count": 1}
    known = json.dumps({"schema_version": 1, "findings": [entry]})
    (root / "known.json").write_text(known, encoding="utf-8")
    Document().save(str(root / "faulty.docx"))
    book = xlsxwriter.Workbook(str(root / "form.xlsx"))
    page = book.add_worksheet("学校")
    page.write_row(0, 0, ["学校标识码", "学校名称", "所在乡镇", "所在区域", "办学类型"])
    page.write_row(1, 0, ["2144990001", "校一", "甲镇", "乡村", "学堂"])
    book.add_worksheet("封面").write("A1", "某县")
    book.close()
    return root


def outputs(name: str, faulty: Path, capfd: pytest.CaptureFixture[str]) -> list[Any]:
    found = []
    for arguments in CALLS[name]:
        for root in (ROOT, faulty) if name in ("validate", "test") else (ROOT,):
            capfd.readouterr()
            given = [text.replace("FAULTY", str(faulty)) for text in arguments]
            run([name, *given, "--output-format", "json", "-C", str(root)])
            found.append(json.loads(capfd.readouterr().out))
    return found


def test_every_command_that_writes_json_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    writing = set()
    for name, _run, _text in COMMANDS:
        run([name, "--help"])
        if re.search(r"--output-format <[^>]*json", capsys.readouterr().out):
            writing.add(name)
    # What `export` writes is held to that of the other commands, in test_export.
    assert writing - {"export"} == set(CALLS)
    for name in MANUALS:
        assert set(CALLS) == set(manual(name).examples)


@pytest.mark.parametrize("command", CALLS)
def test_each_key_is_described_and_each_described_key_is_there(
    command: str, faulty: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    found = outputs(command, faulty, capfd)
    for name in MANUALS:
        types = {"schema_version": "integer", **manual(name).described(command)}
        pairs = [pair for body in found for pair in values(body, types)]
        assert set(types) - NOT_THERE.get(command, set()) == {key for key, _value in pairs}
        assert [] == [(key, value) for key, value in pairs if not fits(value, types[key])][:3]


@pytest.mark.parametrize("command", CALLS)
@pytest.mark.parametrize("name", MANUALS)
def test_an_example_is_as_described(name: str, command: str) -> None:
    types = {"schema_version": "integer", **manual(name).described(command)}
    pairs = list(values(manual(name).examples[command], types))
    assert {key for key, _value in pairs} <= set(types)
    assert [] == [(key, value) for key, value in pairs if not fits(value, types[key])]


def test_both_manuals_describe_the_same() -> None:
    english, chinese = (manual(name) for name in MANUALS)
    assert english.keys == chinese.keys
    assert english.examples == chinese.examples
