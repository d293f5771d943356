"""What is said of each id of the shipped plan, over the shipped county, in both languages."""

from datetime import date

import pytest

from longchuan_plan import words
from longchuan_plan.cli.comparison_words import comparison, reckoned
from longchuan_plan.cli.explain_lines import explain_lines
from longchuan_plan.evaluation import Evaluation, evaluate, tables_needed
from longchuan_plan.exports import evidence_sheet
from longchuan_plan.indicators.base import Measurement
from longchuan_plan.judgement import Status
from longchuan_plan.language import language, use
from longchuan_plan.loading.load import load
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.plan.subjects import every_subject
from longchuan_plan.rosters.frames import Frames
from tests.cli.conftest import ROOT

AS_OF = date(2023, 7, 31)


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    loaded = load(Workspace(ROOT))
    plan = loaded.plan.plan
    assert plan
    tables = {name: loaded.tables[name] for name in tables_needed(plan) if name in loaded.tables}
    return evaluate(plan, Frames(tables, 9, 1), AS_OF, plan.phase_on(AS_OF))


@pytest.mark.parametrize("name", ["en", "zh_CN"])
def test_each_id_says_something_in_every_line(evaluation: Evaluation, name: str) -> None:
    use("en" if name == "en" else "zh_CN")
    for subject in every_subject(evaluation.plan):
        lines = explain_lines(evaluation, subject)
        assert [] == [line for line in lines if not all(line) or "None" in "".join(line)]
    assert name == language()


def test_a_comparison_says_what_the_status_says(evaluation: Evaluation) -> None:
    """The sign in it is that of the bound exactly when the target is met."""
    for result in evaluation.results():
        text = comparison(result)
        if text and result.judgement.bound:
            broken = any(f" {sign} " in text for sign in "<>≠")
            assert broken == (result.status is not Status.MET), text


def test_every_further_figure_and_role_has_a_word(evaluation: Evaluation) -> None:
    measured: list[Measurement] = [result.measurement for result in evaluation.results()]
    use("zh_CN")
    for item in measured:
        assert [] == [name for name in item.details if words.detail_word(name) == name]
        assert [] == [name for name in item.rows if evidence_sheet.role_word(name) == name]


def test_a_share_always_shows_its_fraction(evaluation: Evaluation) -> None:
    shares = [item.measurement for item in evaluation.results() if item.indicator.kind == "share"]
    assert shares
    assert all("/" in reckoned(item, "share") for item in shares if item.value is not None)


def test_the_deciding_ones_give_the_light(evaluation: Evaluation) -> None:
    for measure in evaluation.measures:
        assert measure.deciding_results or measure.deciding_milestones
        assert all(state.overdue or state.done for state in measure.deciding_milestones)
