"""Who leads and who works, and the shares of work that the document gives them."""

from collections import Counter

from longchuan_plan.plan.plan import Plan


def test_three_leaders_own_five_four_and_three_measures(plan: Plan) -> None:
    assert Counter(measure.leader for measure in plan.measures) == {
        "刁国强": 5,
        "巫标辉": 4,
        "钟明": 3,
    }
    assert [leader.name for leader in plan.organisation.leaders] == ["刁国强", "巫标辉", "钟明"]


def test_three_departments_lead_five_four_and_three_measures(plan: Plan) -> None:
    assert Counter(measure.department for measure in plan.measures) == {
        "人事股": 5,
        "县教师发展中心": 4,
        "基教股": 3,
    }


def test_every_department_is_known_and_every_known_one_works(plan: Plan) -> None:
    known = [department.name for department in plan.organisation.departments]
    at_work = {
        name for measure in plan.measures for name in (measure.department, *measure.supporting)
    }
    assert at_work == set(known)
    assert len(known) == len(set(known)) == 8
    assert len({department.key for department in plan.organisation.departments}) == 8


def test_only_measure_11_is_done_alone(plan: Plan) -> None:
    assert [measure.id for measure in plan.measures if not measure.supporting] == ["M11"]
    assert all(measure.department not in measure.supporting for measure in plan.measures)
