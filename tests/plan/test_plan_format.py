"""The manual of the plan's YAML is held to the models, in both languages.

Each example says behind ```` ```yaml ```` what it is an example of.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, TypeAdapter

from longchuan_plan.indicators.base import Indicator, Window
from longchuan_plan.indicators.breakdown import Band, ByAge
from longchuan_plan.indicators.coverage import Requirement, Units
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.indicators.parity import Side
from longchuan_plan.indicators.quantity import Quantity
from longchuan_plan.indicators.target import FROM_START, OPERATORS, Baseline, Basis, Binding, Target
from longchuan_plan.plan.document import (
    Allocation,
    Clause,
    Document,
    Goal,
    Safeguard,
    SchoolYear,
    Town,
)
from longchuan_plan.plan.measure import Measure, Milestone
from longchuan_plan.plan.organisation import Department, Leader, Organisation
from longchuan_plan.plan.phase import Phase, Phases
from longchuan_plan.plan.plan import Head
from longchuan_plan.reading.yaml_file import read_yaml
from longchuan_plan.selection import OPERATORS as CONDITIONS
from longchuan_plan.selection import faults, resolve

DOCS = Path(__file__).resolve().parents[2] / "docs"
MANUALS = {
    name: (DOCS / name).read_text(encoding="utf-8")
    for name in ("plan-format.md", "plan-format.zh-CN.md")
}
KINDS: tuple[type[Indicator], ...] = get_args(get_args(AnyIndicator)[0])
FILES: dict[str, type[BaseModel]] = {
    "head": Head,
    "organisation": Organisation,
    "phases": Phases,
    "measure": Measure,
}
PARTS: tuple[type[BaseModel], ...] = (
    *FILES.values(),
    *KINDS,
    *(Document, Clause, Goal, Safeguard, Town, SchoolYear, Allocation),
    *(Leader, Department, Phase, Milestone, Target, Baseline),
    *(Units, Requirement, Quantity, Side, ByAge, Band),
)

every_manual = pytest.mark.parametrize("manual", MANUALS.values(), ids=MANUALS)


def examples(manual: str) -> list[tuple[str, str]]:
    return re.findall(r"^```yaml (.+?)\n(.*?)^```$", manual, re.DOTALL | re.MULTILINE)


EXAMPLES = examples(MANUALS["plan-format.md"])


def parsed(text: str) -> Any:
    file = read_yaml("example.yaml", text.encode())
    assert file.findings == []
    return file.data


@pytest.mark.parametrize(("what", "text"), EXAMPLES)
def test_the_program_reads_every_example(what: str, text: str) -> None:
    data = parsed(text)
    subject, _, table = what.partition(" ")
    if subject == "where":
        assert list(faults(table, data)) == []
    elif subject == "indicator":
        _holds(TypeAdapter[Indicator](AnyIndicator).validate_python(data))
    else:
        part = FILES[subject].model_validate(data)
        for indicator in _indicators(part):
            _holds(indicator)


def _indicators(part: BaseModel) -> Iterator[Indicator]:
    if isinstance(part, Measure):
        yield from part.indicators
    if isinstance(part, Head):
        for goal in part.goals:
            yield from goal.measured_by


def _holds(indicator: Indicator) -> None:
    for item in indicator.filters():
        assert list(faults(item.table, item.where)) == [], item.route
    for table, column, route in indicator.columns():
        assert resolve(table, column), route


def test_every_file_and_every_kind_has_an_example() -> None:
    assert {what for what, _ in EXAMPLES} >= set(FILES)
    shown = [parsed(text)["kind"] for what, text in EXAMPLES if what == "indicator"]
    assert set(shown) == {kind_of(model) for model in KINDS}


def kind_of(model: type[Indicator]) -> str:
    (name,) = get_args(model.model_fields["kind"].annotation)
    return str(name)


def test_both_languages_show_the_same_examples() -> None:
    english, chinese = (examples(manual) for manual in MANUALS.values())
    assert english == chinese


@every_manual
def test_every_key_and_word_is_explained(manual: str) -> None:
    explained = set(re.findall(r"`([a-z_]+)", manual))
    keys = {name for part in PARTS for name in part.model_fields}
    words = {word.value for kind in (Window, Binding, Basis) for word in kind}
    assert keys | words | {FROM_START, *OPERATORS} <= explained
    assert {f"{{{name}" for name in CONDITIONS} <= set(re.findall(r"`(\{[a-z_]+)", manual))


@every_manual
def test_each_kind_has_its_chapter(manual: str) -> None:
    assert {kind_of(model) for model in KINDS} <= set(
        re.findall(r"^### ([a-z]+)$", manual, re.MULTILINE)
    )


@every_manual
@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_a_key_that_must_be_there_is_marked(manual: str, part: type[BaseModel]) -> None:
    marked = set(re.findall(r"`([a-z_]+)`\*", manual))
    required = {name for name, field in part.model_fields.items() if field.is_required()}
    assert required - marked == set()


@every_manual
def test_links_lead_to_a_file_or_a_heading(manual: str) -> None:
    headings = {re.sub(r"[^\w-]", "", line.lower().replace(" ", "-")) for line in _headings(manual)}
    for target in re.findall(r"\]\(([^)]+)\)", manual):
        path, _, anchor = target.partition("#")
        assert (DOCS / path).exists()
        assert not anchor or anchor in headings


def _headings(manual: str) -> Iterator[str]:
    yield from re.findall(r"^#+ (.+)$", manual, re.MULTILINE)
