"""What a quote is held to: the words of the document, whatever its line breaks."""

from pathlib import Path

import pytest

from longchuan_plan.loading.workspace import Workspace
from tests.checks.case import county, findings

QUOTE = "新招聘幼儿园教师原则上具备大专以上学历"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The county with a document that has all words which its plan quotes."""
    made = county(tmp_path)
    _replace(made.plan / "plan.yaml", "document:\n", "document:\n  text: data/document.txt\n")
    words = [
        line.strip().removeprefix("quote: ")
        for path in sorted(made.plan.rglob("*.yaml"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith("quote: ")
    ]
    (tmp_path / "data" / "document.txt").write_text("。\n".join(words), encoding="utf-8")
    return made


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def found(workspace: Workspace) -> list[tuple[str, str]]:
    return [(item.rule.code, item.message) for item in findings(workspace)]


def test_the_plan_quotes_what_the_document_says(workspace: Workspace) -> None:
    assert [] == found(workspace)


@pytest.mark.parametrize(
    "broken", ["新招聘幼儿园\n教师原则上具备大专以上学历", QUOTE[:3] + " \u3000" + QUOTE[3:]]
)
def test_blanks_and_line_breaks_make_no_difference(workspace: Workspace, broken: str) -> None:
    _replace(workspace.root / "data" / "document.txt", QUOTE, broken)
    assert [] == found(workspace)


def test_a_quote_says_where_it_leaves_the_document(workspace: Workspace) -> None:
    _replace(workspace.root / "data" / "document.txt", QUOTE, QUOTE.replace("大专", "本科"))
    ((code, message),) = found(workspace)
    same, rest = "新招聘幼儿园教师原则上具备", "大专以上学历"
    expected = f"the document has “{same}”, but does not go on with “{rest}”"
    assert ("LC217", expected) == (code, message)


def test_a_quote_of_which_the_document_has_nothing(workspace: Workspace) -> None:
    _replace(workspace.plan / "measures" / "m05.yaml", QUOTE, "Ω")
    assert [("LC217", "the document has no “Ω”")] == found(workspace)


def test_the_years_that_are_counted_must_be_quoted_too(workspace: Workspace) -> None:
    _replace(workspace.plan / "measures" / "m08.yaml", "years: 10", "years: 8")
    ((code, message),) = found(workspace)
    assert ("LC218", "M08.rotation: its quote does not have the number 8") == (code, message)


@pytest.mark.parametrize(
    ("asked", "instead", "shown"),
    [
        ("at_least: 70%", "at_least: 72.25%", "72.25%"),
        ("at_least: 70%", "at_least: 100%", "100%"),
        ("at_most: 1\n", "at_most: 1234567.5\n", "1234567.5"),
    ],
)
def test_a_number_is_said_as_the_plan_writes_it(
    workspace: Workspace, asked: str, instead: str, shown: str
) -> None:
    _replace(workspace.plan / "measures" / "m05.yaml", asked, instead)
    ((code, message),) = found(workspace)
    assert ("LC218", shown) == (code, message.rpartition(" ")[2])


def test_an_implied_number_is_looked_for_nowhere(workspace: Workspace) -> None:
    path = workspace.plan / "measures" / "m05.yaml"
    _replace(path, "at_least: 70%", "at_least: 80%")
    assert ["LC218"] == [code for code, _message in found(workspace)]
    text = path.read_text(encoding="utf-8")
    head, tail = text.split("at_least: 80%")
    path.write_text(f"{head}at_least: 80%{tail.replace('stated', 'implied', 1)}", "utf-8")
    assert [] == found(workspace)


def test_a_document_in_another_encoding_is_read(workspace: Workspace) -> None:
    path = workspace.root / "data" / "document.txt"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    assert [] == found(workspace)


@pytest.mark.parametrize("data", [b"\xff\xff\xff", None])
def test_a_document_that_cannot_be_read_is_said_once(
    workspace: Workspace, data: bytes | None
) -> None:
    path = workspace.root / "data" / "document.txt"
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    assert ["LC219"] == [code for code, _message in found(workspace)]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("plan.yaml", "培训资源重点向乡镇学校倾斜"),
        ("measures/m08.yaml", "认真研究制定相应项目的实施方案"),
    ],
)
def test_every_quote_is_held_to_the_document(workspace: Workspace, name: str, words: str) -> None:
    _replace(workspace.plan / name, f"quote: {words}", f"quote: {words}Ω")
    assert ["LC217"] == [code for code, _message in found(workspace)]
