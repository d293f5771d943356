"""Every case of tests/cases comes out as it says."""

import pytest

from longchuan_plan.evaluation import Result, evaluate
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames
from tests.indicators.case import Case, cases

CASES = dict(cases())


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_case_comes_out_as_it_says(plan: Plan, case: Case) -> None:
    expected, frames = case.expected, case.frames()
    result = evaluated(plan, chosen(plan, case), frames, case)
    found = result.measurement
    assert expected.status == result.status.value
    for name in ("numerator", "denominator", "value"):
        if expected.says(name):
            assert getattr(expected, name) == getattr(found, name), name
    assert expected.reason in (result.reason or "")
    assert (found.value is None) == (found.reason is not None)
    if expected.says("bound"):
        bound = result.judgement.bound
        assert expected.bound == (bound.values if bound else ())
    if expected.says("line"):
        assert expected.line == result.judgement.expected
    assert expected.details.items() <= found.details.items()
    if expected.says("failures"):
        assert list(expected.failures) == [dict(item) for item in found.failures]
    for window, value in expected.windows.items():
        assert value == {key.value: item.value for key, item in result.windows.items()}[window]
    for column, values in expected.counted.items():
        rows = found.rows["numerator"]
        cells = frames.frame(rows.table).loc[rows.rows, column]
        assert sorted(values) == sorted(set(cells))


def chosen(plan: Plan, case: Case) -> AnyIndicator:
    if not isinstance(case.indicator, str):
        return case.indicator
    return next(item for item in plan.indicators() if item.id == case.indicator)


def evaluated(plan: Plan, indicator: AnyIndicator, frames: Frames, case: Case) -> Result:
    """The result of one indicator, standing alone in the plan."""
    measure = plan.measures[0].model_copy(update={"indicators": (indicator,)})
    alone = plan.model_copy(update={"measures": (measure,)})
    evaluation = evaluate(alone, frames, case.as_of, alone.phase_on(case.as_of))
    (result,) = evaluation.results()
    return result
