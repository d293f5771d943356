"""Each rule is broken by a document of its own, and by no other fault."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.official import word_file
from longchuan_plan.official.checks import catalog
from longchuan_plan.official.checks.catalog import CHECKS, RULES
from longchuan_plan.official.document import Document, Paragraph, Table
from tests.official.faults import FAULTS, footer, lines
from tests.official.given import DOCUMENT, RELATIONS, codes, findings, good, with_changes

DOCS = Path(catalog.__file__).parents[3] / "docs"
FOLDER = Path(catalog.__file__).parent


def test_a_good_document_breaks_no_rule() -> None:
    assert [] == findings(with_changes())


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_breaks_its_rule_alone(code: str) -> None:
    assert [code] == codes(with_changes(*FAULTS[code]))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_called_after_what_it_finds(rule: Rule) -> None:
    assert re.fullmatch(r"GW[0-9]{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.summary()
    assert isinstance(rule.severity, Severity)


def test_codes_and_names_are_unique_and_each_rule_has_its_fault() -> None:
    assert len(RULES) == len({rule.code for rule in RULES}) == len({rule.name for rule in RULES})
    assert {rule.code for rule in RULES} == set(FAULTS) | {"GW001", "GW002"}


@pytest.mark.parametrize("name", ["official-layout.md", "official-layout.zh-CN.md"])
def test_the_manual_has_every_rule(name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    written = re.findall(r"^\| \[(GW\w+)\]", text, re.MULTILINE)
    assert [rule.code for rule in sorted(RULES, key=lambda rule: rule.code)] == sorted(written)


@pytest.mark.parametrize("module", sorted({check.__module__ for check in CHECKS}))
def test_a_file_of_rules_is_its_own_manual(module: str) -> None:
    text = (FOLDER / f"{module.rpartition('.')[2]}.py").read_text(encoding="utf-8")
    manual = text.split('"""')[1]
    assert all(f"\n{word}" in manual for word in ("What: ", "Why: ", "Remedy: ", "\n    "))


def test_a_grid_below_nothing_may_be_written_without_a_sign() -> None:
    unsigned = (DOCUMENT, 'w:charSpace="-848"', 'w:charSpace="4294966448"')
    assert [] == codes(with_changes(unsigned))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("<w:p>", "<w:q>", ["GW301"]),
        (" PAGE </w:instrText>", "</w:instrText><w:pgNum/>", []),
        ("<w:t>1</w:t>", "<w:t></w:t>", []),
        ("<w:t>1</w:t>", "<w:t>1</w:t><w:t>/5</w:t>", ["GW303"]),
        ("<w:t>1</w:t>", "<w:t>Ⅰ</w:t>", ["GW303"]),
    ],
    ids=["in-no-paragraph", "symbol", "not-filled-in", "of-how-many", "roman"],
)
def test_a_page_number_is_known_in_whatever_way_it_is_put(
    old: str, new: str, expected: list[str]
) -> None:
    close = [change for change in footer("</w:p>", "</w:q>") if new == "<w:q>"]

    assert expected == codes(with_changes(*footer(old, new), *close))


def test_the_cells_of_all_tables_are_not_gone_through_for_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Document] = []

    def noted(document: Document) -> Iterator[tuple[Table, int, Paragraph]]:
        asked.append(document)
        return iter(())

    monkeypatch.setattr(Document, "cells", property(noted))

    assert codes(with_text(f"<document><body>{'<tbl/>' * 50}</body></document>"))
    assert len(asked) <= len(CHECKS)


def unstyled(*paragraphs: str) -> bytes:
    """A document of paragraphs without styles."""
    texts = "".join(f"<p><r><t>{text}</t></r></p>" for text in paragraphs)
    return with_text(f"<document><body>{texts}</body></document>")


ANNEXES = ("关于情况的报告", "请对照。", "附件1", "学校名单", "附件2", "教师名单")


@pytest.mark.parametrize("entry", ["2.教师名单", "2. 教师名单", "2．教师名单"])
def test_a_list_of_attachments_may_have_a_paragraph_for_each(entry: str) -> None:
    title, text, *annexes = ANNEXES
    listed = unstyled(title, text, "附件：1.学校名单", entry, *annexes)

    assert not {"GW504", "GW505"} & set(codes(listed))
    assert "GW505" in codes(unstyled(title, text, "附件：1.学校名单", *annexes))


@pytest.mark.parametrize(
    ("entry", "fits"),
    [
        ("附件：2022年教师名单", True),
        ("附件：教师名单", True),
        ("附件：1.教师名单", True),
        ("附件：1教师名单", False),
        ("附件：2.教师名单", False),
        ("附件：1、教师名单", False),
        ("附件:1.教师名单", False),
        ("附件：教师名单。", False),
    ],
)
def test_an_only_attachment_may_do_without_number(entry: str, *, fits: bool) -> None:
    title, text, *annexes = ANNEXES

    assert fits == ("GW504" not in codes(unstyled(title, text, entry, *annexes[:2])))


@pytest.mark.parametrize("moved", ['<w:ind w:left="4800"/>', '<w:ind w:firstLine="4800"/>'])
def test_a_signature_may_be_moved_by_an_indent(moved: str) -> None:
    def found(indent: str) -> list[str]:
        return codes(with_changes(lines("Signature", f'{indent}<w:jc w:val="left"/>')))

    assert [] == found(moved)
    assert ["GW508"] == found(moved.replace("4800", "640"))


def packed(**contents: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in contents.items():
            archive.writestr(name.replace("__", "/"), text)
    return buffer.getvalue()


def with_text(text: str) -> bytes:
    relation = '<Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", f"<Relationships>{relation}</Relationships>")
        archive.writestr("word/document.xml", text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no zip",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        packed(a="b"),
        with_text(""),
        with_text("<document><body>"),
        with_text('<!DOCTYPE a [<!ENTITY b "c">]><document><body/></document>'),
        with_changes()[:-200],
    ],
    ids=["empty", "text", "doc", "no-text", "no-xml", "broken", "document-type", "cut"],
)
def test_what_cannot_be_read_is_said(data: bytes) -> None:
    assert ["GW001"] == codes(data)


def test_a_file_that_unpacks_beyond_measure_is_refused_unread() -> None:
    assert ["GW002"] == codes(packed(a="0" * (201 << 20)))


@pytest.mark.parametrize(
    "inside", ["<p/>" * 100_001, f"<p>{'<r/>' * 2_000_000}</p>"], ids=["paragraphs", "tags"]
)
def test_a_text_of_more_than_any_document_has_is_refused(inside: str) -> None:
    assert ["GW002"] == codes(with_text(f"<document><body>{inside}</body></document>"))


def with_relations(count: int, target: str) -> bytes:
    """The good document with so many relations more, each to the target."""
    added = "".join(
        f'<Relationship Id="x{number}" Type="x/k{number}" Target="{target}"/>'
        for number in range(count)
    )
    return with_changes((RELATIONS, "</Relationships>", f"{added}</Relationships>"))


def test_a_part_is_read_once_however_many_relations_lead_to_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reads: list[str] = []
    read = zipfile.ZipFile.read

    def counted(self: zipfile.ZipFile, name: zipfile.ZipInfo, pwd: bytes | None = None) -> bytes:
        reads.append(name.filename)
        return read(self, name, pwd)

    data = with_relations(50, "styles.xml")
    monkeypatch.setattr(zipfile.ZipFile, "read", counted)

    assert [] == codes(data)
    assert sorted(set(reads)) == sorted(reads)


def test_what_is_missing_or_outside_is_said_once() -> None:
    outside = 'http://example.org/a.png" TargetMode="External'

    assert 1 == len(findings(with_relations(3, "missing.xml")))
    assert 1 == len(findings(with_relations(3, outside)))


def test_the_tags_of_all_parts_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    tags = max(text.count("<") for text in good().values())
    monkeypatch.setattr(word_file, "MAX_TAGS", tags + 1)

    assert ["GW002"] == codes(with_changes())


def test_a_name_in_no_encoding_is_no_document() -> None:
    data = bytearray(with_changes())
    entry = data.rfind(b"PK\x01\x02")
    data[entry + 8 : entry + 10] = (1 << 11).to_bytes(2, "little")  # the name is UTF-8, it says
    data[entry + 46] = 0xFF

    assert ["GW001"] == codes(bytes(data))


@pytest.mark.parametrize(
    "text",
    [
        "<document/>",
        "<document><body/></document>",
        f"<document><body>{'<sdt>' * 9000}{'</sdt>' * 9000}</body></document>",
        "<document><body><tbl/><tbl><tr/></tbl><p/></body></document>",
        "<document><body><sectPr><pgSz w='x' h='1e400'/><pgMar/></sectPr></body></document>",
        "<document><body><p><pPr><outlineLvl val='99'/></pPr></p></body></document>",
        "<document><body><p><pPr><ind firstLine='q'/></pPr></p></body></document>",
    ],
)
def test_odd_texts_are_found_fault_with_and_stop_nothing(text: str) -> None:
    assert codes(with_text(text))


@pytest.mark.parametrize(
    ("style", "mark", "expected"), [("Caption", "表", "GW411"), ("Heading 3", "", "GW225")]
)
def test_a_number_of_thousands_of_figures_is_none(style: str, mark: str, expected: str) -> None:
    words = f"<pPr><pStyle val='{style}'/></pPr><r><t>{mark}{'1' * 5000}.</t></r>"

    assert expected in codes(with_text(f"<document><body><p>{words}</p></body></document>"))


@pytest.mark.parametrize("number", ["一百零一、", "一百一十、", "一百、"])
def test_a_heading_may_have_a_number_above_a_hundred(number: str) -> None:
    style = "<pPr><pStyle val='Heading 1'/></pPr>"
    text = f"<document><body><p>{style}<r><t>{number}情况</t></r></p></body></document>"

    assert "GW225" not in codes(with_text(text))


@pytest.mark.parametrize("step", range(40))
def test_damage_anywhere_stops_nothing(step: int) -> None:
    data = bytearray(with_changes())
    place = len(data) * step // 40
    data[place : place + 40] = bytes(255 - value for value in data[place : place + 40])

    assert codes(bytes(data))
