"""A document as other programs write it is read as a reader sees it."""

import pytest

from longchuan_plan.locations import Spot
from longchuan_plan.official.document import Document
from longchuan_plan.official.document_reader import document_of
from longchuan_plan.official.word_file import open_word
from tests.official.given import codes, findings
from tests.official.test_rules import with_text

BREAK = "<r><br type='page'/></r>"
PICTURE = "<p><r><drawing/></r></p>"


def said(text: str) -> str:
    return f"<r><t>{text}</t></r>"


def paragraphs(*contents: str) -> str:
    return "".join(f"<p>{content}</p>" for content in contents)


def packed(body: str) -> bytes:
    return with_text(f"<document><body>{body}</body></document>")


def read(body: str) -> Document:
    return document_of(open_word("a.docx", packed(body)))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraphs(said("甲"), BREAK, said("附件1")), [False, False, True]),
        (paragraphs(said("甲") + BREAK, said("附件1")), [False, True]),
        (paragraphs(said("甲"), BREAK + said("附件1"), said("乙")), [False, True, False]),
        (paragraphs(said("甲"), said("乙") + BREAK + said("丙"), said("丁")), [False] * 3),
        (paragraphs(BREAK) + "<tbl/>" + paragraphs(said("附件1")), [False, False]),
        (paragraphs("<pPr><sectPr/></pPr>", said("附件1")), [False, True]),
        (paragraphs("<pPr><pageBreakBefore/></pPr>" + said("附件1")), [True]),
    ],
    ids=["alone", "behind", "in-front", "amid", "then-a-table", "section", "property"],
)
def test_a_page_begins_behind_its_break(body: str, expected: list[bool]) -> None:
    assert expected == [paragraph.new_page for paragraph in read(body).paragraphs]


def test_a_picture_is_not_an_empty_paragraph() -> None:
    def found(amid: str, end: str) -> set[str]:
        body = paragraphs(said("标题"), said("甲")) + amid * 2 + paragraphs(said("乙")) + end
        return {"GW707", "GW708"} & set(codes(packed(body)))

    assert set() == found(PICTURE, PICTURE)
    assert {"GW707", "GW708"} == found("<p/>", "<p/>")


def test_what_is_said_again_for_older_programs_is_read_once() -> None:
    def text(alternatives: str) -> str:
        content = f"<r><AlternateContent>{alternatives}</AlternateContent></r>"
        return read(paragraphs(content)).paragraphs[0].text

    box = f"<txbxContent><p>{said('文件')}</p></txbxContent>"
    assert "文件" == text(f"<Choice>{box}</Choice><Fallback>{box}</Fallback>")
    assert "文件" == text(f"<Fallback>{box}</Fallback>")


def test_hidden_words_are_found_in_tables_as_well() -> None:
    hidden = "<r><rPr><vanish/></rPr><t>甲</t></r>"
    rows = f"<tr><tc><p>{said('甲')}</p></tc></tr><tr><tc><p>{hidden}</p></tc></tr>"
    found = [item for item in findings(packed(f"<tbl>{rows}</tbl>")) if item.rule.code == "GW608"]

    assert [Spot("a.docx", part="table 1, row 2")] == [item.place for item in found]


@pytest.mark.parametrize("kind", ["sectPrChange", "tblPrChange", "cellIns", "numberingChange"])
def test_changes_of_any_kind_are_tracked_changes(kind: str) -> None:
    assert "GW606" in codes(packed(f"<p><pPr><{kind}/></pPr></p>"))
