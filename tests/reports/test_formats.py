"""A report becomes the files asked for, the same bytes each time."""

from pathlib import Path

import pytest
from docx import Document

from longchuan_plan.errors import UsageError
from longchuan_plan.reports.formats import FORMATS, write_report
from longchuan_plan.reports.kinds import KINDS, Kind, Report, compose, kind_called
from tests.reports.conftest import County
from tests.reports.county import HOSTILE_SCHOOL, evaluated
from tests.reports.given import TEMPLATES


@pytest.fixture(scope="module")
def report(county: County) -> Report:
    evaluation, frames = county
    return compose(kind_called("progress"), evaluation, frames, [TEMPLATES])


def test_all_formats_are_written_under_one_stem(tmp_path: Path, report: Report) -> None:
    paths = write_report(report, tmp_path, FORMATS, [TEMPLATES])

    stem = "progress-implementation"
    assert [f"{stem}.md", f"{stem}.docx", f"{stem}.html"] == [path.name for path in paths]
    assert all(path.stat().st_size > 1000 for path in paths)


def test_only_what_is_asked_for_is_written(tmp_path: Path, report: Report) -> None:
    (path,) = write_report(report, tmp_path, ["md"], [])

    assert report.markdown == path.read_text(encoding="utf-8")
    assert [path] == list(tmp_path.iterdir())


def test_the_same_data_give_the_same_bytes(tmp_path: Path, report: Report, county: County) -> None:
    evaluation, frames = evaluated(tmp_path / "again")
    again = compose(kind_called("progress"), evaluation, frames, [TEMPLATES])

    one = write_report(report, tmp_path / "one", FORMATS, [TEMPLATES])
    other = write_report(again, tmp_path / "other", FORMATS, [TEMPLATES])

    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_the_word_document_says_what_the_markdown_says(tmp_path: Path, report: Report) -> None:
    (path,) = write_report(report, tmp_path, ["docx"], [TEMPLATES])

    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert HOSTILE_SCHOOL in cells
    assert report.metadata.title == document.paragraphs[0].text == document.core_properties.title


def test_an_unknown_format_is_refused(tmp_path: Path, report: Report) -> None:
    with pytest.raises(UsageError, match="pdf"):
        write_report(report, tmp_path, ["md", "pdf"], [TEMPLATES])

    assert [] == list(tmp_path.iterdir())


def test_a_missing_template_stops_before_anything_is_written(
    tmp_path: Path, report: Report
) -> None:
    with pytest.raises(UsageError, match=r"layout\.yaml"):
        write_report(report, tmp_path / "out", FORMATS, [tmp_path])

    assert not (tmp_path / "out").exists()


def test_a_kind_is_called_by_key_or_name() -> None:
    for kind in KINDS:
        assert kind is kind_called(kind.key) is kind_called(kind.name)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(UsageError, match=r"progres$") as caught:
        kind_called("progres")

    assert "progress" in caught.value.hint


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_kind_has_its_template(kind: Kind) -> None:
    assert (TEMPLATES / kind.template).is_file()


def test_a_style_that_is_not_utf_8_is_named(tmp_path: Path, report: Report) -> None:
    (tmp_path / "report.css").write_bytes("/* 样式 */".encode("gb18030"))

    with pytest.raises(UsageError, match=r"report\.css.*utf-8"):
        write_report(report, tmp_path, ["html"], [tmp_path])
