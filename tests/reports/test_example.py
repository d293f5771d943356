"""The example reports in the repository are what the shipped plan and county give."""

from pathlib import Path

import pytest

from longchuan_plan.evaluation import evaluate, tables_needed
from longchuan_plan.language import speaking
from longchuan_plan.loading.load import load
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.official.package import parts
from longchuan_plan.reports.formats import FORMATS, write_report
from longchuan_plan.reports.kinds import PAGE, compose, kind_called
from longchuan_plan.rosters.frames import Frames
from tests.reports.given import ROOT, TEMPLATES

EXAMPLES = ROOT / "reports"
PHASE = "consolidation"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The files as they are made now, on the last day of the phase."""
    workspace = Workspace(ROOT)
    loaded = load(workspace)
    plan = loaded.plan.plan
    assert plan is not None
    assert set(tables_needed(plan)) <= set(loaded.tables)
    phase = plan.phase_called(PHASE)
    assert phase is not None
    begins = plan.head.school_year
    frames = Frames(loaded.tables, begins.month, begins.day)
    with speaking("zh_CN"):
        evaluation = evaluate(plan, frames, phase.last, phase)
    folder = tmp_path_factory.mktemp("reports")
    report, chart = (
        compose(kind_called(name), evaluation, frames, [TEMPLATES])
        for name in ("progress", "wallchart")
    )
    return [
        *write_report(report, folder, FORMATS, [TEMPLATES]),
        *write_report(chart, folder, PAGE, [TEMPLATES]),
    ]


@pytest.mark.parametrize("name", ["progress.md", "progress.html", "wallchart.html"])
def test_texts_are_current(made: list[Path], name: str) -> None:
    kind, ending = name.split(".")
    (path,) = [path for path in made if path.name == f"{kind}-{PHASE}.{ending}"]

    expected, actual = path.read_text("utf-8"), (EXAMPLES / path.name).read_text("utf-8")
    assert expected == actual, "run `make report` and commit what it writes"


def test_the_word_document_is_current(made: list[Path]) -> None:
    (path,) = [path for path in made if path.suffix == ".docx"]

    # Compared by parts: another zlib packs the same parts into other bytes.
    expected, actual = parts(path.read_bytes()), parts((EXAMPLES / path.name).read_bytes())
    assert expected == actual, "run `make report` and commit what it writes"
