"""The forms of findings: each says the same, and none says who a person is."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from docx import Document

from longchuan_plan.loading.workspace import Workspace
from tests.checks.workbook import merged
from tests.cli.conftest import ROOT, Command
from tests.cli.test_privacy import SHOWN, dirty
from tests.cli.test_validate import AS_OF, faulty

__all__ = ["dirty", "faulty"]

FORMS = ("full", "concise", "text", "json", "json-lines", "github", "gitlab", "sarif", "junit")

SARIF = Path(__file__).with_name("schemas") / "sarif-2.1.0.json"
"""The complete schema; `schemas/README.md` says where it is from."""


JUNIT = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "time", "skipped", "timestamp", "file"},
    "testcase": {"name", "classname", "time", "group"},
    "failure": {"type", "message"},
}
JUNIT_INSIDE = {"testsuites": {"testsuite"}, "testsuite": {"testcase"}, "testcase": {"failure"}}
"""What the schema of Jenkins (junit-10 of its xUnit plugin) allows in the elements written here."""


def test_full_points_at_the_cell_and_shows_no_other(lcplan: Command, faulty: Path) -> None:
    lines = lcplan("validate", *AS_OF, "--select", "LC103").out.splitlines()
    assert lines[0].startswith("data/rosters/schools.csv:4:24: error LC103 not-in-code-list: ")
    header, value = lines[1].split(" | ")[1].split(": ")
    assert "乡下" == value
    # Each sign of Chinese is as wide as two carets.
    assert " " * (2 * len(header) + 2) + "^^^^" == lines[2].split(" | ")[1]
    assert lines[3].startswith("    ")


def test_full_says_once_of_each_rule_what_tells_more(lcplan: Command, faulty: Path) -> None:
    lines = lcplan("validate", *AS_OF, "--select", "LC103,LC305").out.splitlines()
    told = [line.removeprefix("    = help: ") for line in lines if line.startswith("    = ")]
    assert ["lcplan rule LC103", "lcplan rule LC305"] == sorted(told)
    for command in told:
        assert 0 == lcplan(*command.split()[1:], inside=True).code


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_the_page_that_is_named_is_there(lcplan: Command, faulty: Path, form: str) -> None:
    out = lcplan("validate", *AS_OF, "--output-format", form).out
    pages = set(re.findall(r"docs/rules/LC\d+\.md", out))
    assert {"docs/rules/LC103.md"} < pages
    assert all((ROOT / page).is_file() for page in pages)


def test_full_shows_the_line_of_the_plan(lcplan: Command, workspace: Path) -> None:
    path = workspace / "data" / "plan" / "measures" / "m08.yaml"
    text = path.read_text(encoding="utf-8").replace("department: 人事股", "department: 人士股")
    path.write_text(text, encoding="utf-8")
    lines = lcplan("validate", *AS_OF, "--select", "LC2").out.splitlines()
    assert lines[1].endswith(" | department: 人士股")
    assert lines[2].endswith(" |             ^^^^^^")


@pytest.mark.parametrize("form", FORMS)
def test_no_form_shows_who_a_person_is(lcplan: Command, dirty: Path, form: str) -> None:
    outcome = lcplan("validate", "--as-of", "2024-07-31", "--output-format", form)
    assert 1 == outcome.code
    assert "LC102" in outcome.out
    assert [] == [secret for secret in SHOWN if secret in outcome.out + outcome.err]


@pytest.mark.parametrize("form", FORMS)
def test_no_form_stumbles_over_nothing_or_a_missing_file(
    lcplan: Command, workspace: Path, form: str
) -> None:
    assert 0 == lcplan("validate", *AS_OF, "--select", "LC1", "--output-format", form).code
    (workspace / "data" / "rosters" / "teachers.csv").unlink()
    outcome = lcplan("validate", *AS_OF, "--output-format", form)
    assert (1, True) == (outcome.code, "LC011" in outcome.out)


def test_github_marks_errors_first_and_says_how_many_there_are(
    lcplan: Command, workspace: Path
) -> None:
    path = workspace / "data" / "rosters" / "schools.csv"
    more = [f'S{number},"a%{number}\n",义都镇,乡下,小学' for number in range(11)]
    names = "school_id,name,town,area,kind"
    path.write_text("\n".join([names, *more]), encoding="utf-8")
    out = lcplan("validate", *AS_OF, "--output-format", "github").out
    lines = out.splitlines()
    kinds = [line.split(" ")[0].removeprefix("::") for line in lines]
    assert sorted(kinds, key=("error", "warning", "notice").index) == kinds
    assert 10 == kinds.count("error")
    total = len(lcplan("validate", *AS_OF, "--output-format", "json").json["findings"])
    assert lines[-1].startswith(f"::notice title=lcplan::{total} findings in all")
    assert "%0A" in lines[0]


def test_github_finds_the_file_from_where_we_are(
    lcplan: Command, faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(faulty.parent)
    out = lcplan("validate", *AS_OF, "--select", "LC103", "--output-format", "github").out
    assert out.startswith("::error file=县/data/rosters/schools.csv,line=4,col=24,title=LC103 ")


def test_gitlab_gives_each_finding_a_name_that_stays(lcplan: Command, faulty: Path) -> None:
    def marks() -> list[str]:
        found = lcplan("validate", *AS_OF, "--output-format", "gitlab").json
        for item in found:
            assert {"description", "check_name", "fingerprint", "severity", "location"} == set(item)
            assert item["severity"] in ("info", "minor", "major")
            assert item["location"]["lines"]["begin"] >= 1
        return [item["fingerprint"] for item in found]

    path = faulty / "data" / "rosters" / "schools.csv"
    last = path.read_text(encoding="utf-8").splitlines(keepends=True)[-1]
    with path.open("a", encoding="utf-8") as file:
        file.write(last * 2)  # of these it is said on which line the key stands already
    before = marks()
    assert len(before) == len(set(before))
    first, *rest = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([first, "\n", *rest]), encoding="utf-8")
    assert before == marks()


@pytest.mark.parametrize("what", ["findings", "workbook", "nothing", "form"])
def test_sarif_keeps_to_its_schema(
    lcplan: Command, workspace: Path, dirty: Path, what: str, tmp_path: Path
) -> None:
    arguments = ["validate", "--as-of", "2024-07-31"]
    if what == "workbook":
        merged(Workspace(workspace))
    elif what == "nothing":
        arguments += ["--select", "LC2"]
    elif what == "form":
        Document().save(str(tmp_path / "form.docx"))
        arguments = ["check", str(tmp_path / "form.docx")]
    found = lcplan(*arguments, "--output-format", "sarif").json
    schema = json.loads(SARIF.read_text(encoding="utf-8"))
    checker = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    assert [] == [error.message for error in checker.iter_errors(found)]
    (run,) = found["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert (what == "nothing") == (not run["results"])
    for rule in rules:
        # What code scanning of GitHub asks for besides the schema.
        asked = ("shortDescription", "fullDescription", "help")
        assert all(rule[key]["text"].strip() for key in asked)
    for result in run["results"]:
        assert result["ruleId"] == rules[result["ruleIndex"]]["id"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        # What RFC 3986 allows in a path; the checker of formats at hand knows no URIs.
        assert re.fullmatch(r"(?:[\w.~!$&'()*+,;=@/-]|%[0-9A-F]{2})+", uri, re.ASCII)


def test_junit_is_xml_with_a_failure_a_finding(lcplan: Command, faulty: Path) -> None:
    path = faulty / "data" / "rosters" / "schools.csv"
    text = path.read_text(encoding="utf-8").replace("乡下", "<乡&下>")
    path.write_text(text, encoding="utf-8")
    out = lcplan("validate", *AS_OF, "--output-format", "junit").out
    root = ET.fromstring(out)  # noqa: S314 - our own
    for element in root.iter():
        assert set(element.attrib) <= JUNIT[element.tag]
        assert {child.tag for child in element} <= JUNIT_INSIDE.get(element.tag, set())
    failures = root.findall("testsuite/testcase/failure")
    assert str(len(failures)) == root.get("failures") == root.get("tests")
    assert any("<乡&下>" in str(failure.get("message")) for failure in failures)


def test_lines_of_json_are_the_findings(lcplan: Command, faulty: Path) -> None:
    lines = lcplan("validate", *AS_OF, "--output-format", "json-lines").out.splitlines()
    found = lcplan("validate", *AS_OF, "--output-format", "json").json["findings"]
    assert [{"schema_version": 1, **item} for item in found] == [json.loads(line) for line in lines]


def test_statistics_as_json(lcplan: Command, faulty: Path) -> None:
    options = ("--statistics", "--output-format")
    found = lcplan("validate", *AS_OF, *options, "json").json
    assert {"LC305", "LC103", "LC307"} <= {item["code"] for item in found["statistics"]}
    assert sum(found["summary"].values()) == sum(item["count"] for item in found["statistics"])
    assert 2 == lcplan("validate", *AS_OF, *options, "sarif").code


@pytest.mark.parametrize(
    ("fail_on", "warnings", "errors"),
    [("error", 0, 1), ("warning", 1, 1), ("info", 1, 1), ("never", 0, 0)],
)
def test_the_lightest_that_fails(
    lcplan: Command, faulty: Path, fail_on: str, warnings: int, errors: int
) -> None:
    options = (*AS_OF, "--fail-on", fail_on)
    assert warnings == lcplan("validate", *options, "--select", "LC305").code
    assert errors == lcplan("validate", *options, "--select", "LC103").code


def test_rules_added_and_rules_left_out_of_files(lcplan: Command, faulty: Path) -> None:
    def codes(*options: str) -> set[str]:
        found = lcplan("validate", *AS_OF, *options, "--output-format", "json").json
        return {item["code"] for item in found["findings"]} & {"LC103", "LC305", "LC307"}

    assert {"LC103", "LC305"} == codes("--select", "LC103", "--extend-select", "LC305")
    assert {"LC307", "LC305"} == codes("--per-file-ignores", "schools.csv:LC1")
    assert {"LC305"} == codes("--per-file-ignores", "data/rosters/*:LC1,LC307")
    outcome = lcplan("validate", "--per-file-ignores", "schools.csv")
    assert 2 == outcome.code
    assert "schools.csv does not name files and rules" in outcome.err
    assert 2 == lcplan("validate", "--per-file-ignores", "schools.csv:XY1").code


def test_no_choice_hides_a_file_that_cannot_be_read(lcplan: Command, workspace: Path) -> None:
    (workspace / "data" / "rosters" / "groups.csv").unlink(missing_ok=True)
    (workspace / "data" / "rosters" / "groups.csv").mkdir()
    for options in (("--select", "LC3"), ("--ignore", "LC0"), ("--per-file-ignores", "*:LC0")):
        outcome = lcplan("validate", *AS_OF, *options)
        assert (3, True) == (outcome.code, "LC001" in outcome.out)


def test_files_that_are_read_are_listed(lcplan: Command, workspace: Path) -> None:
    names = lcplan("validate", "--show-files").out.splitlines()
    assert "data/plan/plan.yaml" in names
    assert "data/rosters/teachers.csv" in names
    assert sorted(names) == names
