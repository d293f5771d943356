"""Every rule has a page in both languages, made from its manual and its case."""

from longchuan_plan.cli.rule_list import all_rules
from tests.checks.case import MARK
from tools.rule_pages import PAGES, pages


def test_the_pages_are_those_of_the_rules_as_they_are() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    made = pages()
    assert set(made) == set(written), "run python tools/rule_pages.py"
    assert [] == [name for name in made if made[name] != written[name]]


def test_a_page_marks_the_bad_place() -> None:
    assert f"{MARK}2015-08-31" in pages()["LC303.md"]


def test_no_rule_is_left_out() -> None:
    codes = [entry.rule.code for entry in all_rules()]
    assert len(codes) == len(set(codes))
    assert {"LC001", "LC303", "GW001", "FT101"} <= set(codes)
