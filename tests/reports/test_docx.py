"""Word documents hold every word, in the fonts of official documents, byte for byte the same."""

import re
import shutil
import subprocess
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from longchuan_plan.errors import UsageError
from longchuan_plan.official.layout_file import LAYOUT, read_layout
from longchuan_plan.official.reference import reference
from longchuan_plan.reports.blocks import Align, Grid, Span
from longchuan_plan.reports.docx import document
from longchuan_plan.reports.docx_table import column_widths
from longchuan_plan.reports.markdown import Markdown
from longchuan_plan.reports.metadata import Metadata
from longchuan_plan.reports.parsing import parse
from tests.reports.given import HOSTILE, TEMPLATES

REFERENCE = reference(read_layout(TEMPLATES / LAYOUT))
METADATA = Metadata("关于《方案》的报告", "龙川县教育局", date(2023, 7, 31))

WIDE = "| " + " | ".join("一二三四五六七八九") + " |\n|" + " --- |" * 9 + "\n|" + " 格 |" * 9 + "\n"
SAMPLE = f"""
# 标题

龙川县教育局

各学校：

## 一、总体进展

正文“引号”——■**红**，**加粗**、*楷体*。

1. 甲
2. 乙

- 丙

> 说明

表1 小表

| 甲 | 乙 |
| --- | ---: |
| a | 1 |
| b | 2 |

附件：1. 宽表\\
2. 窄表

龙川县教育局\\
2023年7月31日

## 附件1　宽表

{WIDE}

## 附件2　窄表

| 甲 |
| --- |
| a |
"""


def made(markdown: str) -> Any:
    return Document(BytesIO(document(parse(markdown), METADATA, REFERENCE)))


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_comes_out_as_itself(text: str) -> None:
    escaped = Markdown.escape(text)

    result = made(f"# 题 {escaped}\n\n{escaped}\n\n| 甲 |\n| --- |\n| {escaped} |\n")

    assert [f"题 {text}", text, ""] == [paragraph.text for paragraph in result.paragraphs]
    assert text == result.tables[0].cell(1, 0).text


def test_signs_that_xml_forbids_do_not_get_in() -> None:
    from longchuan_plan.reports.blocks import Kind, Text

    blocks = (Text(Kind.BODY, (Span("甲\x0b\ufffe\ud800乙"),)),)

    result = Document(BytesIO(document(blocks, METADATA, REFERENCE)))

    assert ["甲乙"] == [paragraph.text for paragraph in result.paragraphs]


def test_kinds_have_their_styles_and_headings_are_real() -> None:
    result = made(SAMPLE)

    styles = [(p.style.name, p.text) for p in result.paragraphs if p.text]
    assert [
        ("Title", "标题"),
        ("Byline", "龙川县教育局"),
        ("Addressee", "各学校："),
        ("Heading 1", "一、总体进展"),
        ("Body Text", "正文“引号”——■红，加粗、楷体。"),
        ("Body Text", "1. 甲"),
        ("Body Text", "2. 乙"),
        ("Body Text", "— 丙"),
        ("Note", "说明"),
        ("Caption", "表1 小表"),
        ("Attachments", "附件：1.宽表"),
        ("Attachments", "2.窄表"),
        ("Signature", "龙川县教育局"),
        ("Signature", "2023年7月31日"),
        ("Annex", "附件1"),
        ("Annex Title", "宽表"),
        ("Annex", "附件2"),
        ("Annex Title", "窄表"),
    ] == styles


def test_every_style_of_text_names_its_chinese_font() -> None:
    result = made("# 标题\n")

    fonts = {
        style.name: style.element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia"))
        for style in result.styles
        if style.type == 1  # paragraphs
    }
    assert "方正小标宋简体" == fonts["Title"]
    assert "仿宋_GB2312" == fonts["Body Text"]
    assert ["黑体", "楷体_GB2312", "仿宋_GB2312"] == [fonts[f"Heading {n}"] for n in (1, 2, 3)]
    assert "宋体" == fonts["Footer"]
    assert all(fonts.values())


def indents(result: Any, style: str) -> list[dict[str, int]]:
    """The indents of the paragraphs of a style, in twentieths of a point."""
    found = [p._p.pPr.find(qn("w:ind")) for p in result.paragraphs if p.style.name == style]
    return [
        {key.rpartition("}")[2]: int(text) for key, text in ind.attrib.items()} for ind in found
    ]


def test_names_of_attachments_stand_under_names() -> None:
    first, second = indents(made(SAMPLE), "Attachments")

    assert 640 == first["left"] - first["hanging"]
    assert first["left"] == second["left"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # The day is 13 halves wide; the name first stands two signs from the right.
        ("龙川县教育局", [2 * 640 + 2080 - 1920, 640]),
        ("龙川县教育局办公室", [640, 2880 - 2080]),
    ],
)
def test_the_day_stands_two_signs_after_the_name(name: str, expected: list[int]) -> None:
    result = made(f"正文。\n\n{name}\\\n2023年7月31日\n")

    assert expected == [found["right"] for found in indents(result, "Signature")]


def test_the_page_has_its_grid() -> None:
    grid = made(SAMPLE).element.body[-1].find(qn("w:docGrid"))

    found = {key.rpartition("}")[2]: text for key, text in grid.attrib.items()}
    assert {"type": "linesAndChars", "linePitch": "580", "charSpace": "-848"} == found


def test_no_paragraph_is_empty_but_where_word_needs_one() -> None:
    body = made(SAMPLE).element.body

    empty = [node for node in body if node.tag == qn("w:p") and not node.findall(qn("w:r"))]
    ends = [node for node in empty if node.pPr.find(qn("w:sectPr")) is not None]
    assert [*ends, body[-2]] == empty


def test_no_indent_is_in_characters() -> None:
    with zipfile.ZipFile(BytesIO(REFERENCE)) as archive:
        styles = archive.read("word/styles.xml").decode()

    assert not re.search("w:[a-zA-Z]+Chars=", styles)
    assert 'w:firstLine="640"' in styles


def test_a_light_has_word_sign_and_colour() -> None:
    (paragraph,) = made("灯■**红**灯").paragraphs

    light = paragraph.runs[1]
    assert ("■红", True, "B3261E") == (light.text, light.bold, str(light.font.color.rgb))


def test_signs_of_both_scripts_are_set_in_the_chinese_font() -> None:
    (paragraph,) = made("“引号”——……").paragraphs

    assert "eastAsia" == paragraph.runs[0]._r.rPr.find(qn("w:rFonts")).get(qn("w:hint"))


def test_a_table_repeats_its_head_and_splits_no_row() -> None:
    head, *rows = made(SAMPLE).tables[0].rows

    assert head._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in (head, *rows))
    assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in rows)


def test_a_chapter_with_a_wide_table_lies_and_takes_its_title_along() -> None:
    result = made(f"# 题\n\n## 一、台账\n\n{WIDE}\n## 二、说明\n\n正文。\n")

    assert [297, 210] == [round(section.page_width.mm) for section in result.sections]


def test_only_the_annex_with_a_wide_table_lies_and_pages_go_on() -> None:
    sections = made(SAMPLE).sections

    sizes = [(round(s.page_width.mm), round(s.page_height.mm)) for s in sections]
    assert [(210, 297), (297, 210), (210, 297)] == sizes
    first = sections[0]
    margins = (first.top_margin, first.bottom_margin, first.left_margin, first.right_margin)
    assert [37, 35, 28, 26] == [round(margin.mm) for margin in margins]
    assert [False, True, True] == [section.footer.is_linked_to_previous for section in sections]


def test_an_annex_alone_begins_on_the_first_page() -> None:
    result = made(f"## 附件　宽表\n\n{WIDE}")

    assert [297] == [round(section.page_width.mm) for section in result.sections]


def test_nothing_gives_an_empty_document() -> None:
    assert [] == made("").paragraphs


def test_page_numbers_stand_on_the_outer_side() -> None:
    result = made(SAMPLE)

    section = result.sections[0]
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    assert ("— 1 —", "— 1 —") == (odd.text, even.text)
    assert "PAGE" in odd._p.xml
    assert (2, 0) == (odd.alignment, even.alignment)  # right, left
    assert result.settings.odd_and_even_pages_header_footer


def test_core_properties_know_no_clock() -> None:
    properties = made(SAMPLE).core_properties

    assert ("关于《方案》的报告", "龙川县教育局", "zh-CN") == (
        properties.title,
        properties.author,
        properties.language,
    )
    assert date(2023, 7, 31) == properties.created.date() == properties.modified.date()


def test_two_runs_give_the_same_bytes() -> None:
    blocks = parse(SAMPLE)

    assert document(blocks, METADATA, REFERENCE) == document(blocks, METADATA, REFERENCE)


def test_the_parts_carry_no_time() -> None:
    data = document(parse(SAMPLE), METADATA, REFERENCE)

    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in archive.infolist()}
        assert "[Content_Types].xml" == archive.namelist()[0]


def test_a_reference_without_a_style_is_refused() -> None:
    buffer = BytesIO()
    Document().save(buffer)

    with pytest.raises(UsageError, match=r"has no style"):
        document(parse("# 题\n"), METADATA, buffer.getvalue())


def test_a_reference_that_is_no_document_is_refused() -> None:
    with pytest.raises(UsageError, match=r"reference\.docx"):
        document(parse("# 题\n"), METADATA, b"no zip")


def grid(*columns: str) -> Grid:
    cells = tuple((Span(text),) for text in columns)
    return Grid(cells, (cells,), (Align.LEFT,) * len(columns))


@pytest.mark.parametrize(
    "columns",
    [("甲",), ("甲", "乙" * 100), ("甲" * 30,) * 5, ("甲",) * 40, ("", "甲" * 9, "a" * 200)],
)
def test_columns_fill_the_width(columns: tuple[str, ...]) -> None:
    widths = column_widths(grid(*columns), 8845, 112)

    assert 8845 == sum(widths)
    assert all(width > 0 for width in widths)


def test_a_long_column_is_wider_and_a_short_one_keeps_its_words() -> None:
    short, long, longer = column_widths(grid("序号", "甲" * 20, "乙" * 40), 8845, 112)

    assert short >= 4 * 105
    assert short < long < longer


def kept(rows: int, words: str = "甲") -> list[bool]:
    """Which rows of a table stay on the page of the next one."""
    text = "| 名称 | 数 |\n|---|---|\n" + f"| {words} | 1 |\n" * rows
    file = document(parse(text), METADATA, REFERENCE)
    (found,) = Document(BytesIO(file)).tables
    return [
        row.cells[0].paragraphs[0].paragraph_format.keep_with_next or False for row in found.rows
    ][1:]


def test_a_small_table_stays_on_one_page() -> None:
    assert [True] * 4 + [False] == kept(5)


@pytest.mark.parametrize(("rows", "words"), [(100, "甲"), (20, "甲" * 300)])
def test_the_last_row_of_a_long_table_is_not_alone(rows: int, words: str) -> None:
    assert [False] * (rows - 2) + [True, False] == kept(rows, words)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    (tmp_path / "r.docx").write_bytes(document(parse(SAMPLE), METADATA, REFERENCE))

    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "r.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )

    pdf = (tmp_path / "r.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert 3 == len(re.findall(rb"/Type\s*/Page\b", pdf))
