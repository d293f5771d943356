"""The list of rules: each is one, is written down, and has a case."""

import re
import sys
from pathlib import Path

import pytest

from longchuan_plan.checks import catalog
from longchuan_plan.checks.catalog import CHECKS, RULES
from longchuan_plan.findings import Rule
from tests.checks.case import cases
from tests.checks.test_cases_in_code import CASES
from tools.rules import DOCS, MANUALS, renewed

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)

FOLDER = Path(catalog.__file__).parent


def test_codes_and_names_are_unique() -> None:
    assert len(RULES) == len({rule.code for rule in RULES}) == len({rule.name for rule in RULES})


@each_rule
def test_a_rule_is_called_after_what_it_finds(rule: Rule) -> None:
    assert re.fullmatch(r"LC[0-9]{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.summary()


@each_rule
def test_a_rule_has_a_case(rule: Rule) -> None:
    named = {case.rule for case in cases()} | set(CASES)
    assert f"{rule.code} {rule.name}" in named


def test_every_file_of_rules_is_listed_and_has_a_file_of_cases() -> None:
    # What comments take out is settled after all checks, so it is none of them.
    modules = {check.__module__.rpartition(".")[2] for check in CHECKS} | {"plan_ignores"}
    written = {path.stem for path in FOLDER.rglob("*.py") if " = Rule(" in path.read_text("utf-8")}
    assert modules == written
    assert modules <= {case.file for case in cases()}


@pytest.mark.parametrize("module", sorted({check.__module__ for check in CHECKS}))
def test_a_file_of_rules_is_its_own_manual(module: str) -> None:
    text = Path(str(sys.modules[module].__file__)).read_text(encoding="utf-8")
    manual = text.split('"""')[1]
    assert all(f"\n{word}" in manual for word in ("What: ", "Why: ", "Remedy: ", "\n    "))


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
