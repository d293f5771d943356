"""The wall chart: where things stand on the line of time, what it shows, that it is one page."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from markupsafe import escape

from longchuan_plan.cli.main import run
from longchuan_plan.errors import UsageError
from longchuan_plan.evaluation import Evaluation
from longchuan_plan.light import Light
from longchuan_plan.plan.phase import Phase
from longchuan_plan.reports.formats import write_report
from longchuan_plan.reports.kinds import compose, kind_called
from longchuan_plan.reports.request import Request
from longchuan_plan.reports.wallchart import Card, Wallchart, wallchart
from tests.reports.conftest import County
from tests.reports.county import HOSTILE_SCHOOL
from tests.reports.given import HOSTILE, ROOT, TEMPLATES


def chart(county: County) -> Wallchart:
    return wallchart(*county, Request())


def card(county: County, number: int) -> Card:
    cards = [card for group in chart(county).groups for card in group.cards]
    return cards[number - 1]


def page(county: County, folders: list[Path] | None = None) -> str:
    made = compose(kind_called("wallchart"), *county, folders or [TEMPLATES]).page
    assert made is not None
    return made


def with_phases(county: County, *phases: Phase) -> Evaluation:
    evaluation = county[0]
    plan = evaluation.plan.model_copy(update={"phases": phases})
    return replace(evaluation, plan=plan)


def test_all_measures_stand_in_their_groups_with_their_lights(county: County) -> None:
    made = chart(county)

    assert [3, 3, 3, 3] == [len(group.cards) for group in made.groups]
    assert made.total == sum(item.count for item in made.lights)
    assert [Light.RED, Light.AMBER, Light.GREY, Light.GREEN] == [item.light for item in made.lights]


def test_a_phase_ends_where_the_next_begins_and_the_day_at_its_end(county: County) -> None:
    first, second, third = chart(county).phases

    assert ("0.00", "已结束") == (first.left, first.state)
    assert abs(float(first.left) + float(first.width) - float(second.left)) < 0.02
    assert abs(float(third.left) + float(third.width) - 100) < 0.02
    assert ("已到期", "未开始") == (second.state, third.state)
    assert chart(county).today == third.left
    assert [0, 0, 0] == [phase.lane for phase in (first, second, third)]
    assert [True, False, False] == [phase.narrow for phase in (first, second, third)]


def test_phases_that_overlap_stand_below_each_other(county: County) -> None:
    first, second, third = county[0].plan.phases
    longer = first.model_copy(update={"last": second.first})

    made = wallchart(with_phases(county, longer, second, third), county[1], Request())

    assert [0, 1, 0] == [phase.lane for phase in made.phases]
    assert 2 == made.lanes


@pytest.mark.parametrize("day", [date(2021, 11, 30), date(2024, 8, 1)])
def test_a_day_outside_the_plan_has_no_place(county: County, day: date) -> None:
    evaluation, frames = county
    outside = (replace(evaluation, as_of=day), frames)

    assert "" == chart(outside).today
    assert 'class="day"' not in page(outside)


def test_what_is_late_comes_before_what_comes_next(county: County) -> None:
    cards = [card for group in chart(county).groups for card in group.cards]
    late = [card for card in cards if card.late]

    assert late
    for item in late:
        assert item.next is not None
        assert item.next.overdue
        assert item.late == sum(marker.look == "late" for marker in item.markers)
    for item in cards:
        if item.next is not None and not item.late:
            assert item.next.due > county[0].as_of


def test_milestones_of_one_day_stand_side_by_side(county: County) -> None:
    last = [marker for marker in card(county, 1).markers if marker.left == "100.00"]

    assert [0, 1] == [marker.beside for marker in last]
    assert ["2024.7", ""] == [marker.month for marker in last]


def test_the_first_milestone_has_its_month_be_it_due_on_the_first_day(county: County) -> None:
    evaluation, frames = county
    (measure, *others) = evaluation.measures
    (first, *steps) = measure.milestones
    begins = evaluation.plan.first
    early = replace(first, milestone=first.milestone.model_copy(update={"due": begins}))
    changed = replace(measure, milestones=(early, *steps))

    markers = card((replace(evaluation, measures=(changed, *others)), frames), 1).markers

    assert (f"{begins.year}.{begins.month}", "0.10") == (markers[0].month, markers[0].left)


def test_figures_have_targets_or_are_few(county: County) -> None:
    assert all(figure.line.judged for figure in card(county, 5).figures)
    assert [False, False] == [figure.line.judged for figure in card(county, 3).figures]


def test_open_problems_of_the_supervisors_are_in_the_case(overseen: County) -> None:
    (problem,) = card(overseen, 8).problems

    assert "督导发现：交接材料不全" in page(overseen)
    assert problem.late


def test_the_page_needs_nothing_else(county: County) -> None:
    text = page(county)

    assert "default-src 'none'" in text
    assert not re.search(r"<(script|link|img|iframe|object)\b|@import|url\(|\son\w+=", text)
    assert set(re.findall(r'href="([^"]*)"', text)) == {f"#case-{n}" for n in range(1, 13)}
    assert text == page(county)
    assert not re.search("None|nan|NaT", text)


@pytest.mark.parametrize("text", [*HOSTILE, HOSTILE_SCHOOL])
def test_any_name_comes_out_as_itself(county: County, text: str) -> None:
    evaluation, frames = county
    first, *others = evaluation.measures
    named = first.measure.model_copy(update={"title": text, "leader": text})
    given = replace(evaluation, measures=(replace(first, measure=named), *others))

    shown = page((given, frames))

    assert f"1. {escape(text)}</a>" in shown
    assert f"<dt>牵头领导</dt><dd>{escape(text)}</dd>" in shown


def test_a_workspace_has_its_own_chart(county: County, tmp_path: Path) -> None:
    own = "{{ title }}｜{{ as_of }}｜{{ ['甲', '乙'] | listed }}｜{{ '<' }}\n\n末\n"
    (tmp_path / "wallchart.html.j2").write_text(own, encoding="utf-8")

    first, last = page(county, [tmp_path, TEMPLATES]).splitlines()

    assert first.endswith("》推进落实挂图｜2023年7月31日｜甲、乙｜&lt;")
    assert "末" == last


@pytest.mark.parametrize("wrong", ["{{ groups }}", "{{ total > 1 }}", "{{ unheard_of }}"])
def test_what_cannot_be_shown_is_refused(county: County, tmp_path: Path, wrong: str) -> None:
    (tmp_path / "wallchart.html.j2").write_text(wrong, encoding="utf-8")

    with pytest.raises(UsageError, match=r"wallchart\.html\.j2:1"):
        page(county, [tmp_path])


@pytest.mark.parametrize("form", ["md", "docx", "xlsx"])
def test_a_page_has_no_other_format(county: County, tmp_path: Path, form: str) -> None:
    made = compose(kind_called("挂图"), *county, [TEMPLATES])

    with pytest.raises(UsageError, match=form) as caught:
        write_report(made, tmp_path, [form], [TEMPLATES])

    assert "html" in caught.value.hint
    assert [] == list(tmp_path.iterdir())


def test_the_command_names_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["report", "wallchart", "--phase", "2", "--output-dir", str(tmp_path), "-C", str(ROOT)]
    code = run(call)

    assert 0 == code
    assert capsys.readouterr().out.strip().endswith("wallchart-implementation.html")
