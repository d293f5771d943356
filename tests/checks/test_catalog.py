"""The list of rules: each is one, is written down, and has a case."""

import re
from collections import Counter

import pytest

from longchuan_plan.checks.catalog import FAMILIES, RULES
from longchuan_plan.checks.manual import entries
from longchuan_plan.findings import Rule
from tests.checks.case import ABSENT, FOLDER, MARK, cases
from tools.rules import DOCS, MANUALS, renewed

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)

PACKAGE = DOCS.parent / "longchuan_plan"


def test_codes_and_names_are_unique() -> None:
    assert len(RULES) == len({rule.code for rule in RULES}) == len({rule.name for rule in RULES})


@each_rule
def test_a_rule_is_called_after_what_it_finds(rule: Rule) -> None:
    assert re.fullmatch(r"LC[0-9]{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.summary()


@each_rule
def test_a_rule_has_a_good_and_a_bad_sample_first(rule: Rule) -> None:
    case = next(case for case in cases() if case.rule == f"{rule.code} {rule.name}")
    assert case.good
    assert case.bad
    assert any(MARK in name + text or text in (ABSENT, FOLDER) for name, text in case.bad.items())


def test_a_file_of_cases_is_called_after_its_rule() -> None:
    assert [] == [case.rule for case in cases() if case.rule.split()[1] != case.file]


def test_every_rule_stands_in_one_family() -> None:
    files = [file for family in FAMILIES.values() for file in family]
    assert len(files) == len({id(file) for file in files})
    written = {
        path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".")
        for folder in ("checks", "loading", "reading")
        for path in (PACKAGE / folder).rglob("*.py")
        if "RULE = Rule(" in path.read_text("utf-8")
    }
    assert written == {vars(file)["__name__"].removeprefix("longchuan_plan.") for file in files}


def test_every_rule_has_a_manual_of_its_own() -> None:
    found = [entry for family, files in FAMILIES.items() for entry in entries(family, files)]
    for part in ("what", "why", "remedy"):
        texts = Counter(getattr(entry.manual, part) for entry in found)
        assert [] == [text for text, count in texts.items() if count > 1]


@pytest.mark.parametrize("name", MANUALS)
def test_the_manual_has_the_rules_as_they_are(name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    assert text == renewed(name, text), "run python tools/rules.py"


@pytest.mark.parametrize("name", ["rules.md", "rules.zh-CN.md"])
def test_the_manual_has_every_rule(name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    assert sorted(rule.code for rule in RULES) == sorted(
        re.findall(r"^\| \[(LC\w+)\]", text, re.MULTILINE)
    )
