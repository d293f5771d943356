"""Plain text comes out of Markdown as itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.reports.blocks import Grid, Text, plain
from longchuan_plan.reports.markdown import Markdown, tidy
from longchuan_plan.reports.parsing import parse
from tests.reports.given import HOSTILE


@pytest.mark.parametrize("text", HOSTILE)
def test_comes_out_as_itself_in_a_paragraph(text: str) -> None:
    (block,) = parse(Markdown.escape(text))

    assert isinstance(block, Text)
    assert text == plain(block.line)


@pytest.mark.parametrize("text", HOSTILE)
def test_comes_out_as_itself_in_a_cell(text: str) -> None:
    cell = Markdown.escape(text)

    (block,) = parse(f"| 甲 | 乙 |\n| --- | --- |\n| {cell} | {cell} |\n")

    assert isinstance(block, Grid)
    assert [[text, text]] == [[plain(cell) for cell in row] for row in block.rows]


@pytest.mark.parametrize("text", HOSTILE)
def test_comes_out_as_itself_in_a_heading(text: str) -> None:
    (block,) = parse(f"## 标题 {Markdown.escape(text)} 尾")

    assert isinstance(block, Text)
    assert f"标题 {text} 尾" == plain(block.line)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs", "Cn"]), min_size=1))
def test_any_text_comes_out_as_itself(text: str) -> None:
    (block,) = parse(f"| {Markdown.escape(text)} |\n| --- |\n| {Markdown.escape(text)} |\n")

    assert isinstance(block, Grid)
    assert (text, text) == (plain(block.head[0]), plain(block.rows[0][0]))


def test_blanks_and_unprintable_signs_do_not_break_the_line() -> None:
    assert "一 二 三" == Markdown.escape(" 一\r\n二\t\u2028三\x00\ud800 ")


def test_a_full_width_blank_stays() -> None:
    assert "李　明" == Markdown.escape("李　明")


def test_what_is_joined_to_markdown_is_escaped() -> None:
    assert r"**a\|b**、c\*" == Markdown("、").join([Markdown("**{}**").format("a|b"), "c*"])


def test_what_is_markdown_already_is_not_escaped_again() -> None:
    assert "**强**" == Markdown.escape(Markdown("**强**"))


def test_tidy_closes_gaps_and_cuts_blank_ends() -> None:
    assert "一\n\n二\n" == tidy("\n\n一  \n\n\n\n二\t\n\n")
