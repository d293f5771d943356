"""The program and the second reading agree on the shipped county, to the last person."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from longchuan_plan.evaluation import Result, evaluate
from longchuan_plan.indicators.base import Measurement, Window
from longchuan_plan.loading.load import load
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames
from tests.independent import (
    recomputed,
    recomputed_goals,
    recomputed_people,
    recomputed_schools,
)
from tests.independent.county import ROSTERS, County
from tests.independent.on_day import On
from tests.independent.recomputed import Answer, Span
from tests.independent.recomputed_goals import variation

FIRST = date(2021, 12, 1)
PHASES = [
    (FIRST, date(2022, 2, 28)),
    (date(2022, 3, 1), date(2023, 7, 31)),
    (date(2023, 8, 1), date(2024, 7, 31)),
]
# The days on which phases end, the day before and after a school year turns, a leap day.
DAYS = [last for _first, last in PHASES]
DAYS += [date(2022, 8, 31), date(2022, 9, 1), date(2024, 2, 29)]

GRADUATE = ("硕士研究生", "博士研究生")
BACHELOR = ("本科", *GRADUATE)
COLLEGE = ("大专", *BACHELOR)
SHARES = {
    "M05.bachelor-share": (("小学", "初中"), BACHELOR, "7/10"),
    "M05.postgraduate-share": (("高中",), GRADUATE, "3/10"),
    "M05.college-share": (("幼儿园",), COLLEGE, "1"),
}
COUNTED_BY = {"groups": "group_id", "schools": "school_id", "deployments": "person_id"}


ANSWERS = {
    **recomputed_schools.ANSWERS,
    **recomputed_people.ANSWERS,
    **recomputed_goals.ANSWERS,
}
RESOURCES = ["teachers", "backbone", "arts"]
RESOURCES += ["teaching-area", "sports-area", "equipment", "multimedia"]
FIRST_ONES = {
    "M01.groups", "M05.five-subjects", "M05.replacement", "M08.rotation", "M09.backbone",
    "M09.backbone-trained", "M10.secondments", *SHARES,
}  # fmt: skip


@pytest.fixture(scope="module")
def county() -> County:
    return County()


@pytest.fixture(scope="module")
def rosters() -> Frames:
    return Frames(load(Workspace(ROSTERS.parents[1])).tables, 9, 1)


@pytest.fixture(params=DAYS, ids=str, scope="module")
def day(request: pytest.FixtureRequest) -> date:
    found: date = request.param
    return found


@pytest.fixture(scope="module")
def results(plan: Plan, rosters: Frames, day: date) -> dict[str, Result]:
    evaluation = evaluate(plan, rosters, day, plan.phase_on(day))
    return {result.indicator.id: result for result in evaluation.results()}


def school_year(day: date) -> Span:
    year = day.year if day.month >= 9 else day.year - 1
    return date(year, 9, 1), min(day, date(year + 1, 8, 31))


def phase(day: date) -> Span:
    (first,) = [first for first, last in PHASES if first <= day <= last]
    return first, day


def agree(answer: Answer, measured: Measurement, rosters: Frames) -> None:
    assert answer.numerator == measured.numerator
    if answer.denominator is not None:
        assert answer.denominator == measured.denominator
    assert answer.details.items() <= measured.details.items()
    rows = measured.rows["numerator"]
    column = COUNTED_BY.get(rows.table, "teacher_id")
    assert answer.ids == set(rosters.frame(rows.table).loc[rows.rows, column])


def test_groups(county: County, results: dict[str, Result], rosters: Frames, day: date) -> None:
    result = results["M01.groups"]
    answer = recomputed.groups(county, day)
    agree(answer, result.measurement, rosters)
    assert answer.numerator == result.measurement.value
    # Three by the plan's last day, and along a line until then.
    asked = 3 * (day - FIRST).days / (PHASES[-1][1] - FIRST).days
    good, bad = ("met", "missed") if day == PHASES[-1][1] else ("on_track", "behind")
    assert (good if answer.numerator >= asked else bad) == result.status


@pytest.mark.parametrize("name", SHARES)
def test_schooling_of_recruits(
    county: County, results: dict[str, Result], rosters: Frames, day: date, name: str
) -> None:
    stages, degrees, asked = SHARES[name]
    result = results[name]
    for window, span in {
        Window.SCHOOL_YEAR: school_year(day),
        Window.PHASE: phase(day),
        Window.SINCE_START: (FIRST, day),
    }.items():
        answer = recomputed.hired(county, span, stages, degrees)
        measured = result.windows.get(window, result.measurement)
        agree(answer, measured, rosters)
        assert answer.share == measured.value
        if window is Window.SCHOOL_YEAR:
            share = answer.share
            status = (
                "no_data" if share is None else "met" if share >= type(share)(asked) else "missed"
            )
            assert status == result.status


def test_five_subjects(
    county: County, results: dict[str, Result], rosters: Frames, day: date
) -> None:
    result = results["M05.five-subjects"]
    answer = recomputed.five_subjects(county, day)
    agree(answer, result.measurement, rosters)
    assert answer.share == result.measurement.value
    found = [(unit["school_id"], unit["missing"]) for unit in result.measurement.failures]
    assert answer.failures == found
    assert ("missed" if answer.failures else "met") == result.status


def test_replacement(
    county: County, results: dict[str, Result], rosters: Frames, day: date
) -> None:
    result = results["M05.replacement"]
    span = school_year(day)
    answer = recomputed.replacement(county, day, span, span[0].year)
    agree(answer, result.measurement, rosters)
    if answer.details["over_staffed"]:
        assert answer.asked is not None
        assert answer.numerator == result.measurement.value
        assert ("met" if answer.numerator <= answer.asked else "missed") == result.status
    else:
        assert "no_data" == result.status


def test_rotation(county: County, results: dict[str, Result], rosters: Frames, day: date) -> None:
    result = results["M08.rotation"]
    answer = recomputed.rotation(county, day)
    agree(answer, result.measurement, rosters)
    assert ("missed" if answer.numerator else "met") == result.status


def test_backbone(county: County, results: dict[str, Result], rosters: Frames, day: date) -> None:
    result = results["M09.backbone"]
    answer = recomputed.backbone(county, day)
    agree(answer, result.measurement, rosters)
    bound = result.judgement.bound
    assert bound
    assert answer.asked is not None
    assert answer.asked == bound.values[0]
    assert ("met" if answer.numerator >= answer.asked else "missed") == result.status


def test_backbone_training(
    county: County, results: dict[str, Result], rosters: Frames, day: date
) -> None:
    result = results["M09.backbone-trained"]
    agree(recomputed.trained(county, (FIRST, day)), result.measurement, rosters)
    assert "no_target" == result.status


def test_secondments(
    county: County, results: dict[str, Result], rosters: Frames, day: date
) -> None:
    result = results["M10.secondments"]
    first, last = school_year(day)
    answer = recomputed.secondments(county, (first, last))
    agree(answer, result.measurement, rosters)
    closes = first.replace(year=first.year + 1) - timedelta(days=1)
    if 10 <= answer.numerator <= 20:
        assert "met" == result.status
    elif answer.numerator > 20 or day == closes or day in [end for _first, end in PHASES]:
        assert "missed" == result.status
    else:
        assert result.status in ("on_track", "behind")


@pytest.mark.parametrize("name", ANSWERS)
def test_what_else_is_counted(
    county: County, results: dict[str, Result], day: date, name: str
) -> None:
    measured = results[name].measurement
    numerator, denominator = ANSWERS[name](On(county, day, phase(day)[0]))
    assert numerator == measured.numerator
    if denominator is None:
        assert numerator == measured.value
    elif denominator == 0:
        assert measured.value is None
    else:
        assert denominator == measured.denominator
        assert Fraction(numerator) / denominator == measured.value


@pytest.mark.parametrize("stage", ["primary", "junior"])
@pytest.mark.parametrize("resource", RESOURCES)
def test_the_gap_between_schools(
    county: County, results: dict[str, Result], day: date, resource: str, stage: str
) -> None:
    found = results[f"G6.cv-{resource}-{stage}"]
    expected = variation(On(county, day, phase(day)[0]), resource, stage == "junior")
    assert found.measurement.value is not None
    assert abs(float(found.measurement.value) - expected) < 1e-9
    most = 0.45 if stage == "junior" else 0.5
    assert ("met" if expected <= most else "missed") == found.status


def test_no_indicator_of_the_plan_is_left_out(plan: Plan) -> None:
    gaps = {
        f"G6.cv-{resource}-{stage}" for resource in RESOURCES for stage in ("primary", "junior")
    }
    assert {item.id for item in plan.indicators()} == FIRST_ONES | ANSWERS.keys() | gaps
