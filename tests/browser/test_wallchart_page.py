"""The wall chart on the screen, by keyboard, and on paper."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from longchuan_plan.reports.request import Request
from tests.browser.conftest import pages
from tests.reports.conftest import County
from tests.reports.county import evaluated

CASE = "#case-1"
PAPERS: tuple[dict[str, object], ...] = (
    {"prefer_css_page_size": True},
    {"format": "A3", "landscape": True},
    {"format": "A0", "landscape": True},
    {"format": "A3"},
)


@pytest.fixture
def chart(browser: Browser, shipped: Mapping[str, Path]) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(shipped["wallchart"].as_uri())
    return page


def sheets(page: Page, **options: object) -> int:
    """How many pages a print has."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(**options)))  # type: ignore[arg-type]


def test_a_click_on_a_measure_shows_its_case(chart: Page) -> None:
    assert not chart.is_visible(CASE)

    chart.click("#measure-1 a")

    assert chart.is_visible(CASE)


def test_the_keyboard_shows_and_hides_a_case(chart: Page) -> None:
    chart.keyboard.press("Tab")
    style = "getComputedStyle(document.activeElement).outlineStyle"
    assert "solid" == chart.evaluate(style)

    chart.keyboard.press("Enter")
    assert chart.is_visible(CASE)

    chart.focus("details summary")
    chart.keyboard.press("Enter")
    assert not chart.is_visible(CASE)


def test_each_group_and_measure_has_its_heading(chart: Page) -> None:
    assert 1 == chart.get_by_role("heading", level=1).count()
    assert 4 == chart.get_by_role("heading", level=2).count()
    assert 12 == chart.get_by_role("heading", level=3).count()
    for landmark in ("banner", "main", "contentinfo"):
        assert 1 == chart.get_by_role(landmark).count()


def test_the_line_of_the_day_goes_through_every_row(chart: Page) -> None:
    places = chart.evaluate(
        "[...document.querySelectorAll('.now, .phases li')]"
        ".map(part => Math.round(part.getBoundingClientRect().right))"
    )

    assert len(set(places[2:])) <= 2  # the end of the last phase, and the line with its width
    assert max(places[2:]) - min(places[2:]) <= 3


def test_it_prints_on_one_sheet(chart: Page) -> None:
    for paper in PAPERS:
        assert 1 == sheets(chart, **paper), paper


def test_it_prints_on_one_sheet_with_steps_ahead(
    browser: Browser, small: Mapping[str, Path]
) -> None:
    page = browser.new_page()
    page.goto(small["wallchart"].as_uri())

    assert 1 == sheets(page, prefer_css_page_size=True)


def test_a_fuller_plan_prints_on_one_sheet_too(browser: Browser, tmp_path: Path) -> None:
    evaluation, frames = evaluated(tmp_path / "county")
    long = [
        replace(
            item,
            measure=item.measure.model_copy(
                update={"title": item.measure.title * 4, "department": "县教师发展中心和人事股" * 3}
            ),
        )
        for item in evaluation.measures
    ]
    county: County = (replace(evaluation, measures=(*long, *long)), frames)
    path = pages(tmp_path, county, [("wallchart", Request())])["wallchart"]
    page = browser.new_page()
    page.goto(path.as_uri())

    assert 24 == page.get_by_role("heading", level=3).count()
    assert 1 == sheets(page, prefer_css_page_size=True)
