"""`lcplan validate`: which findings, in which form, with which exit code."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command

AS_OF = ("--as-of", "2025-08-31")


@pytest.fixture
def faulty(workspace: Path) -> Path:
    """Two wrong terms, a town that is not there, and recruits missing from the register."""
    path = workspace / "data" / "rosters" / "schools.csv"
    text = path.read_text(encoding="utf-8")
    text = text.replace("义都镇,乡村,小学", "义度镇,乡下,小学").replace("镇区,幼儿园", "镇,幼儿园")
    path.write_text(text, encoding="utf-8")
    return workspace


OURS = {"LC103", "LC305", "LC307"}
"""The rules that the faults break; what else stands in the county is not looked at."""


def codes(found: Any) -> set[str]:
    return {item["code"] for item in found["findings"]} & OURS


def test_a_finding_says_where_what_and_what_to_do(lcplan: Command, faulty: Path) -> None:
    outcome = lcplan("validate", *AS_OF, "--select", "LC103", "--output-format", "text")
    lines = outcome.out.splitlines()
    assert 1 == outcome.code
    assert lines[0].startswith("data/rosters/schools.csv:4:24: error LC103 not-in-code-list: ")
    assert "“乡下”" in lines[0]
    assert lines[1].startswith("    ")
    assert 4 == len(lines)
    assert "2 errors, 0 warnings" in outcome.err


def test_nothing_found_exits_with_0(lcplan: Command) -> None:
    outcome = lcplan("validate", *AS_OF, "--ignore", "LC305,LC4")
    assert (0, "") == (outcome.code, outcome.out)
    assert "nothing found" in outcome.err


def test_warnings_exit_with_1_too(lcplan: Command) -> None:
    assert 1 == lcplan("validate", *AS_OF).code
    assert 0 == lcplan("validate", *AS_OF, "--exit-zero").code


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), {"LC103", "LC307", "LC305"}),
        (("--select", "LC1"), {"LC103"}),
        (("--select", "LC1,LC307"), {"LC103", "LC307"}),
        (("--select", "LC1", "--select", "LC3"), {"LC103", "LC307", "LC305"}),
        (("--ignore", "LC3"), {"LC103"}),
        (("--ignore", "lc305"), {"LC103", "LC307"}),
        (("--select", "LC307", "--ignore", "LC3"), {"LC307"}),
        (("--select", "LC3", "--ignore", "LC305"), {"LC307"}),
    ],
)
def test_rules_are_chosen_by_their_beginnings(
    lcplan: Command, faulty: Path, options: tuple[str, ...], expected: set[str]
) -> None:
    found = lcplan("validate", *AS_OF, *options, "--output-format", "json").json
    assert expected == codes(found)


def test_statistics_count_the_rules_most_often_first(lcplan: Command, faulty: Path) -> None:
    select = ("--select", ",".join(OURS))
    lines = lcplan("validate", *AS_OF, "--statistics", *select).out.splitlines()
    assert [["LC305"], ["LC103"], ["LC307"]] == [line.split()[1:2] for line in lines]
    counts = [int(line.split()[0]) for line in lines]
    assert counts == sorted(counts, reverse=True)
    assert 2 == counts[1]


def test_of_many_findings_it_is_said_how_to_see_less(lcplan: Command, workspace: Path) -> None:
    path = workspace / "data" / "rosters" / "schools.csv"
    rows = "".join(f"{number},校,甲镇,农村,小学\n" for number in range(1000, 1101))
    path.write_text(f"school_id,name,town,area,kind\n{rows}", encoding="utf-8")
    command = ("validate", *AS_OF, "--select", "LC103")
    assert "--statistics counts" in lcplan(*command).err
    for further in (("--statistics",), ("--output-format", "json")):
        assert "--statistics counts" not in lcplan(*command, *further).err


def test_json_counts_what_was_read_and_found(lcplan: Command, faulty: Path) -> None:
    found = lcplan("validate", *AS_OF, "--output-format", "json").json
    files = [path for path in (faulty / "data").rglob("*") if path.suffix in (".csv", ".yaml")]
    assert len(files) == found["files"]
    rows = [path.read_text("utf-8").count("\n") - 1 for path in files if path.suffix == ".csv"]
    assert sum(rows) == found["rows"]
    severities = [item["severity"] for item in found["findings"]]
    assert {level: severities.count(level) for level in ("error", "warning", "info")} == found[
        "summary"
    ]


def test_findings_are_in_the_order_of_files_and_lines(lcplan: Command, faulty: Path) -> None:
    found = lcplan("validate", *AS_OF, "--output-format", "json").json["findings"]
    places = [(item["path"], item["line"], item["column"]) for item in found]
    assert places == sorted(places)


def test_a_day_decides_what_lies_ahead(lcplan: Command) -> None:
    def late(day: str) -> int:
        return lcplan("validate", "--as-of", day, "--select", "LC304", "-q").code

    assert (1, 0) == (late("2024-07-31"), late("2024-09-01"))


def test_a_file_is_looked_for_here_and_else_in_the_workspace(
    lcplan: Command, faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As findings name it, so that a path can be copied from them."""
    path = faulty / "data" / "rosters" / "schools.csv"

    def found(name: str | Path) -> int:
        return len(lcplan("validate", *AS_OF, "--select", "LC1", "-q", name).out.splitlines())

    everywhere = found("data/rosters/schools.csv")
    assert everywhere == found(path) > 0
    monkeypatch.chdir(path.parent)
    assert everywhere == found("schools.csv") == found("data/rosters/schools.csv")
    assert 0 == found("data/plan")
    assert 0 == lcplan("validate", "--fix", "data/rosters/schools.csv").code
    assert 2 == lcplan("validate", "data/rosters/nothing.csv").code
