"""Pages as a browser shows them: Chromium opens what the program has written.

Without Playwright or Chromium the tests are skipped, and say so. The progress report
and the chart are those of the shipped county on its last day; the other pages tell of
the small county of the tests of reports, whose names are hostile.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from longchuan_plan.evaluation import Evaluation, evaluate
from longchuan_plan.language import speaking
from longchuan_plan.loading.load import load
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.reports.formats import write_report
from longchuan_plan.reports.kinds import compose, kind_called
from longchuan_plan.reports.request import Request
from longchuan_plan.rosters.frames import Frames
from tests.reports.county import evaluated
from tests.reports.given import ROOT, TEMPLATES
from tests.reports.overseen import SUPERVISIONS

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

SHIPPED = (("wallchart", Request()), ("progress", Request()))
SMALL = (
    ("progress", Request()),
    ("wallchart", Request()),
    ("casefile", Request(internal=True, measure="M05")),
    ("ledger", Request(internal=True)),
    ("department", Request(department="personnel")),
    ("supervision", Request()),
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The pages of the small county, by kind."""
    folder = tmp_path_factory.mktemp("small")
    county = evaluated(folder / "county", more={"supervisions": SUPERVISIONS})
    return pages(folder, county, SMALL)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The chart and the progress report of the shipped county."""
    loaded = load(Workspace(ROOT))
    plan = loaded.plan.plan
    assert plan is not None
    begins = plan.head.school_year
    frames = Frames(loaded.tables, begins.month, begins.day)
    with speaking("zh_CN"):
        evaluation = evaluate(plan, frames, plan.last, plan.phases[-1])
    return pages(tmp_path_factory.mktemp("shipped"), (evaluation, frames), SHIPPED)


def pages(
    folder: Path, county: tuple[Evaluation, Frames], requests: Sequence[tuple[str, Request]]
) -> dict[str, Path]:
    """The pages of some kinds of reports, written into a folder."""
    return {
        kind: write_report(
            compose(kind_called(kind), *county, [TEMPLATES], request),
            folder,
            ["html"],
            [TEMPLATES],
        )[0]
        for kind, request in requests
    }
