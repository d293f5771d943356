"""The three phases of section 四."""

from datetime import date, timedelta

import pytest

from longchuan_plan.plan.plan import Plan


def test_the_phases_have_the_days_of_the_document(plan: Plan) -> None:
    assert [(phase.key, phase.first, phase.last) for phase in plan.phases] == [
        ("preparation", date(2021, 12, 1), date(2022, 2, 28)),
        ("implementation", date(2022, 3, 1), date(2023, 7, 31)),
        ("consolidation", date(2023, 8, 1), date(2024, 7, 31)),
    ]
    assert (plan.first, plan.last) == (date(2021, 12, 1), date(2024, 7, 31))


def test_no_day_lies_between_two_phases(plan: Plan) -> None:
    for earlier, later in zip(plan.phases, plan.phases[1:], strict=False):
        assert later.first == earlier.last + timedelta(days=1)


def test_each_phase_is_a_clause_of_section_four_with_tasks(plan: Plan) -> None:
    for phase in plan.phases:
        clause = plan.clause(phase.clause)
        assert clause
        assert (clause.id, clause.title) == (f"4.{phase.number}", phase.title)
        assert phase.tasks


@pytest.mark.parametrize("name", ["implementation", "2", "实施", "实施阶段"])
def test_a_phase_is_found_by_any_of_its_names(plan: Plan, name: str) -> None:
    phase = plan.phase_called(name)
    assert phase
    assert phase.key == "implementation"


@pytest.mark.parametrize("name", ["", "实", "阶段", "4", "implement"])
def test_what_names_no_phase_or_too_little_of_it_finds_none(plan: Plan, name: str) -> None:
    assert plan.phase_called(name) is None


def test_what_a_title_begins_with_finds_the_only_one(plan: Plan) -> None:
    found = plan.phase_called("巩固")
    assert found is plan.phases[2]


def test_a_phase_that_ends_on_the_day_on_which_another_begins_is_not_before_it(plan: Plan) -> None:
    first, second, third = plan.phases
    longer = second.model_copy(update={"last": third.first})
    overlapping = plan.model_copy(update={"phases": (first, longer, third)})
    assert second is plan.phase_before(third)
    assert first is overlapping.phase_before(third)
    assert plan.phase_before(first) is None


def test_of_phases_that_end_on_one_day_the_one_that_began_last_was_the_last(plan: Plan) -> None:
    first, second, third = plan.phases
    long = first.model_copy(update={"key": "long", "last": second.last})
    for phases in ((long, second, third), (third, second, long)):
        overlapping = plan.model_copy(update={"phases": phases})
        assert second is overlapping.phase_before(third)
    ended = plan.model_copy(update={"phases": (second, long)})
    assert second is ended.phase_on(date(2024, 1, 1))


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2021, 11, 30), "preparation"),
        (date(2023, 7, 31), "implementation"),
        (date(2024, 8, 1), "consolidation"),
    ],
)
def test_a_day_has_a_phase_in_whatever_order_they_are_written(
    plan: Plan, day: date, key: str
) -> None:
    turned = plan.model_copy(update={"phases": plan.phases[::-1]})
    assert key == plan.phase_on(day).key
    assert key == turned.phase_on(day).key
