"""Findings for people are put together in blocks, which nobody sees."""

import pytest

from longchuan_plan.exports import findings_full
from longchuan_plan.findings import Finding
from longchuan_plan.loading.excerpts import Excerpt
from longchuan_plan.loading.faults import not_a_date, value_missing
from longchuan_plan.locations import Spot

FOUND = [
    Finding(rule, Spot("data/rosters/teachers.csv", line, 3), f"错{line}", "改" * (line % 2))
    for line in range(2, 12)
    for rule in (not_a_date.RULE, value_missing.RULE)
]


def excerpt(finding: Finding) -> Excerpt | None:
    return Excerpt("出生日期: 不详", 6, 2) if finding.rule is not_a_date.RULE else None


@pytest.mark.parametrize("block", [1, 2, 7, 1000])
def test_a_line_is_the_same_in_a_block_of_any_size(
    monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    whole = findings_full.findings_full(FOUND, excerpt).decode()
    assert whole.startswith("data/rosters/teachers.csv:2:3: ")
    assert whole.endswith("错11\n    改\n")
    assert whole.count("\n") == 2 * 10 + 2 * 10 + 2 * 5 + 2
    monkeypatch.setattr(findings_full, "BLOCK", block)
    assert findings_full.findings_full(FOUND, excerpt).decode() == whole
