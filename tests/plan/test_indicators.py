"""The indicators and targets of the plan: what binds, in whose words, and what is only tracked."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest

from longchuan_plan.indicators.base import Indicator
from longchuan_plan.indicators.replacement import Replacement
from longchuan_plan.indicators.target import Target
from longchuan_plan.indicators.tenure import Tenure
from longchuan_plan.plan.plan import Plan
from longchuan_plan.selection import faults, resolve

# id, kind, window, since, comparison, bound, binding, basis
COMMITMENTS = """
M01.groups             count       as_of       2024-07-31 at_least 3     must         stated
M04.full-boarding      coverage    as_of       2024-07-31 at_least 1     must         implied
M05.bachelor-share     share       school_year from_start at_least 7/10  in_principle stated
M05.postgraduate-share share       school_year from_start at_least 3/10  must         stated
M05.college-share      share       school_year from_start at_least 1     in_principle implied
M05.five-subjects      coverage    as_of       from_start at_least 1     must         implied
M05.replacement        replacement school_year from_start at_most  1     strive       stated
M06.schemes            coverage    as_of       2024-07-31 at_least 1     must         implied
M08.rotation           tenure      as_of       from_start equals   0     must         stated
M09.backbone           quota       as_of       from_start at_least 1/10  must         stated
M09.principals-trained coverage    since_start 2024-07-31 at_least 1     must         implied
M09.retrained          coverage    since_start 2024-07-31 at_least 1     must         implied
M10.secondments        count       school_year from_start between  10-20 must         stated
M10.one-year-terms     share       school_year from_start at_least 1     must         implied
M11.participation      coverage    school_year 2024-07-31 at_least 1     must         implied
"""

# id, since, comparison, bound: numbers of national and provincial standards, not of this plan
STANDARDS = """
M06.mean-allowance            2014-01-01 at_least 700
M06.mean-allowance            2016-01-01 at_least 800
M06.mean-allowance            2017-01-01 at_least 900
M06.mean-allowance            2018-01-01 at_least 1000
G1.class-size-seat-primary    from_start at_most  45
G1.class-size-seat-junior     from_start at_most  50
G1.class-size-township-primary from_start at_most 45
G1.class-size-township-junior from_start at_most  50
G4.satisfaction               from_start at_least 17/20
"""
RESOURCES = [
    "teachers",
    "backbone",
    "arts",
    "teaching-area",
    "sports-area",
    "equipment",
    "multimedia",
]
MOST = {"primary": "1/2", "junior": "9/20"}

WORDS = {"原则上": "in_principle", "力争": "strive", "必须": "must"}
ALL = ("全员", "全面实施", "配齐", "各镇", "原则上具备", "任期一年")
"""Words that mean every one, or what every one must have."""


def grounds(plan: Plan) -> Iterator[tuple[Indicator, Target]]:
    for indicator in plan.indicators():
        for target in indicator.targets.values():
            yield indicator, target


def of_the_text(plan: Plan) -> Iterator[tuple[Indicator, Target]]:
    for indicator, target in grounds(plan):
        if target.basis != "standard":
            yield indicator, target


def test_the_commitments_are_these_and_no_others(plan: Plan) -> None:
    found = []
    for indicator in plan.indicators():
        for since, target in indicator.targets.items():
            if target.basis == "standard":
                continue
            bound = target.bound
            found.append(
                (
                    indicator.id,
                    indicator.model_dump()["kind"],
                    indicator.window.value,
                    since.isoformat() if isinstance(since, date) else since,
                    bound.operator,
                    "-".join(map(str, bound.values)),
                    target.binding.value,
                    target.basis.value,
                )
            )
    assert found == [tuple(line.split()) for line in COMMITMENTS.strip().splitlines()]


def test_a_number_of_a_standard_is_only_expected_and_names_its_source(plan: Plan) -> None:
    found = []
    for indicator, target in grounds(plan):
        if target.basis == "standard":
            assert target.binding == "expected", indicator.id
            assert target.source, indicator.id
            (since,) = [key for key, item in indicator.targets.items() if item is target]
            bound = target.bound
            found.append([indicator.id, str(since), bound.operator, str(bound.values[0])])
    gaps = [
        [f"G6.cv-{resource}-{stage}", "from_start", "at_most", most]
        for resource in RESOURCES
        for stage, most in MOST.items()
    ]
    assert found == [line.split() for line in STANDARDS.strip().splitlines()] + gaps


def test_what_is_tracked_says_so_and_how_the_text_is_read(plan: Plan) -> None:
    for indicator in plan.indicators():
        if not indicator.targets:
            assert plan.clause(indicator.clause), indicator.id
            assert indicator.reading, indicator.id


def test_every_measure_has_two_numbers_or_says_why_not(plan: Plan) -> None:
    for measure in plan.measures:
        assert len(measure.indicators) >= 2 or measure.tracked, measure.id


def test_an_indicator_belongs_to_its_measure_or_goal(plan: Plan) -> None:
    for measure in plan.measures:
        assert all(item.id.startswith(f"{measure.id}.") for item in measure.indicators)
    for goal in plan.head.goals:
        assert all(item.id.startswith(f"{goal.id}.") for item in goal.measured_by)


def test_every_target_has_its_ground(plan: Plan) -> None:
    owners = [(measure.clause, measure.indicators) for measure in plan.measures]
    owners += [(goal.clause, goal.measured_by) for goal in plan.head.goals]
    for clause, indicators in owners:
        for indicator in indicators:
            assert indicator.targets or indicator.clause == clause, indicator.id
            for target in indicator.targets.values():
                assert target.clause == clause, indicator.id
                assert target.quote, indicator.id
                assert target.reading, indicator.id


def test_every_stated_number_stands_in_its_quote(plan: Plan) -> None:
    for indicator, target in grounds(plan):
        if target.basis == "stated":
            quote = target.quote or ""
            assert all(number in quote for number in stated(indicator, target)), indicator.id


def stated(indicator: Indicator, target: Target) -> list[str]:
    """The numbers that the text states: of a tenure its years, not how many may be left."""
    if isinstance(indicator, Tenure):
        assert indicator.years == 10
        return ["满十年"]
    if isinstance(indicator, Replacement):
        return [f"退{indicator.per_exits}进{target.bound.values[0]}"]
    return [written(value) for value in target.bound.values]


def written(value: Fraction) -> str:
    return str(value) if value.denominator == 1 else f"{value * 100}%"


def test_the_binding_is_that_of_the_words(plan: Plan) -> None:
    for indicator, target in of_the_text(plan):
        said = [binding for word, binding in WORDS.items() if word in (target.quote or "")]
        assert said in ([], [target.binding]), indicator.id
        assert said or target.binding == "must", indicator.id


def test_the_implied_targets_mean_all(plan: Plan) -> None:
    for indicator, target in grounds(plan):
        if target.basis == "implied":
            assert target.at_least == 1, indicator.id
            assert any(word in (target.quote or "") for word in ALL), indicator.id


def test_every_filter_can_be_applied(plan: Plan) -> None:
    for indicator in plan.indicators():
        for item in indicator.filters():
            assert list(faults(item.table, item.where)) == [], (indicator.id, item.route)


def test_every_column_named_exists(plan: Plan) -> None:
    for indicator in plan.indicators():
        for table, column, route in indicator.columns():
            assert resolve(table, column), (indicator.id, route)


@pytest.mark.parametrize("name", ["M05.bachelor-share", "M05.postgraduate-share"])
def test_shares_of_recruits_are_also_shown_by_phase_and_since_the_start(
    plan: Plan, name: str
) -> None:
    indicator = next(item for item in plan.indicators() if item.id == name)
    assert list(indicator.also) == ["phase", "since_start"]
