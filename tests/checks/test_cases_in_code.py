"""Cases that no sample text can hold: bytes, folders, workbooks, and a whole document."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import Spot
from tests.checks.case import county, findings

HEADER = ("teacher_id", "hired_on", "school_id", "stage", "degree", "kind")
ROW = ("T03", "2022-09-01", "3144990002", "初中", "本科", "公开招聘")


def unreadable(workspace: Workspace) -> Spot:
    """A folder where a table should be."""
    path = workspace.rosters / "recruits.csv"
    path.unlink()
    path.mkdir()
    return Spot("data/rosters/recruits.csv")


def broken_encoding(workspace: Workspace) -> Spot:
    """Neither UTF-8 nor GB18030: in the third cell of the second line."""
    text = ",".join(HEADER).encode() + b"\nT03,2022-09-01,\xff\xff,\n"
    (workspace.rosters / "recruits.csv").write_bytes(text)
    return Spot("data/rosters/recruits.csv", 2, 16)


def too_complex(workspace: Workspace) -> Spot:
    """A list in a list, hundreds of times: no plan goes deeper than forty."""
    (workspace.plan / "organisation.yaml").write_text("leaders: " + "[" * 500, encoding="utf-8")
    return Spot("data/plan/organisation.yaml", 1, 49)


def without_value(workspace: Workspace) -> Spot:
    """A formula that was written by a program that does not reckon."""
    _workbook(workspace, lambda sheet: sheet.write_formula("E2", '="本科"', value=""))
    return Spot("data/rosters/recruits.xlsx", 2, 5, "招聘", "E2")


def merged(workspace: Workspace) -> Spot:
    """Two cells in one, as for two people with the same degree."""
    _workbook(workspace, lambda sheet: sheet.merge_range("E2:E3", "本科"))
    return Spot("data/rosters/recruits.xlsx", 2, 5, "招聘", "E2")


def other_words(workspace: Workspace) -> Spot:
    """The document says 满十年, the quote of M08.rotation 满八年."""
    _document(workspace)
    return _changed(
        workspace, "measures/m08.yaml", "任职满十年的", "任职满八年的", "对在同一所学校"
    )


def other_number(workspace: Workspace) -> Spot:
    """The quote has 10%, the target calls 12% stated."""
    _document(workspace)
    return _changed(workspace, "measures/m09.yaml", "at_least: 10%", "at_least: 12%", "12%")


def _document(workspace: Workspace) -> None:
    """Give the workspace a document that has all words which the plan quotes."""
    head = workspace.plan / "plan.yaml"
    words = [
        words
        for path in workspace.plan.rglob("*.yaml")
        for words in re.findall(
            r"quote: (.+?)(?:$|, [a-z]+:|\})", path.read_text("utf-8"), re.MULTILINE
        )
    ]
    (workspace.root / "data" / "document.txt").write_text("\n".join(words), encoding="utf-8")
    text = head.read_text(encoding="utf-8")
    head.write_text(
        text.replace("document:\n", "document:\n  text: data/document.txt\n", 1), "utf-8"
    )
    assert [] == findings(workspace)


def _changed(workspace: Workspace, name: str, old: str, new: str, at: str) -> Spot:
    """Change a plan file where `old` stands; gives the place of `at` in its line."""
    path = workspace.plan / name
    lines = path.read_text(encoding="utf-8").split("\n")
    (number,) = (number for number, line in enumerate(lines) if old in line and "title" not in line)
    lines[number] = lines[number].replace(old, new)
    path.write_text("\n".join(lines), encoding="utf-8")
    return Spot(workspace.name(path), number + 1, lines[number].index(at) + 1)


def _workbook(workspace: Workspace, fault: Callable[[Any], object]) -> None:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet("招聘")
    sheet.write_row(0, 0, HEADER)
    sheet.write_row(1, 0, ROW)
    fault(sheet)
    book.close()
    (workspace.rosters / "recruits.csv").unlink()
    (workspace.rosters / "recruits.xlsx").write_bytes(target.getvalue())


CASES: dict[str, Callable[[Workspace], Spot]] = {
    "LC001 file-unreadable": unreadable,
    "LC003 encoding-broken": broken_encoding,
    "LC009 yaml-too-complex": too_complex,
    "LC217 quote-not-in-document": other_words,
    "LC218 number-not-in-quote": other_number,
    "LC015 cell-without-value": without_value,
    "LC016 cells-merged": merged,
}


@pytest.mark.parametrize("rule", CASES)
def test_the_bad_sample_is_found_at_its_place(rule: str, tmp_path: Path) -> None:
    workspace = county(tmp_path)
    spot = CASES[rule](workspace)
    found = [
        finding
        for finding in findings(workspace)
        if rule == f"{finding.rule.code} {finding.rule.name}"
    ]
    assert [spot] == [finding.place for finding in found]
