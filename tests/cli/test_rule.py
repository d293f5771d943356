"""`lcplan rule`: the list, and one rule."""

import csv
import io
import json

import pytest

from longchuan_plan.checks.catalog import RULES
from longchuan_plan.cli.main import run


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert 0 == run(["rule", *arguments])
    return capsys.readouterr().out


def test_the_list_has_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.reader(io.StringIO(said(capsys, "--output-format", "csv").lstrip("\ufeff"))))
    assert {rule.code for rule in RULES} <= {row[0] for row in rows[1:]}


@pytest.mark.parametrize("name", ["LC303", "lc303", "dates-reversed"])
def test_a_rule_is_told_by_code_or_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, name)
    assert text.startswith("# LC303 dates-reversed\n")
    assert "The end in a row lies before its start." in text
    assert "2015-09-01,»2015-08-31" in text
    assert "## Without fault" in text
    assert "Family: rosters" in text


def test_what_is_no_text_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert "(the file is missing)" in said(capsys, "LC011")
    assert "(a folder stands in its place)" in said(capsys, "LC001")
    assert "»本科" in said(capsys, "LC016")


def test_as_json_it_is_one_rule(capsys: pytest.CaptureFixture[str]) -> None:
    (rule,) = json.loads(said(capsys, "LC303", "--output-format", "json"))["rules"]
    assert "dates-reversed" == rule["name"]
    assert ("rosters", "no") == (rule["family"], rule["fixable"])
    assert "»" not in str(rule["good"])
    assert "»2015-08-31" in rule["bad"]["appointments.csv"]


def test_a_slip_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == run(["rule", "dates-reverse"])
    assert "did you mean dates-reversed?" in capsys.readouterr().err


def test_of_codes_none_is_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == run(["rule", "LC999"])
    said = capsys.readouterr().err
    assert "lcplan rule lists all rules" in said
    assert "did you mean" not in said


def test_it_needs_no_workspace(
    capsys: pytest.CaptureFixture[str],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert "LC303" in said(capsys)
