"""Reports as someone else would check them: by the standard, and on the pages that are printed."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from longchuan_plan.evaluation import Evaluation, evaluate, tables_needed
from longchuan_plan.language import speaking
from longchuan_plan.loading.load import Loaded, load_tables
from longchuan_plan.loading.plan_loader import load_plan
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.reports.formats import write_report
from longchuan_plan.reports.kinds import compose, kind_called
from longchuan_plan.reports.request import Request
from longchuan_plan.rosters.frames import Frames
from tests.official.standard import RULES
from tests.official.word_xml import Package

ROOT = Path(__file__).parents[2]
KINDS = {
    "progress": Request(),
    "casefile": Request(measure="M08"),
    "ledger": Request(),
    "supervision": Request(),
    "department": Request(department="personnel"),
}


@pytest.fixture(scope="module")
def county() -> tuple[Evaluation, Frames]:
    """The shipped county at the end of the last phase."""
    loaded = Loaded(Workspace(ROOT), load_plan(Workspace(ROOT)))
    plan = loaded.plan.plan
    assert plan is not None
    load_tables(loaded, {*tables_needed(plan), "supervisions"})
    begins = plan.head.school_year
    frames = Frames(loaded.tables, begins.month, begins.day)
    phase = plan.phase_called("consolidation")
    assert phase is not None
    with speaking("zh_CN"):
        return evaluate(plan, frames, phase.last, phase), frames


@pytest.fixture(scope="module")
def files(
    county: tuple[Evaluation, Frames], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Each kind for both readers, by its name."""
    folder = tmp_path_factory.mktemp("documents")
    found = {}
    for name, asked in KINDS.items():
        for internal in (True, False):
            request = Request(internal, asked.measure, asked.department)
            report = compose(kind_called(name), *county, [ROOT / "templates"], request)
            target = folder / ("internal" if internal else "public")
            target.mkdir(exist_ok=True)
            (path,) = write_report(report, target, ["docx"], [ROOT / "templates"], {})
            found[f"{name}-{target.name}"] = path
    return found


@pytest.mark.parametrize("readers", ["internal", "public"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_report_keeps_to_the_standard(files: dict[str, Path], kind: str, readers: str) -> None:
    file = Package(files[f"{kind}-{readers}"])

    assert len(RULES) >= 43
    assert [] == [name for name, holds in RULES.items() if not holds(file)]


PAGE = re.compile('<page width="([0-9.]+)" height="([0-9.]+)">(.*?)</page>', re.DOTALL)
WORD = re.compile(
    '<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">(.*?)</word>'
)
MILLIMETRE = 72 / 25.4
AIR = 3 * MILLIMETRE
"""How far a sign's box may reach over the margin: half a mark, the air above a line."""

SIGN, MARKS = 16, "，。、；：）》”"
"""A mark that ends a line may hang over the margin by one sign, as Word lets it."""


def astray(width: float, height: float, page: str) -> Iterator[str]:
    """The words of a page that reach over its margins, the page's number set apart."""
    top, right, bottom, left = (length * MILLIMETRE for length in (37, 26, 35, 28))
    if width > height:
        top, right, bottom, left = left, top, right, bottom
    for found in WORD.finditer(page):
        x_min, y_min, x_max, y_max = map(float, found.groups()[:4])
        if y_min > height - bottom and re.fullmatch("[—0-9 ]+", found[5]):
            continue
        hangs = SIGN if found[5][-1] in MARKS else 0
        across = left - AIR <= x_min and x_max <= width - right + AIR + hangs
        if not (across and top - AIR <= y_min and y_max <= height - bottom + AIR):
            yield found[5]


@pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdftotext") is None,
    reason="LibreOffice or pdftotext is not installed",
)
def test_on_paper_no_page_is_blank_and_no_word_leaves_it(
    files: dict[str, Path], tmp_path: Path
) -> None:
    documents = [str(files[f"{kind}-internal"]) for kind in KINDS]
    office = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    subprocess.run(
        [*office, "--convert-to", "pdf", "--outdir", str(tmp_path), *documents],
        check=True,
        capture_output=True,
        timeout=300,
    )
    made = sorted(tmp_path.glob("*.pdf"))
    assert len(KINDS) == len(made)
    for path in made:
        boxes = subprocess.run(
            ["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True, timeout=60
        ).stdout.decode()
        pages = [(float(wide), float(high), page) for wide, high, page in PAGE.findall(boxes)]
        assert pages
        for number, page in enumerate(pages, 1):
            words = [found[5] for found in WORD.finditer(page[2])]
            assert len(words) > 3, (path.stem, number)  # a page's number is three words
            assert [] == list(astray(*page)), (path.stem, number)
