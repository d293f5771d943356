"""What is taken from a plan, and the days and draws that rest on it."""

from datetime import date

from longchuan_plan.plan.plan import Plan
from longchuan_plan.samples.setting import day_in, setting_of, stream
from longchuan_plan.samples.story import Story, tail
from tests.samples.county import THREE_PHASES, TWO_CALENDAR_YEARS


def test_the_plan_gives_towns_days_and_ids(plan: Plan) -> None:
    setting = setting_of(plan, Story())
    assert 24 == len(setting.towns)
    assert "老隆镇" == setting.seat
    assert (plan.first, plan.last) == (setting.first, setting.today)
    assert tuple(measure.id for measure in plan.measures) == setting.measures
    assert 10 == setting.tenure
    steps = {step.id: step.due for measure in plan.measures for step in measure.milestones}
    assert steps == {step: due for step, due, _begun in setting.milestones}


def test_school_years_run_up_to_the_last_day() -> None:
    assert [2019, 2020, 2021, 2022, 2023] == [year.first.year for year in THREE_PHASES.years]
    assert date(2027, 9, 1) == TWO_CALENDAR_YEARS.years[-1].first


def test_turning_days_lie_in_the_span() -> None:
    days = THREE_PHASES.turning_days(date(2022, 2, 20), date(2022, 9, 1))
    assert [date(2022, 2, 20), date(2022, 3, 1), date(2022, 8, 15), date(2022, 9, 1)] == days


def test_the_chance_of_a_topic_is_its_own() -> None:
    assert stream(1, "a").random() == stream(1, "a").random()
    assert stream(1, "a").random() != stream(1, "b").random()


def test_a_day_in_a_span_of_one_day_is_that_day() -> None:
    assert date(2024, 2, 29) == day_in(stream(1), date(2024, 2, 29), date(2024, 2, 29))


def test_lists_run_up_to_the_last_entry() -> None:
    assert (2, 3) == tail((1, 2, 3), 2)
    assert (1, 1, 2) == tail((1, 2), 3)
