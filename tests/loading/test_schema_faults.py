from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from longchuan_plan.loading.schema_faults import schema_findings
from longchuan_plan.locations import InPlan, Route, Spot
from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.organisation import Organisation
from longchuan_plan.plan.phase import Phases
from longchuan_plan.plan.plan import Head
from longchuan_plan.reading.yaml_file import YamlFile, read_yaml
from tests.loading.workspaces import PLAN

MEASURE = """\
id: M05
group: 三改提标
title: 改革教师配置管理模式
clause: 3.2.5
summary: 甲
department: 人事股
milestones:
  - id: M05.a
    title: 乙
    phase: preparation
    due: 2022-02-28
    owner: 人事股
    evidence: 丙
    clause: "4.1"
    quote: 丁
indicators:
  - id: M05.share
    title: 戊
    kind: share
    window: school_year
    unit: share
    better: higher
    table: recruits
    where: {stage: 小学}
    numerator: {degree: 本科}
    targets:
      from_start:
        at_least: 70%
        binding: must
        basis: stated
"""


def faults(text: str, model: type[BaseModel] = Measure) -> list[tuple[str, int, int, str, str]]:
    file = read_yaml("m.yaml", text.encode())
    assert not file.findings
    with pytest.raises(ValidationError) as caught:
        model.model_validate(file.data)
    shown = []
    for finding in schema_findings(file, model, caught.value):
        place = finding.place
        if isinstance(place, InPlan):
            mark = file.mark(place.route)
            line, column = mark.line, mark.column
        else:
            assert isinstance(place, Spot)
            line, column = place.line or 0, place.column or 0
        shown.append((finding.rule.name, line, column, finding.message, finding.hint))
    return shown


def changed(old: str, new: str) -> list[tuple[str, int, int, str, str]]:
    assert MEASURE.count(old) == 1
    return faults(MEASURE.replace(old, new))


def test_the_sample_itself_is_sound() -> None:
    assert Measure.model_validate(read_yaml("m.yaml", MEASURE.encode()).data).id == "M05"


def test_an_unknown_key_is_pointed_at_with_the_nearest_known_one() -> None:
    ((rule, line, column, message, hint),) = changed(
        "department: 人事股", "department: 甲\nleadr: 乙"
    )
    assert (rule, line, column) == ("plan-key-unknown", 7, 1)
    assert "leadr" in message
    assert "leader" in hint


def test_an_unknown_key_inside_a_kind_is_told_from_that_kind() -> None:
    ((rule, line, column, _message, hint),) = changed(
        "    numerator: {", "    distict: a\n    numerator: {"
    )
    assert (rule, line, column) == ("plan-key-unknown", 25, 5)
    assert "distinct" in hint


def test_an_unknown_key_inside_a_target() -> None:
    ((rule, line, column, _message, hint),) = changed(
        "basis: stated", "basis: stated\n        qoute: a"
    )
    assert (rule, line, column) == ("plan-key-unknown", 31, 9)
    assert "quote" in hint


def test_a_missing_key_is_named_where_its_mapping_begins() -> None:
    ((rule, line, column, message, hint),) = changed("    owner: 人事股\n", "")
    assert (rule, line, column) == ("plan-key-missing", 8, 5)
    assert "owner" in message
    assert "owner" in hint


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "part"),
    [
        ("due: 2022-02-28", "due: 2022-02-30", 11, 10, "2024-07-31"),
        ("due: 2022-02-28", "due: 20220228", 11, 10, "2024-07-31"),
        ("at_least: 70%", "at_least: viele", 28, 19, "70%"),
        ("at_least: 70%", "at_least: 70%\n        at_most: 80%", 28, 9, "exactly one"),
        ("at_least: 70%", "between: [2, 1]", 28, 9, "lower bound"),
        ("at_least: 70%", "between: [2]", 28, 18, "too short"),
        ("at_least: 70%", "between: [1, 2, 3]", 28, 18, "too long"),
        ("from_start:", "from_begin:", 27, 7, "2024-07-31"),
        ("window: school_year", "window: school_yaer", 20, 13, "school_year"),
        ("kind: share", "kind: shrae", 19, 11, "share"),
        ("better: higher", "better: [higher]", 22, 13, ""),
        ("summary: 甲", "summary:", 5, 9, "line out"),
        ("summary: 甲", "summary: [甲]", 5, 10, "one text"),
        ("department: 人事股", "department: 甲\nsupporting: 乙", 7, 13, "“- …”"),
        ("    kind: share\n", "", 17, 5, "kind"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_pointed_at(old: str, new: str, line: int, column: int, part: str) -> None:
    ((_rule, at, position, message, hint), *others) = changed(old, new)
    assert not others
    assert (at, position) == (line, column)
    assert message
    assert part in hint


def test_a_plan_without_a_phase_has_no_days() -> None:
    assert [
        ("plan-value-invalid", 1, 9, "a list cannot stand here", "at least one entry belongs here")
    ] == (faults("phases: []\n", Phases))


def test_a_full_width_colon_in_place_of_a_mapping() -> None:
    ((_rule, line, column, message, _hint),) = faults("标题：值\n")
    assert (line, column) == (1, 1)
    assert "full-width" in message
    assert (
        "full-width"
        in changed("  - id: M05.a\n    title: 乙\n", "  - id：M05.a\n  - id: a\n    title: 乙\n")[
            0
        ][3]
    )


FILES: list[tuple[Path, type[BaseModel]]] = [
    (PLAN / "plan.yaml", Head),
    (PLAN / "organisation.yaml", Organisation),
    (PLAN / "phases.yaml", Phases),
    (PLAN / "measures" / "m05.yaml", Measure),
    (PLAN / "measures" / "m08.yaml", Measure),
]


@pytest.mark.parametrize(("path", "model"), FILES, ids=lambda value: getattr(value, "stem", ""))
@pytest.mark.parametrize("wrong", [None, {"odd": "1"}, ["odd"], "标题：值"], ids=repr)
def test_whatever_is_replaced_is_found_at_or_above_its_place(
    path: Path, model: type[BaseModel], wrong: Any
) -> None:
    file = read_yaml(path.name, path.read_bytes())
    for route in list(file.marks)[1::7]:
        data = deepcopy(file.data)
        _put(data, route, wrong)
        for place in _places(YamlFile(path.name, data, file.marks), model):
            if isinstance(place, InPlan):
                assert route[: len(place.route)] == place.route[: len(route)]
            else:
                assert isinstance(place, Spot)


def _put(data: Any, route: Route, value: Any) -> None:
    for step in route[:-1]:
        data = data[step]
    data[route[-1]] = value


def _places(file: YamlFile, model: type[BaseModel]) -> Iterator[object]:
    try:
        model.model_validate(file.data)
    except ValidationError as error:
        for finding in schema_findings(file, model, error):
            assert finding.message
            yield finding.place


def test_what_no_member_of_a_union_takes_is_told_once() -> None:
    """Pydantic tells of each member that refuses it."""
    assert 1 == len(faults(MEASURE.replace("{stage: 小学}", "{stage: }")))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("联系13800138000", "“联系***********”"),
        ("长" * 41, "“" + "长" * 40 + "…”"),
        ("长" * 40, "“" + "长" * 40 + "”"),
        ("[a, b]", "a list"),
    ],
)
def test_a_value_is_quoted_as_a_cell_is(value: str, shown: str) -> None:
    ((_rule, _line, _column, message, _hint),) = changed("due: 2022-02-28", f"due: {value}")
    assert message == f"{shown} cannot stand here"
