"""A JUnit report is XML whatever a finding says, and holds a test where nothing was found."""

from xml.etree import ElementTree as ET

import pytest

from longchuan_plan.exports.findings_junit import findings_junit
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.locations import Spot

RULE = Rule("LC999", "made-up", Severity.WARNING, lambda: "made up")


def test_where_nothing_is_found_one_test_has_passed() -> None:
    suites = ET.fromstring(findings_junit([]))  # noqa: S314  our own
    assert ("1", "0") == (suites.get("tests"), suites.get("failures"))
    assert 1 == len(suites.findall("testsuite/testcase"))
    assert [] == suites.findall(".//failure")


@pytest.mark.parametrize(
    "sign", ["<", "&", '"', "'", "]]>", "\ufffe", "\uffff", "\0", "\x1b", "\r"]
)
def test_any_sign_leaves_it_xml(sign: str) -> None:
    finding = Finding(RULE, Spot(f"a{sign}.csv", 2, 1), f"甲{sign}乙", f"丙{sign}丁", None)
    suites = ET.fromstring(findings_junit([finding, finding], "县/"))  # noqa: S314  our own
    assert ("2", "2") == (suites.get("tests"), suites.get("failures"))
    (suite,) = suites
    assert (suite.get("name") or "").startswith("县/a")
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert (failure.get("message") or "").startswith("甲")
    assert (failure.text or "").endswith("丁")
