"""Without a table of progress no report says that a milestone is done, late or still to come."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from longchuan_plan.light import Light, light_of
from longchuan_plan.milestones import MilestoneState
from longchuan_plan.reports.kinds import compose, kind_called
from longchuan_plan.reports.request import Request
from longchuan_plan.reports.wallchart import wallchart
from longchuan_plan.rosters.terms import NOT_STARTED
from tests.reports.conftest import County
from tests.reports.county import evaluated
from tests.reports.given import TEMPLATES

UNKNOWN = "没有任务进展表"

CLAIMS = (
    "没有逾期的节点",
    "没有逾期事项",
    "没有逾期未完成的节点",
    "节点没有逾期",
    "节点又没有逾期",
    "没有到期的节点",
    "还没有到期",
    "均已完成",
    NOT_STARTED,
    "没有登记进展",
)

KINDS = [
    ("progress", Request()),
    ("ledger", Request()),
    ("supervision", Request()),
    ("casefile", Request(measure="M07")),
    ("casefile", Request(measure="M05")),
    ("department", Request(department="personnel")),
]


def told(county: County, name: str, request: Request) -> str:
    evaluation, frames = county
    return compose(kind_called(name), evaluation, frames, [TEMPLATES], request).markdown


def without_progress(county: County) -> County:
    """The county as it stands for a workspace that lacks the table."""
    evaluation, frames = county
    measures = []
    for result in evaluation.measures:
        states = tuple(
            MilestoneState(state.milestone, state.due, False, NOT_STARTED)
            for state in result.milestones
        )
        judged = [(item.status, item.judgement.binding) for item in result.results]
        measures.append(replace(result, milestones=states, light=light_of(judged, 0, 0)))
    return replace(evaluation, measures=tuple(measures)), frames


@pytest.mark.parametrize(("name", "request_"), KINDS, ids=str)
def test_nothing_is_claimed_of_milestones(overseen: County, name: str, request_: Request) -> None:
    text = told(without_progress(overseen), name, request_)

    assert UNKNOWN in text
    assert [] == [claim for claim in CLAIMS if claim in text]


@pytest.mark.parametrize(("name", "request_"), KINDS, ids=str)
def test_nor_where_nothing_is_left_to_do(tmp_path: Path, name: str, request_: Request) -> None:
    over = evaluated(tmp_path, date(2024, 7, 31), "consolidation")
    evaluation, frames = without_progress(over)
    measures = tuple(
        replace(measure, results=(), light=Light.GREY) for measure in evaluation.measures
    )

    text = told((replace(evaluation, measures=measures), frames), name, request_)

    assert UNKNOWN in text
    assert [] == [claim for claim in CLAIMS if claim in text]


@pytest.mark.parametrize(("name", "request_"), KINDS, ids=str)
def test_with_one_the_first_days_of_the_plan_know_it(
    tmp_path: Path, name: str, request_: Request
) -> None:
    text = told(evaluated(tmp_path, date(2022, 2, 18), "1"), name, request_)

    assert UNKNOWN not in text


def test_the_chart_does_not_know_what_has_come_and_waits_for_what_comes(county: County) -> None:
    evaluation, frames = without_progress(county)

    markers = [
        marker
        for group in wallchart(evaluation, frames, Request()).groups
        for card in group.cards
        for marker in card.markers
    ]
    assert date(2023, 7, 31) in {marker.line.due for marker in markers}
    for marker in markers:
        assert marker.look == ("unknown" if marker.line.due <= date(2023, 7, 31) else "open")
