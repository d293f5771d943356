"""What an id names, and the part of the plan that it takes."""

import pytest

from longchuan_plan.errors import UsageError
from longchuan_plan.evaluation import tables_needed
from longchuan_plan.plan.plan import Plan
from longchuan_plan.plan.subjects import every_subject, narrowed, subject_called


def test_every_id_names_itself(plan: Plan) -> None:
    for subject in every_subject(plan):
        assert subject == subject_called(plan, f" {subject.id.lower()} ")
        assert subject.id in {
            subject.owner.id,
            subject.indicator and subject.indicator.id,
            subject.milestone and subject.milestone.id,
        }


def test_a_miss_names_what_is_near(plan: Plan) -> None:
    with pytest.raises(UsageError, match=r"M08\.rotatio") as caught:
        subject_called(plan, "M08.rotatio")
    assert "M08.rotation" in caught.value.hint


def test_a_measure_needs_its_own_tables_only(plan: Plan) -> None:
    part = narrowed(plan, subject_called(plan, "M10.secondments"))
    assert ["M10"] == [measure.id for measure in part.measures]
    assert () == part.head.goals
    assert "deployments" in tables_needed(part)
    assert "lessons" not in tables_needed(part)


def test_a_goal_brings_the_indicators_that_speak_for_it(plan: Plan) -> None:
    goal = next(goal for goal in plan.head.goals if goal.indicators)
    part = narrowed(plan, subject_called(plan, goal.id))
    named = {item.id for measure in part.measures for item in measure.indicators}
    assert (goal,) == part.head.goals
    assert set(goal.indicators) == named


def test_an_indicator_of_a_goal_stands_alone(plan: Plan) -> None:
    goal = next(goal for goal in plan.head.goals if goal.measured_by)
    part = narrowed(plan, subject_called(plan, goal.measured_by[0].id))
    assert ((), (goal,)) == (part.measures, part.head.goals)
