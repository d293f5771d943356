"""`lcplan validate - --table T`: a table from a pipe stands in for the workspace's own."""

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import Command
from tests.cli.test_finding_formats import FORMS
from tests.cli.test_validate import AS_OF

HEADER = "school_id,name,town,area,kind\n"


@pytest.fixture
def schools(workspace: Path) -> str:
    """The county's own schools, one with a wrong term."""
    path = workspace / "data" / "rosters" / "schools.csv"
    return path.read_text(encoding="utf-8").replace("义都镇,乡村,小学", "义都镇,乡下,小学")


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> "Pipe":
    return Pipe(monkeypatch)


class Pipe:
    """Gives bytes to standard input."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.patch = patch

    def __call__(self, given: str | bytes, *, terminal: bool = False) -> None:
        data = given.encode() if isinstance(given, str) else given
        standard = SimpleNamespace(buffer=io.BytesIO(data), closed=False, isatty=lambda: terminal)
        self.patch.setattr("sys.stdin", standard)


@pytest.mark.parametrize("form", FORMS)
def test_what_is_wrong_is_said_in_every_form(
    lcplan: Command, pipe: Pipe, schools: str, form: str
) -> None:
    pipe(schools)
    outcome = lcplan(
        "validate", "-", "--table", "schools", *AS_OF, "--select", "LC103", "--output-format", form
    )
    assert 1 == outcome.code
    assert "LC103" in outcome.out
    assert any(name in outcome.out for name in ("<stdin>", "&lt;stdin&gt;", "%3Cstdin%3E"))
    assert "data/rosters/" not in outcome.out


def test_full_shows_the_cell_of_the_pipe(lcplan: Command, pipe: Pipe, schools: str) -> None:
    pipe(schools)
    lines = lcplan("validate", "-", "--table", "学校", *AS_OF, "--select", "LC103").out.splitlines()
    assert lines[0].startswith("<stdin>:4:24: error LC103 ")
    assert lines[1].endswith("乡下")


def test_references_lead_into_the_tables_of_the_workspace(
    lcplan: Command, pipe: Pipe, workspace: Path
) -> None:
    """The pipe takes the place of the file: its schools are unknown, and no row is there twice."""
    path = workspace / "data" / "rosters" / "departures.csv"
    text = path.read_text(encoding="utf-8")
    person, _school, *rest = text.splitlines()[1].split(",")
    pipe(text + ",".join([person, "9", *rest]).replace("20", "19", 1) + "\n")
    found = lcplan(
        "validate", "-", "--table", "departures", *AS_OF, "--output-format", "json"
    ).json["findings"]
    assert {"<stdin>"} == {item["path"] for item in found}
    assert "LC302" in {item["code"] for item in found}
    assert "LC301" not in {item["code"] for item in found}
    pipe(HEADER + "1,甲,义都镇,乡村,小学\n")
    found = lcplan(
        "validate", "-", workspace / "data", "--table", "schools", *AS_OF, "--output-format", "json"
    ).json["findings"]
    paths = {item["path"] for item in found if item["code"] == "LC302"}
    assert "data/rosters/teachers.csv" in paths


def test_the_file_that_is_replaced_is_not_read(
    lcplan: Command, pipe: Pipe, schools: str, workspace: Path
) -> None:
    (workspace / "data" / "rosters" / "schools.csv").write_bytes(b"\xff\xff")
    pipe(schools)
    arguments = ("validate", "-", "--table", "schools", *AS_OF)
    assert 0 == lcplan(*arguments, "--select", "LC0").code
    pipe(schools)
    names = lcplan(*arguments, "--show-files").out.splitlines()
    assert "<stdin>" in names
    assert "data/rosters/schools.csv" not in names


@pytest.mark.parametrize(
    ("given", "code", "rule"),
    [
        (b"", 1, "LC002"),
        (b"\xff\xfe\xff", 1, "LC003"),
        (b"PK\x03\x04", 3, "LC001"),
        (b"a,b\n1\n", 1, "LC005"),
        (HEADER.encode() + b'1,"a', 1, "LC004"),
        (b"1,2,3\n", 1, "LC012"),
    ],
)
def test_whatever_comes_is_told(
    lcplan: Command, pipe: Pipe, given: bytes, code: int, rule: str
) -> None:
    pipe(given)
    outcome = lcplan("validate", "-", "--table", "schools", *AS_OF)
    assert rule in outcome.out
    assert code == outcome.code
    assert "defect" not in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("-",),
        ("-", "--table", "school"),
        ("--table", "schools"),
        ("data", "--table", "schools"),
        ("-", "data", "--table", "schools", "--fix"),
    ],
)
def test_half_a_wish_is_refused(lcplan: Command, pipe: Pipe, arguments: tuple[str, ...]) -> None:
    pipe(HEADER)
    outcome = lcplan("validate", *arguments)
    assert (2, "") == (outcome.code, outcome.out)
    assert "hint" in outcome.err


def test_a_terminal_is_told_of(lcplan: Command, pipe: Pipe, schools: str) -> None:
    pipe(schools, terminal=True)
    assert "Ctrl-D" in lcplan("validate", "-", "--table", "schools", *AS_OF).err


def test_no_standard_input_is_told(lcplan: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    outcome = lcplan("validate", "-", "--table", "schools")
    assert (3, "") == (outcome.code, outcome.out)


def test_repairs_go_on_to_standard_output(lcplan: Command, pipe: Pipe, workspace: Path) -> None:
    path = workspace / "data" / "rosters" / "schools.csv"
    before = path.read_bytes()
    row = "1,甲,义都镇, 乡村 ,小学\n"
    fixed = HEADER + row.replace(" 乡村 ", "乡村")
    arguments = ("validate", "-", "--table", "schools")
    pipe((HEADER + row).encode("gb18030"))
    outcome = lcplan(*arguments, "--fix")
    assert (0, fixed) == (outcome.code, outcome.out)
    pipe(fixed)
    assert (0, fixed) == (lcplan(*arguments, "--fix").code, outcome.out)
    pipe(HEADER + row)
    outcome = lcplan(*arguments, "--diff")
    assert 1 == outcome.code
    assert outcome.out.startswith("--- <stdin>\n")
    pipe(HEADER + "1,2\n")
    outcome = lcplan(*arguments, "--fix")
    assert (0, HEADER + "1,2\n") == (outcome.code, outcome.out)
    assert "<stdin> is left as it is" in outcome.err
    assert before == path.read_bytes()
