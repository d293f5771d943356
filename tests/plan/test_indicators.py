"""The indicators and targets of the plan, one for each commitment that carries a number."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest

from longchuan_plan.indicators.base import Indicator
from longchuan_plan.indicators.replacement import Replacement
from longchuan_plan.indicators.target import Target
from longchuan_plan.indicators.tenure import Tenure
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import faults

# id, kind, window, since, comparison, bound, binding, basis
COMMITMENTS = """
M01.groups             count       as_of       2024-07-31 at_least 3     must         stated
M05.bachelor-share     share       school_year from_start at_least 7/10  in_principle stated
M05.postgraduate-share share       school_year from_start at_least 3/10  must         stated
M05.college-share      share       school_year from_start at_least 1     in_principle implied
M05.five-subjects      coverage    as_of       from_start at_least 1     must         implied
M05.replacement        replacement school_year from_start at_most  1     strive       stated
M08.rotation           tenure      as_of       from_start equals   0     must         stated
M09.backbone           quota       as_of       from_start at_least 1/10  must         stated
M10.secondments        count       school_year from_start between  10-20 must         stated
"""

WORDS = {"原则上": "in_principle", "力争": "strive", "必须": "must"}


def grounds(plan: Plan) -> Iterator[tuple[Indicator, Target]]:
    for indicator in plan.indicators():
        for target in indicator.targets.values():
            yield indicator, target


def test_the_commitments_are_these_and_no_others(plan: Plan) -> None:
    found = []
    for indicator in plan.indicators():
        for since, target in indicator.targets.items():
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


def test_what_is_tracked_beside_them_is_not_judged(plan: Plan) -> None:
    tracked = [indicator for indicator in plan.indicators() if not indicator.targets]
    assert [indicator.id for indicator in tracked] == ["M09.backbone-trained"]
    assert all(indicator.reading and plan.clause(indicator.clause) for indicator in tracked)


def test_an_indicator_belongs_to_its_measure(plan: Plan) -> None:
    for measure in plan.measures:
        assert all(item.id.startswith(f"{measure.id}.") for item in measure.indicators)


def test_every_target_has_its_ground(plan: Plan) -> None:
    for measure in plan.measures:
        for indicator in measure.indicators:
            for target in indicator.targets.values():
                assert target.clause == measure.clause, indicator.id
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
    for indicator, target in grounds(plan):
        said = [binding for word, binding in WORDS.items() if word in (target.quote or "")]
        assert said in ([], [target.binding]), indicator.id
        assert said or target.binding == "must", indicator.id


def test_the_implied_targets_mean_all(plan: Plan) -> None:
    implied = [target for _, target in grounds(plan) if target.basis == "implied"]
    assert [target.at_least for target in implied] == [1, 1]


def test_every_filter_can_be_applied(plan: Plan) -> None:
    for indicator in plan.indicators():
        for item in indicator.filters():
            assert list(faults(item.table, item.where)) == [], (indicator.id, item.route)


def test_every_column_named_exists(plan: Plan) -> None:
    for indicator in plan.indicators():
        for table, column, route in indicator.columns():
            assert column in fields(MODELS[table]), (indicator.id, route)


@pytest.mark.parametrize("name", ["M05.bachelor-share", "M05.postgraduate-share"])
def test_shares_of_recruits_are_also_shown_by_phase_and_since_the_start(
    plan: Plan, name: str
) -> None:
    indicator = next(item for item in plan.indicators() if item.id == name)
    assert list(indicator.also) == ["phase", "since_start"]
