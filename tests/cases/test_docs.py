"""The manuals of cases are held to the program."""

import re
from pathlib import Path

import pytest

from longchuan_plan.cases.case import Case, CaseFile, Expected
from longchuan_plan.judgement import Status
from longchuan_plan.plan.plan import Plan
from tests.cases.given import outcomes

DOCS = Path(__file__).resolve().parents[2] / "docs"
MANUALS = [DOCS / "cases.md", DOCS / "cases.zh-CN.md"]
every_manual = pytest.mark.parametrize("manual", MANUALS, ids=lambda path: path.name)


@every_manual
def test_the_samples_come_out_as_they_say(plan: Plan, tmp_path: Path, manual: Path) -> None:
    samples = re.findall(r"```yaml\n(.*?)```", manual.read_text(encoding="utf-8"), re.DOTALL)
    assert 2 == len(samples)
    for sample in samples:
        (outcome,) = outcomes(plan, tmp_path, sample)
        assert () == outcome.differences


@every_manual
def test_every_key_is_explained(manual: Path) -> None:
    text = manual.read_text(encoding="utf-8")
    keys = [*CaseFile.model_fields, *Case.model_fields, *Expected.model_fields, *Status]
    assert [] == [key for key in keys if f"`{key}`" not in text]


def test_both_manuals_have_the_same_keys_and_parts() -> None:
    english, chinese = (path.read_text(encoding="utf-8") for path in MANUALS)
    for pattern in (r"(?m)^#+", r"(?m)^\| `(\w+)`", r"`lcplan [^`]*`"):
        assert re.findall(pattern, english) == re.findall(pattern, chinese)
