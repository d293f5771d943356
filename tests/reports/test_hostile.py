"""Titles with signs of Markdown, XML and Jinja come out as themselves in every format."""

from dataclasses import replace
from datetime import date
from html import escape
from io import BytesIO

import pytest
from docx import Document

from longchuan_plan.evaluation import MeasureResult
from longchuan_plan.official.layout_file import LAYOUT, read_layout
from longchuan_plan.official.reference import reference
from longchuan_plan.reports.docx import document
from longchuan_plan.reports.html import page
from longchuan_plan.reports.kinds import compose, kind_called
from longchuan_plan.reports.metadata import Metadata
from longchuan_plan.reports.parsing import parse
from tests.reports.conftest import County
from tests.reports.county import evaluated
from tests.reports.given import TEMPLATES

HOSTILE = "甲<b>&{{ 7*7 }}|乙\n丙😀䶮𬭎`*#"
SHOWN = "甲<b>&{{ 7*7 }}|乙 丙😀䶮𬭎`*#"
METADATA = Metadata("题", "局", date(2024, 7, 31))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    evaluation, frames = evaluated(
        tmp_path_factory.mktemp("hostile"), date(2024, 7, 31), "consolidation"
    )
    measures = tuple(map(_renamed, evaluation.measures))
    county: County = (replace(evaluation, measures=measures), frames)
    return compose(kind_called("progress"), *county, [TEMPLATES]).markdown


def _renamed(result: MeasureResult) -> MeasureResult:
    """A measure whose group, title and indicators are called so."""
    named = {"title": HOSTILE, "group": HOSTILE + result.measure.group}
    results = tuple(
        replace(item, indicator=item.indicator.model_copy(update={"title": HOSTILE}))
        for item in result.results
    )
    return replace(result, measure=result.measure.model_copy(update=named), results=results)


def rows(report: str, caption: str) -> list[str]:
    """The lines of the table under a caption, without its head."""
    lines = report.split(caption, 1)[1].strip().splitlines()
    return [line for line in lines[: lines.index("")] if line][2:]


@pytest.mark.parametrize("caption", ["各类措施亮灯情况", "有目标的指标各阶段末走势"])
def test_a_row_stays_one_row_of_as_many_cells(report: str, caption: str) -> None:
    told = rows(report, caption)

    assert told
    head = report.split(caption, 1)[1].strip().splitlines()[0]
    assert all(
        line.replace("\\|", "").count("|") == head.count("|") and "甲" in line for line in told
    )


def test_the_page_shows_it_as_text(report: str) -> None:
    text = page(parse(report), METADATA, "")

    assert "<b>&" not in text
    assert f"<td>{escape(SHOWN)}</td>" in text.replace("&#x27;", "'")
    assert "49" not in text.split("甲", 2)[1][:20]


def test_the_document_shows_it_as_text(report: str) -> None:
    styles = reference(read_layout(TEMPLATES / LAYOUT))
    made = Document(BytesIO(document(parse(report), METADATA, styles)))

    cells = [cell.text for table in made.tables[:4] for cell in table.columns[0].cells]
    assert SHOWN in cells
    assert any(paragraph.text.startswith("亮灯原因：甲<b>&{{") for paragraph in made.paragraphs)


def test_the_walk_has_a_bar_and_its_number_on_each_day(report: str) -> None:
    told = rows(report, "有目标的指标各阶段末走势")

    assert any("▰" in line and "%" in line for line in told)
    assert "None" not in report


def test_a_measure_says_why_it_is_red_and_who_acts_until_when(report: str) -> None:
    assert "\n亮灯原因：" in report
    assert "负责，原定2022年2月28日，已逾期" in report
