"""GitHub shows ten marks of a kind and drops the rest unsaid, so it is said here."""

import pytest

from longchuan_plan.exports.findings_github import findings_github
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.locations import Spot

KINDS = ("error", "warning", "notice")


def findings(severity: Severity, count: int) -> list[Finding]:
    rule = Rule("LC999", "made-up", severity, lambda: "made up")
    return [Finding(rule, Spot("a.csv", line, 1), "100%", "", None) for line in range(count)]


@pytest.mark.parametrize(
    ("counts", "marks", "left"),
    [
        ((0, 0, 0), (0, 0, 0), 0),
        ((10, 10, 10), (10, 10, 10), 0),
        ((11, 0, 0), (10, 0, 1), 1),
        ((11, 0, 10), (10, 0, 10), 2),
        ((0, 0, 11), (0, 0, 10), 2),
        ((12, 13, 14), (10, 10, 10), 10),
    ],
)
def test_no_kind_has_more_marks_than_are_shown_the_notice_among_them(
    counts: tuple[int, int, int], marks: tuple[int, int, int], left: int
) -> None:
    found = [
        item
        for level, count in zip(Severity, counts, strict=True)
        for item in findings(level, count)
    ]
    lines = findings_github(found[::-1]).splitlines()
    kinds = [line.removeprefix("::").partition(" ")[0] for line in lines]
    assert list(marks) == [kinds.count(kind) for kind in KINDS]
    assert kinds == sorted(kinds, key=KINDS.index)
    if left:
        assert f"{sum(counts)} findings in all" in lines[-1]
        assert lines[-1].endswith(f" {left} of them are not marked here")
    assert all("::100%25" in line for line in lines[: len(lines) - bool(left)])
