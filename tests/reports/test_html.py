"""The page stands on its own, says what its parts are, and shows text as text."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest

from longchuan_plan.reports.html import page
from longchuan_plan.reports.markdown import Markdown
from longchuan_plan.reports.metadata import Metadata
from longchuan_plan.reports.parsing import parse
from tests.reports.given import HOSTILE, TEMPLATES

METADATA = Metadata("关于《方案》的报告<1>", "龙川县教育局", date(2023, 7, 31))
STYLE = (TEMPLATES / "report.css").read_text(encoding="utf-8")


class Seen(HTMLParser):
    """What a page holds: its tags with attributes, and the words of each tag."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.words.append((self.tags[-1][0], data))


def made(markdown: str) -> str:
    return page(parse(markdown), METADATA, STYLE)


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_comes_out_as_itself(text: str) -> None:
    escaped = Markdown.escape(text)

    seen = Seen(made(f"{escaped}\n\n| 甲 |\n| --- |\n| {escaped} |\n"))

    assert [text] == [words for tag, words in seen.words if tag == "p"]
    assert text in [words for tag, words in seen.words if tag == "th"]


def test_nothing_is_fetched_and_nothing_runs() -> None:
    text = made("# 题\n\n[链](https://example.org)\n")

    assert "default-src 'none'" in text
    assert not re.search(r"<(script|link|img|iframe|object)\b|@import|url\(|\son\w+=", text)
    assert {"href"} == {
        name
        for _tag, attributes in Seen(text).tags
        for name in attributes
        if name in ("src", "href", "srcset", "data", "action")
    }


def test_the_page_names_its_language_its_width_and_its_title() -> None:
    text = made("# 题\n")

    assert text.startswith('<!DOCTYPE html>\n<html lang="zh-CN">')
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in text
    assert "<title>关于《方案》的报告&lt;1&gt;</title>" in text


def test_heads_of_columns_and_rows_have_a_scope() -> None:
    text = made("| 甲 | 乙 |\n| --- | ---: |\n| a | 1 |\n")

    assert '<th scope="col">甲</th><th scope="col" class="right">乙</th>' in text
    assert '<tr><th scope="row">a</th><td class="right">1</td></tr>' in text


def test_a_table_has_the_name_of_its_caption_or_heading() -> None:
    text = made("## 一、甲\n\n| 1 |\n| --- |\n\n表1 乙\n\n| 1 |\n| --- |\n")

    assert ["一、甲", "表1 乙"] == re.findall('role="region" tabindex="0" aria-label="(.*?)"', text)


def test_contents_lead_to_every_heading() -> None:
    text = made("# 题\n\n## 一、甲\n\n### （一）乙\n\n#### 1. 丙\n\n## 附件1　丁\n")

    assert ["一、甲", "（一）乙", "附件1　丁"] == re.findall(r'<a href="#s\d">(.*?)</a>', text)
    for link in re.findall(r'href="#(s\d)"', text):
        assert f'id="{link}"' in text
    assert '<h2 id="s4" class="annex">附件1　丁</h2>' in text


def test_a_light_is_its_word_and_a_class() -> None:
    assert '<strong class="light red">■红</strong>' in made("灯■**红**")


def test_lists_looks_and_breaks() -> None:
    text = made("3. 甲\n4. 乙\n\n- **丙**\n  1. *丁*\n\n末\\\n行\n")

    assert '<ol start="3">\n<li>甲</li>\n<li>乙</li>\n</ol>' in text
    assert "<li><p><strong>丙</strong></p>\n<ol>\n<li><em>丁</em></li>\n</ol>\n</li>" in text
    assert "<p>末<br>行</p>" in text


def contrast(one: str, other: str) -> float:
    """The ratio of luminance of two colours, as WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        ]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_every_colour_of_letters_stands_out_from_the_paper(theme: int) -> None:
    colours = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", STYLE.split(":root {")[theme + 1]))

    for name in ("ink", "soft", "link", "title", "green", "amber", "red", "grey"):
        assert contrast(colours[name], colours["paper"]) >= 4.5, name
