"""Every rule finds the bad sample at its mark, and nothing in the good one."""

from pathlib import Path

import pytest

from longchuan_plan.checks.catalog import FAMILIES
from longchuan_plan.findings import Finding
from longchuan_plan.language import use
from longchuan_plan.loading.load import load
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS
from tests.checks.case import Case, Place, cases, change, county, findings, place_of

FILES = [file for files in FAMILIES.values() for file in files]

each_case = pytest.mark.parametrize(
    "case", cases(), ids=lambda case: f"{case.file}-{case.rule.replace(' ', '-')}"
)


def test_the_county_is_without_a_fault(tmp_path: Path) -> None:
    assert [] == findings(county(tmp_path))


@each_case
def test_the_good_sample_is_without_a_fault(case: Case, tmp_path: Path) -> None:
    workspace = county(tmp_path)
    assert [] == change(workspace, case.good, case.good)
    assert [] == findings(workspace)


@each_case
def test_the_bad_sample_is_found_at_its_mark(case: Case, tmp_path: Path) -> None:
    workspace = county(tmp_path)
    places = change(workspace, case.bad, case.good, case.encoding)
    assert_found(case, places, findings(workspace))


@each_case
def test_without_its_rule_the_case_fails(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A check is switched off; of what reading and loading find the rule's findings are dropped."""
    file = next(file for file in FILES if file.RULE.code == case.code)
    if hasattr(file, "check"):
        monkeypatch.setattr(file, "check", lambda _context: iter(()))
    workspace = county(tmp_path)
    places = change(workspace, case.bad, case.good, case.encoding)
    found = findings(workspace)
    if not hasattr(file, "check"):
        found = [finding for finding in found if finding.rule is not file.RULE]
    with pytest.raises(AssertionError):
        assert_found(case, places, found)


def assert_found(case: Case, places: list[Place], found: list[Finding]) -> None:
    """The case's rule found these places and no other, and no other rule but those named did."""
    ours = [finding for finding in found if finding.rule.code == case.code]
    assert sorted(places, key=str) == sorted(map(place_of, ours), key=str)
    assert {case.rule} <= {f"{finding.rule.code} {finding.rule.name}" for finding in ours}
    others = {finding.rule.code for finding in found} - {case.code}
    assert set(case.also) == others, [finding.message for finding in found]


@each_case
def test_no_finding_tells_of_a_person(case: Case, tmp_path: Path) -> None:
    workspace = county(tmp_path)
    change(workspace, case.bad, case.good, case.encoding)
    told = "\n".join(finding.message + finding.hint for finding in findings(workspace))
    for table in load(workspace).tables.values():
        private = [name for name, field in fields(MODELS[table.name]).items() if field.column.pii]
        for name in (name for name in private if name in table.columns):
            known = {str(value) for value in table.columns[name].values if value is not None}
            assert [] == [text for text in sorted(known) if text in told]


@each_case
def test_a_finding_is_said_in_both_languages(case: Case, tmp_path: Path) -> None:
    """Each has words of its own, and a name in braces is never left over."""
    workspace = county(tmp_path)
    change(workspace, case.bad, case.good, case.encoding)
    english = [finding.message + finding.hint for finding in findings(workspace)]
    use("zh_CN")
    chinese = [finding.message + finding.hint for finding in findings(workspace)]
    for one, other in zip(english, chinese, strict=True):
        assert one != other
        assert "{" not in one + other
