"""Signs of Markdown, XML, HTML and Jinja in what people wrote come out as themselves.

What supervisors found, and the evidence and notes of progress, in each kind of report
and each format.
"""

import csv
import html
import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from longchuan_plan.cli.report import _workbook as workbook
from longchuan_plan.reports.formats import write_report
from longchuan_plan.reports.kinds import compose, kind_called
from longchuan_plan.reports.request import Request
from tests.reports.conftest import County
from tests.reports.county import HOSTILE_PERSON, HOSTILE_SCHOOL, evaluated
from tests.reports.given import HOSTILE, TEMPLATES

TEXTS = (
    *(text.replace("\u200d", "") for text in HOSTILE),  # tables take no sign that cannot be seen
    HOSTILE_SCHOOL,
    HOSTILE_PERSON,
    "=1+1",
    "@甲",
    "第一行\n第二行",
)
KINDS = {
    "casefile": Request(internal=True, measure="M05"),
    "ledger": Request(internal=True),
    "supervision": Request(internal=True),
    "department": Request(internal=True, department="人事股"),
}
SUPERVISIONS = ("supervision_id", "visited_on", "unit", "measure_id", "problem", "due_on")
PROGRESS = ("recorded_on", "milestone_id", "state", "evidence", "note")


def table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A table as CSV."""
    text = io.StringIO()
    csv.writer(text).writerows([heads, *rows])
    return text.getvalue()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Path]]:
    """The files of each kind by their endings, in a county where all is written in such signs."""
    folder = tmp_path_factory.mktemp("hostile")
    said = "；".join(TEXTS)
    found = [
        (f"D{place}", "2023-03-01", HOSTILE_SCHOOL, "M05", f"甲{text}乙", "2023-03-31")
        for place, text in enumerate(TEXTS)
    ]
    more = {
        "supervisions": table(SUPERVISIONS, found),
        "progress": table(PROGRESS, [("2023-06-20", "M05.scheme", "已完成", said, said)]),
    }
    county = evaluated(folder / "county", more=more, faultless=False)
    return {kind: written(county, kind, folder) for kind in KINDS}


def written(county: County, key: str, folder: Path) -> dict[str, Path]:
    """The files of a kind by their endings."""
    kind = kind_called(key)
    report = compose(kind, *county, [TEMPLATES], KINDS[key])
    names = list(kind.formats)
    paths = write_report(report, folder, names, [TEMPLATES], workbook(report, names))
    return {path.suffix[1:]: path for path in paths}


def squeezed(text: str) -> str:
    """A text without blanks and breaks of lines, which formats may set as they need."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("kind", KINDS)
def test_words_come_out_as_themselves(files: dict[str, dict[str, Path]], kind: str) -> None:
    page = files[kind]["html"].read_text(encoding="utf-8")
    document = Document(str(files[kind]["docx"]))
    told = {
        "html": html.unescape(re.sub("<[^>]*>", "", page)),
        "docx": "".join(
            node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t")
        ),
    }
    if kind == "ledger":
        sheet = CalamineWorkbook.from_path(str(files[kind]["xlsx"])).get_sheet_by_index(0)
        told["xlsx"] = "".join(str(cell) for row in sheet.to_python() for cell in row)

    lost = [
        (form, text)
        for form, words in told.items()
        for text in TEXTS
        if squeezed(f"甲{text}乙") not in squeezed(words)
    ]
    assert [] == lost


@pytest.mark.parametrize("kind", KINDS)
def test_no_words_become_tags(files: dict[str, dict[str, Path]], kind: str) -> None:
    page = files[kind]["html"].read_text(encoding="utf-8")

    assert "<script>alert" not in page.lower()
    assert not re.search('(?:src|href)="http', page)


def test_no_words_become_formulas(files: dict[str, dict[str, Path]]) -> None:
    with zipfile.ZipFile(files["ledger"]["xlsx"]) as package:
        sheets = [package.read(name) for name in package.namelist() if "worksheets/" in name]
    assert not any(b"<f>" in sheet for sheet in sheets)
