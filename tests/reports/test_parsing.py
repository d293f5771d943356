"""Markdown becomes blocks of known kinds."""

import pytest

from longchuan_plan.light import Light
from longchuan_plan.reports.badges import BADGES, mark
from longchuan_plan.reports.blocks import (
    Align,
    Grid,
    Kind,
    LineBreak,
    Listing,
    Span,
    Text,
    plain,
)
from longchuan_plan.reports.parsing import parse


def kinds(markdown: str) -> list[Kind | type]:
    return [block.kind if isinstance(block, Text) else type(block) for block in parse(markdown)]


def test_kinds_come_from_where_a_part_stands_and_how_it_begins() -> None:
    markdown = """
龙教〔2023〕8号

# 标题

龙川县教育局　2023年7月31日

各中心小学：

## 一、总体进展

正文。

### （一）组

#### 1. 措施

##### （1）做法

> 说明

表1 指标

| 甲 |
| --- |
| 1 |

表示感谢。

附件：1. 名单\\
2. 分配表

龙川县教育局\\
2023年7月31日

## 附件1　名单
"""
    assert [
        Kind.NUMBER,
        Kind.TITLE,
        Kind.BYLINE,
        Kind.ADDRESSEE,
        Kind.HEADING_1,
        Kind.BODY,
        Kind.HEADING_2,
        Kind.HEADING_3,
        Kind.HEADING_4,
        Kind.NOTE,
        Kind.CAPTION,
        Grid,
        Kind.BODY,
        Kind.ATTACHMENTS,
        Kind.SIGNATURE,
        Kind.ANNEX,
    ] == kinds(markdown)


@pytest.mark.parametrize("light", list(Light))
def test_a_light_is_known_between_chinese_letters(light: Light) -> None:
    (block,) = parse(f"本项{mark(light)}灯，**加粗**")

    assert isinstance(block, Text)
    badge = next(badge for badge in BADGES if badge.light is light)
    assert (
        Span("本项"),
        Span(badge.text, strong=True, badge=badge),
        Span("灯，"),
        Span("加粗", strong=True),
    ) == block.line


def test_a_strong_word_alone_is_no_light() -> None:
    (block,) = parse("**红**旗")

    assert isinstance(block, Text)
    assert (Span("红", strong=True), Span("旗")) == block.line


def test_a_table_keeps_alignment_and_empty_cells() -> None:
    (block,) = parse("| 甲 | 乙 | 丙 |\n| --- | ---: | :---: |\n| a |  | **c** |\n")

    assert isinstance(block, Grid)
    assert (Align.LEFT, Align.RIGHT, Align.CENTER) == block.align
    assert ((Span("a"),), (), (Span("c", strong=True),)) == block.rows[0]


def test_lists_hold_blocks_and_their_first_number() -> None:
    (block,) = parse("3. 甲\n4. 乙\n   - 丙\n")

    assert isinstance(block, Listing)
    assert 3 == block.first
    assert Listing(None, ((Text(Kind.BODY, (Span("丙"),)),),)) == block.items[1][1]


def test_lines_of_chinese_join_without_a_blank() -> None:
    (chinese, latin) = parse("第一行\n第二行\n\nfirst\nsecond\n")

    assert isinstance(chinese, Text)
    assert isinstance(latin, Text)
    assert ("第一行第二行", "first second") == (plain(chinese.line), plain(latin.line))


def test_looks_of_text() -> None:
    (block,) = parse("*楷*\\\n[链](https://example.org)`码`")

    assert isinstance(block, Text)
    assert (
        Span("楷", emphasis=True),
        LineBreak(),
        Span("链", link="https://example.org"),
        Span("码"),
    ) == block.line


def test_html_and_code_are_text() -> None:
    html, code = parse("<b>x</b>\n\n```\na\nb\n```\n")

    assert isinstance(html, Text)
    assert isinstance(code, Text)
    assert "<b>x</b>" == plain(html.line)
    assert (Kind.NOTE, (Span("a"), LineBreak(), Span("b"))) == (code.kind, code.line)
