"""What a header that no field has is said to be."""

import pytest

from longchuan_plan.loading.headers import positions_of
from longchuan_plan.reading.csv_file import read_csv
from longchuan_plan.rosters.reserve import Reserve


@pytest.mark.parametrize(
    ("header", "cells", "rule"),
    [
        ("手机号", ("", "13800138000"), "private-column"),
        ("手机号", ("", ""), "column-unknown"),
        ("备注", ("", ""), "column-unknown"),
        ("", ("", "x"), "column-unknown"),
        ("", ("", " "), None),
    ],
)
def test_what_stands_below_decides_what_a_header_is(
    header: str, cells: tuple[str, str], rule: str | None
) -> None:
    first, second = cells
    text = (
        f"teacher_id,added_on,removed_on,{header}\nT1,2022-03-01,,{first}\nT2,2022-03-02,,{second}"
    )
    positions, findings = positions_of(Reserve, read_csv("reserves.csv", text.encode()))
    assert {"teacher_id": 1, "added_on": 2, "removed_on": 3} == positions
    assert [rule] * (rule is not None) == [finding.rule.name for finding in findings]
