"""Which findings are asked for: the longer beginning of a code decides."""

import pytest

from longchuan_plan.checks.choice import choice, chosen, without_ignored_in_files
from longchuan_plan.checks.row_ignores import RowIgnore
from longchuan_plan.checks.settings import Settings
from longchuan_plan.errors import UsageError
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.loading.faults import column_unknown, not_a_date, value_missing
from longchuan_plan.locations import Spot
from longchuan_plan.reading.faults import file_unreadable

FOUND = [
    Finding(rule, Spot("data/rosters/old-schools.csv", 1), "")
    for rule in (file_unreadable.RULE, value_missing.RULE, not_a_date.RULE)
]


def codes(found: list[Finding]) -> list[str]:
    return [item.rule.code for item in found]


@pytest.mark.parametrize(
    ("select", "ignore", "left"),
    [
        ([], [], ["LC101", "LC102"]),
        (["LC1"], [], ["LC101", "LC102"]),
        (["lc101 , LC3"], [], ["LC101"]),
        (["LC101"], ["LC1"], ["LC101"]),
        (["LC1"], ["LC101"], ["LC102"]),
        (["LC101"], ["LC101"], []),
        (["LC1"], ["LC1"], []),
        ([], ["LC"], []),
    ],
)
def test_the_longer_beginning_decides_and_of_two_alike_the_one_that_leaves_out(
    select: list[str], ignore: list[str], left: list[str]
) -> None:
    """What could not be read cannot be left out."""
    assert ["LC001", *left] == codes(chosen(FOUND, select, ignore))
    wanted = choice(select, ignore, [])
    assert left == [code for code in ("LC101", "LC102") if wanted.takes(code, "a.csv")]


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("data/rosters/old-*", ["LC102"]),
        ("old-*", ["LC102"]),
        ("./data/rosters/old-*", ["LC102"]),
        ("rosters/old-*", ["LC101", "LC102"]),
        ("new-*", ["LC101", "LC102"]),
    ],
)
def test_a_pattern_fits_the_whole_path_or_its_last_part(pattern: str, left: list[str]) -> None:
    pairs = [f"{pattern}:LC101,LC001"]
    assert ["LC001", *left] == codes(without_ignored_in_files(FOUND, pairs))
    wanted = choice([], [], pairs)
    path = "data/rosters/old-schools.csv"
    assert left == [code for code in ("LC101", "LC102") if wanted.takes(code, path)]


@pytest.mark.parametrize("text", ["old-*", "old-*:", ":LC1", "old-*:LC9", "old-*: , "])
def test_a_pattern_without_codes_or_files_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        choice([], [], [text])


def test_what_a_command_wishes_goes_before_the_file_and_codes_to_add_add_up() -> None:
    ours = Settings(("LC1",), ("LC201",), (), fail_on="error")
    theirs = Settings(("LC3",), ("LC301",), ("LC4",), fail_on="never", audience="public")
    made = ours.over(theirs)
    assert ("LC1", "LC201", "LC301") == made.selected
    assert (("LC4",), "error", "public") == (made.ignore, made.fail_on, made.audience)
    assert () == Settings().selected


def test_what_is_added_to_all_comes_before_what_is_left_out() -> None:
    settings = Settings((), ("LC102",), ("LC1",))
    assert ["LC001", "LC102"] == codes(chosen(FOUND, settings.selected, settings.ignore))
    added = Settings((), ("LC102",)).selected
    assert ["LC001", "LC101", "LC102"] == codes(chosen(FOUND, added, ()))
    with pytest.raises(UsageError):
        chosen(FOUND, Settings((), ("LC999",)).selected, ())


def test_the_longest_beginning_weighs_and_an_unreadable_file_keeps_its_weight() -> None:
    info, warning = Severity.INFO, Severity.WARNING
    settings = Settings(severity={"LC": info, "LC101": warning, "LC1": Severity.ERROR})
    weighed = [item.level for item in settings.weighed(FOUND)]
    assert [Severity.ERROR, warning, Severity.ERROR] == weighed


def test_no_weight_lets_a_record_without_what_it_must_have_pass() -> None:
    rule = Rule("LC403", "some", Severity.WARNING, str)
    found = [*FOUND, Finding(rule, Spot("a.csv"), "")]
    light = Settings(severity={"LC": Severity.INFO})
    assert ["LC001", "LC101"] == codes(light.stopping(found, {}))
    assert ["LC001", "LC101", "LC102"] == codes(Settings().stopping(found, {}))
    heavy = Settings(severity={"LC4": Severity.ERROR})
    assert ["LC001", "LC101", "LC102", "LC403"] == codes(heavy.stopping(found, {}))


def test_of_files_only_errors_stop_and_of_rows_left_out_nothing_does() -> None:
    remark = Finding(column_unknown.RULE, Spot("data/rosters/schools.csv", 1), "")
    assert [] == Settings().stopping([remark], {})
    idle = RowIgnore("schools", ("1",), "LC101", Spot("lcplan.toml", 3))
    heavy = Settings(severity={"LC021": Severity.ERROR}, rows=(idle,))
    assert [] == heavy.stopping([], {})
