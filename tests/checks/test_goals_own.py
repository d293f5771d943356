"""What is wrong in a goal's own indicator is found at its place in plan.yaml."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan import (
    clause_unknown,
    filter_column_unknown,
    filter_value_unknown,
    plan_id_twice,
)
from longchuan_plan.checks.targets import target_without_quote
from longchuan_plan.findings import Finding
from longchuan_plan.indicators.count import Count
from longchuan_plan.loading.load import load
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import in_plan

ROOT = Path(__file__).resolve().parents[2]

INDICATOR: dict[str, Any] = {
    "id": "G1.people", "title": "人数", "kind": "count", "table": "teachers", "window": "as_of",
    "unit": "人", "better": "higher",
}  # fmt: skip
TARGET = {"at_least": "1", "binding": "must", "basis": "stated", "clause": "2", "quote": "有"}

Check = Callable[[Context], Iterator[Finding]]


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(load(Workspace(ROOT), ()), date(2024, 7, 31))


@pytest.mark.parametrize(
    ("check", "change", "code", "steps"),
    [
        (filter_value_unknown.check, {"where": {"stage": "本科"}}, "LC222", ("where", "stage")),
        (filter_column_unknown.check, {"distinct": "school.town"}, "LC221", ("distinct",)),
        (filter_column_unknown.check, {"by": "school.towm"}, "LC221", ("by",)),
        (clause_unknown.check, {"clause": "9"}, "LC208", ("clause",)),
        (target_without_quote.check, {"targets": {"from_start": {**TARGET, "quote": None}}},
         "LC214", ("targets", "from_start")),
        (plan_id_twice.check, {"id": "M01.groups"}, "LC210", ("id",)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_its_file_and_route_are_named(
    context: Context, check: Check, change: dict[str, Any], code: str, steps: tuple[str, ...]
) -> None:
    plan = context.loaded.plan.plan
    assert plan is not None
    own = Count.model_validate({**INDICATOR, **change})
    goals = (plan.head.goals[0].model_copy(update={"measured_by": (own,)}), *plan.head.goals[1:])
    changed = plan.model_copy(update={"head": plan.head.model_copy(update={"goals": goals})})
    context.loaded.plan.plan = changed
    try:
        (finding,) = check(Context(context.loaded, context.as_of))
    finally:
        context.loaded.plan.plan = plan
    assert code == finding.rule.code
    own_place = in_plan("data/plan/plan.yaml", "goals", 0, "measured_by", 0)
    assert own_place.inside(*steps) == finding.place
