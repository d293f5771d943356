"""Of findings that most rows share the first are listed, and one tells how many there are."""

import json
from pathlib import Path

import pytest

from longchuan_plan.checks import alike
from longchuan_plan.checks.alike import without_many_alike
from longchuan_plan.findings import Finding
from longchuan_plan.loading.faults import not_a_date
from longchuan_plan.locations import InTable, Spot
from longchuan_plan.reading.faults import record_length
from longchuan_plan.tables import Table
from tests.cli.conftest import Command, lcplan, workspace

__all__ = ["lcplan", "workspace"]


@pytest.fixture(autouse=True)
def most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alike, "MOST", 3)


def in_column(field: str, rows: int) -> list[Finding]:
    rule = not_a_date.RULE
    return [
        Finding(rule, InTable("reserves", row, field), "x", "", "reserves", field)
        for row in range(rows)
    ]


def tables(rows: int) -> dict[str, Table]:
    return {"reserves": Table("reserves", {}, (), rows, ())}


def test_what_most_rows_share_is_cut_and_counted() -> None:
    days, others = in_column("added_on", 6), in_column("removed_on", 3)
    kept = without_many_alike([*days, *others], tables(11))
    assert kept[:3] == days[:3]
    assert kept[4:] == others
    assert kept[3].place == days[3].place
    assert kept[3].message == "3 more are like the 3 above and are not listed"
    assert kept[3].rule is not_a_date.RULE


def test_what_half_of_the_rows_share_is_listed() -> None:
    days = in_column("added_on", 6)
    assert without_many_alike(days, tables(12)) == days


def test_records_that_are_no_rows_count_by_their_file() -> None:
    broken = [
        Finding(record_length.RULE, Spot(path, line, 1), "x")
        for path in ("a.csv", "b.csv")
        for line in range(3)
    ]
    assert without_many_alike(broken, tables(1)) == broken
    more = Finding(record_length.RULE, Spot("b.csv", 3, 1), "x")
    kept = without_many_alike([*broken, more], tables(1))
    assert kept[:-1] == broken
    assert kept[-1].message.startswith("1 more")


def test_validate_lists_the_first_and_counts_all_with_statistics(
    lcplan: Command, workspace: Path
) -> None:
    rows = "".join(f"T{number},2021-02-30\n" for number in range(9))
    (workspace / "data" / "rosters" / "reserves.csv").write_text(f"teacher_id,added_on\n{rows}")
    select = ("validate", "--select", "LC102", "--output-format", "json")
    found = json.loads(lcplan(*select).out)["findings"]
    assert [finding["line"] for finding in found] == [2, 3, 4, 5]
    (counted,) = json.loads(lcplan(*select, "--statistics").out)["statistics"]
    assert counted["count"] == 9
