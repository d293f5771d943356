"""An office's own form: the figures come out whole, a wrong tag is named, nothing does harm."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from longchuan_plan.cli.main import run
from longchuan_plan.errors import UsageError
from longchuan_plan.reports.form import filled, form_parts
from longchuan_plan.reports.form_check import NAMES_UNUSED, check_form
from longchuan_plan.reports.form_names import Broken, Unknown, read_names
from longchuan_plan.reports.kinds import KINDS, kind_called
from longchuan_plan.reports.metadata import Metadata
from longchuan_plan.reports.names import names_at_top
from tools.progress_form import form
from tools.template_names import CHINESE, DOCS, MANUALS, label, renewed, values

ROOT = Path(__file__).resolve().parents[2]
FORM = ROOT / "templates" / "progress-form.docx"
ABOUT = Metadata("题目", "某局", date(2024, 7, 31))
WORKED = ("report", "--phase", "3")


def word(*paragraphs: str, row: tuple[str, ...] = ()) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if row:
        table = document.add_table(rows=3, cols=1)
        for place, text in enumerate(row):
            table.rows[place].cells[0].text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def texts(data: bytes) -> list[str]:
    document = Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def made(data: bytes, **context: Any) -> list[str]:
    return texts(filled("form.docx", data, context, ABOUT, "progress"))


def test_the_sample_is_current_and_names_nothing_that_there_is_not() -> None:
    assert FORM.read_bytes() == form()
    findings = list(check_form("form", FORM.read_bytes(), kind_called("progress")))
    assert {finding.rule.severity.value for finding in findings} == {"info"}


def test_the_sample_holds_the_figures_of_the_report(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("one.docx", "two.docx"):
        arguments = (*WORKED, "--template", str(FORM), "-o", str(tmp_path / name))
        assert 0 == run([*arguments, "-C", str(ROOT)])
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()
    assert 0 == run([*WORKED, "-o", str(tmp_path / "r.md"), "-C", str(ROOT)])
    report = (tmp_path / "r.md").read_text(encoding="utf-8")
    shown = texts((tmp_path / "one.docx").read_bytes())
    assert shown[0] in report
    rows = Document(str(tmp_path / "one.docx")).tables[0].rows
    for row in rows[1:]:
        number, title, _light, department, _steps = (cell.text for cell in row.cells)
        assert f"| {number} | {title} |" in report
        assert department in report
    capfd.readouterr()
    assert 0 == run(["check", str(tmp_path / "one.docx"), "-C", str(ROOT)])


@pytest.mark.parametrize(
    "text", ["<b>&amp;</b>", "a & b < c", "{{ x }}", "{% if %}", "甲|乙", "😀", "䶮𬭎", "\"'"]
)
def test_any_text_comes_out_as_it_is(text: str) -> None:
    assert [f"《{text}》"] == made(word("《{{ title }}》"), title=text)


def test_a_line_break_stays_one_and_a_sign_that_no_document_holds_goes() -> None:
    assert ["一\n二"] == made(word("{{ title }}"), title="一\n二")
    assert ["一二"] == made(word("{{ title }}"), title="一\x0b\x00二")


def test_a_row_is_repeated_for_each_line_and_days_are_words() -> None:
    row = ("{%tr for line in lines %}", "{{ line }}", "{%tr endfor %}")
    days = [date(2024, 7, 1), date(2024, 7, 31)]
    assert ["", "2024年7月1日", "2024年7月31日"] == made(word("", row=row), lines=days)
    assert [""] == made(word("", row=row), lines=[])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ tilte }}", "tilte"),
        ("{{ title.nope }}", "nope"),
        ("{{ title", "title"),
        ("{% for x in title %}", "for x in title"),
        ("{{ empty }}", "{{ empty }}"),
        ("{{ yes }}", "{{ yes }}"),
        ("{{ 1 / 0 }}", "1 / 0"),
        ("{{ title | nofilter }}", "nofilter"),
        ("{{ 'x' * 1000000000 }}", "1000000000"),
        ("{{ 9 ** 9 ** 9 }}", "9 ** 9"),
        ("{{ title.__class__.__mro__ }}", "__class__"),
        ("{{ ''.__class__.__base__.__subclasses__() }}", "__class__"),
        ("{{ self.__init__.__globals__ }}", "__init__"),
        ("{% include '/etc/passwd' %}", "include"),
        ("{% for a in range(9999999) %}x{% endfor %}", "range"),
    ],
)
def test_a_tag_that_cannot_be_filled_in_is_named(text: str, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        made(word("before", text, "behind"), title="t", empty=None, yes=True)
    assert told in str(caught.value)
    assert "form.docx" in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"no package", b"PK\x03\x04rest", word("x")[:300]])
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(UsageError, match=r"form\.docx"):
        made(data, title="t")


def test_a_document_nested_too_deep_is_refused() -> None:
    source, target = zipfile.ZipFile(io.BytesIO(word("{{ title }}"))), io.BytesIO()
    deep = b"<w:sdt><w:sdtContent>" * 3000 + b"</w:sdtContent></w:sdt>" * 3000
    with zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:sectPr", deep + b"<w:sectPr", 1)
            package.writestr(name, data)
    with pytest.raises(UsageError):
        made(target.getvalue(), title="t")
    (finding,) = check_form("f", target.getvalue(), kind_called("progress"))
    assert finding.rule.code == "GW001"


def test_a_document_with_a_program_is_refused() -> None:
    source, target = zipfile.ZipFile(io.BytesIO(word("{{ title }}"))), io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            package.writestr(name, source.read(name))
        package.writestr("word/vbaProject.bin", b"x")
    with pytest.raises(UsageError):
        made(target.getvalue(), title="t")


def test_nothing_is_written_when_a_tag_is_wrong(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.docx"
    own.write_bytes(word("{{ tilte }}"))
    target = tmp_path / "out"
    arguments = (*WORKED, "--template", str(own), "--output-dir", str(target))
    assert 2 == run([*arguments, "-C", str(ROOT)])
    assert "{{ tilte }}" in capfd.readouterr().err
    assert not target.exists()
    assert 2 == run([*WORKED, "--template", str(own), "--output-format", "md", "-C", str(ROOT)])
    assert 2 == run(["report", "wallchart", "--template", str(own), "-C", str(ROOT)])
    missing = str(tmp_path / "none.docx")
    assert 3 == run([*WORKED, "--template", missing, "-C", str(ROOT)])
    assert "none.docx" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("tags", "faults"),
    [
        ("{{ title }}{{ as_of }}", []),
        ("{{ tilte }}", ["tilte"]),
        ("{% for line in measures %}{{ line.tilte }}{{ line.title }}{% endfor %}", ["tilte"]),
        ("{% for line in measures %}{% endfor %}{{ line.title }}", ["line"]),
        ("{% for line in measures if line.nope %}{% endfor %}", ["nope"]),
        ("{% for a, b in lights %}{{ a | light }}{{ b }}{{ c }}{% endfor %}", ["c"]),
        ("{{ title.nope }}", ["nope"]),
        ("{{ rotation.yaers }}", ["yaers"]),
        ("{% set x = measures %}{% for l in x %}{{ l.title }}{{ loop.index }}{% endfor %}", []),
        ("{% set x = rotation %}{{ x.yaers }}", ["yaers"]),
        ("{% macro m(a) %}{{ a.any }}{{ nope }}{% endmacro %}{{ m(title) }}", ["nope"]),
        ("{% if running %}{{ nope }}{% else %}{{ nope2 }}{% endif %}", ["nope", "nope2"]),
        ("{{ measures | map(attribute='title') | listed }}", []),
    ],
)
def test_names_are_held_to_the_report_without_running_the_form(
    tags: str, faults: list[str]
) -> None:
    parts = form_parts("f", word(tags))
    reading = read_names(parts, names_at_top(kind_called("progress").model))
    assert faults == [fault.name for fault in reading.faults if isinstance(fault, Unknown)]
    assert not [fault for fault in reading.faults if isinstance(fault, Broken)]


def test_a_check_tells_tag_nearest_name_and_what_is_not_shown() -> None:
    data = word("{{ tilte }}", "{% if %}")
    broken, unused = list(check_form("f", word("{% if %}"), kind_called("ledger")))[1:]
    assert "{% if %}" in str(broken.place)
    assert "chapters" in unused.message
    found = list(check_form("f", word("{{ tilte }}", "{{ title }}"), kind_called("ledger")))
    assert "title" in found[1].hint
    assert "{{ tilte }}" in str(found[1].place)
    assert data


def test_a_header_is_filled_in_and_checked_too() -> None:
    document = Document(io.BytesIO(word("x")))
    document.sections[0].header.paragraphs[0].text = "{{ title }}{{ nope }}"
    buffer = io.BytesIO()
    document.save(buffer)
    with pytest.raises(UsageError, match="nope"):
        made(buffer.getvalue(), title="t")
    parts = form_parts("f", buffer.getvalue())
    (fault,) = read_names(parts, {"title": str}).faults
    assert "header" in fault.part


def test_every_kind_tells_the_type_of_its_context(tmp_path: Path) -> None:
    for kind in KINDS:
        if "docx" not in kind.formats:
            continue
        top = names_at_top(kind.model)
        own = tmp_path / f"{kind.key}.docx"
        shown = [name for name, of in top.items() if of is str]
        own.write_bytes(word(*(f"{{{{ {name} }}}}" for name in shown)))
        needs = {"measure": "M05", "department": "personnel"}
        options = [f"--{name}={needs[name]}" for name in kind.needs]
        target = str(tmp_path / f"{kind.key}-out.docx")
        arguments = ["report", kind.key, "--phase", "3", *options, "--template", str(own)]
        assert 0 == run([*arguments, "-o", target, "-C", str(ROOT)])
        assert 0 == run(["check", str(own), "--kind", kind.key, "-C", str(ROOT)])


@pytest.mark.parametrize("name", MANUALS)
def test_the_manual_lists_the_names_as_they_are(name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    assert text == renewed(name, text)


def test_the_manual_says_nothing_of_classes_that_are_gone() -> None:
    import yaml

    said = yaml.safe_load(CHINESE.read_text(encoding="utf-8"))
    tops = {kind.model.__name__ for kind in KINDS}
    assert set(said) == {label(model) for model in values()} | tops


def test_rules_are_in_the_manual() -> None:
    for name in MANUALS:
        assert NAMES_UNUSED.code in (DOCS / name).read_text(encoding="utf-8")


def test_metadata_is_that_of_the_report() -> None:
    about = replace(ABOUT, title="另题")
    data = filled("f", word("{{ title }}"), {"title": "t"}, about, "progress")
    core = Document(io.BytesIO(data)).core_properties
    assert (core.title, core.author, core.language) == ("另题", "某局", "zh-CN")
    assert core.created == core.modified
    assert core.created is not None
    assert core.created.date() == date(2024, 7, 31)


def test_a_title_longer_than_word_takes_is_cut_among_the_properties() -> None:
    about = replace(ABOUT, title="长" * 300, issuer="局" * 300)
    data = filled("f", word("{{ title }}"), {"title": "长" * 300}, about, "progress")
    core = Document(io.BytesIO(data)).core_properties
    assert (255, 255) == (len(core.title), len(core.author))
    assert ["长" * 300] == texts(data)
