"""Something was left over from a template, a program, an editor or a draft.

What: marks of templates (`{{ name }}`), words of programs (None, nan), of Markdown
(`**`, `##`) or HTML, gaps to be filled in, signs that came out of a wrong encoding,
empty paragraphs at the ends or in a row, blanks instead of an indent, half-width marks
between Chinese words.
Why: it says to the reader that nobody looked at the document before it went out.

    同比增长None%，详见**附件**

Remedy: find where it comes from, correct it there and make the document anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.official.checks.subject import Subject
from longchuan_plan.official.document import Block, Paragraph, Table
from longchuan_plan.official.layout import HEADINGS

TEMPLATE = Rule(
    "GW701", "template-mark", Severity.ERROR, lambda: _("A mark of a template is left over")
)
PROGRAM = Rule(
    "GW702", "program-word", Severity.ERROR, lambda: _("A word of a program is left over")
)
MARKDOWN = Rule(
    "GW703", "markdown-mark", Severity.ERROR, lambda: _("A mark of Markdown is left over")
)
HTML = Rule("GW704", "html-mark", Severity.ERROR, lambda: _("A mark of HTML is left over"))
GAP = Rule(
    "GW705", "gap-to-fill", Severity.WARNING, lambda: _("Something is still to be filled in")
)
GARBLED = Rule("GW706", "garbled", Severity.ERROR, lambda: _("Signs came out of a wrong encoding"))
EMPTY_END = Rule(
    "GW707",
    "empty-paragraph-end",
    Severity.WARNING,
    lambda: _("An empty paragraph begins or ends the document"),
)
EMPTY_ROW = Rule(
    "GW708",
    "empty-paragraphs",
    Severity.WARNING,
    lambda: _("Several empty paragraphs stand in a row"),
)
BLANKS = Rule(
    "GW709",
    "blanks-for-indent",
    Severity.WARNING,
    lambda: _("Blanks stand in for an indent"),
)
HALF = Rule(
    "GW710",
    "half-width-mark",
    Severity.WARNING,
    lambda: _("A half-width mark stands between Chinese words"),
)
RULES = (TEMPLATE, PROGRAM, MARKDOWN, HTML, GAP, GARBLED, EMPTY_END, EMPTY_ROW, BLANKS, HALF)

_PATTERNS = (
    (TEMPLATE, re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|«\w+»|\bMERGEFIELD\b")),
    (
        PROGRAM,
        re.compile(
            r"(?<![A-Za-z0-9_])(?:None|null|nan|NaN|NaT|undefined|T[O]DO|F[I]XME|X{3}|#N/A|#REF!)"
            r"(?![A-Za-z0-9_])"
        ),
    ),
    (
        MARKDOWN,
        # Stars behind a name are no mark: they mask the name (张**).
        re.compile(
            r"\*\*[^*\n]+\*\*|(?:^|[\s，。；：（])\*\*(?=\S)|^#{1,6} |`|\]\([^)]*\)|~~"
            r"|^\|?(?: ?:?-{3,}:? ?\|)+|^> |\\\n"
        ),
    ),
    (
        HTML,
        re.compile(r"</?(?:br|p|b|i|div|span|td|tr|table|a)\b[^<>]*>|&(?:nbsp|lt|gt|amp|quot);"),
    ),
    (
        GAP,
        re.compile(
            r"_{3,}|＿{2,}|[×Ｘ]{2,}|[Xx]{3,}|待补充|待填|此处填写|\?{3,}|？{3,}|〔[ 　]+〕"
        ),
    ),
    (GARBLED, re.compile("�|锟斤拷|烫烫烫|[\ue000-\uf8ff]|Ã[\x80-\xbf]|â€")),
)
_HINTS = {
    TEMPLATE: lambda: _("fill the template anew"),
    PROGRAM: lambda: _("write what is meant, or leave the sentence out"),
    MARKDOWN: lambda: _("take the mark out and give the words a style"),
    HTML: lambda: _("take the mark out"),
    GAP: lambda: _("fill it in"),
    GARBLED: lambda: _("paste the words anew from where they came"),
}
_HALF = re.compile("[一-鿿][,;:?!()][一-鿿]|[一-鿿]\\.(?=[一-鿿])")


def check(subject: Subject) -> Iterator[Finding]:
    """What is left over in the words, in tables as well, then between paragraphs."""
    for paragraph in subject.document.paragraphs:
        yield from _in_words(subject, paragraph, paragraph)
    for table, row, paragraph in subject.document.cells:
        where = _("table {number}, row {row}").format(number=table.number, row=row)
        yield from _in_words(subject, paragraph, where)
    for paragraph in subject.document.paragraphs:
        if paragraph.align in ("left", "both") and re.match(r"[ 　\t]{2,}\S", paragraph.text):
            message = _("the paragraph begins with blanks")
            hint = _("delete them and indent the first line")
            yield subject.found(BLANKS, paragraph, message, hint)
    yield from _empty(subject)


def _in_words(subject: Subject, paragraph: Paragraph, where: Block | str) -> Iterator[Finding]:
    text = paragraph.text
    for rule, pattern in _PATTERNS:
        if match := pattern.search(text):
            message = _("“{found}” is left over").format(found=match[0].strip())
            yield subject.found(rule, where, message, _HINTS[rule]())
    if match := _HALF.search(text):
        message = _("“{found}” has a half-width mark").format(found=match[0])
        yield subject.found(HALF, where, message, _("write the full-width mark"))


def _empty(subject: Subject) -> Iterator[Finding]:
    """Empty paragraphs that need not be; empty headings have a rule of their own."""
    blocks = subject.document.blocks
    names = {name.value.lower() for name in HEADINGS}
    empty = [
        isinstance(block, Paragraph)
        and not block.text.strip()
        and not block.forced
        and block.style not in names
        for block in blocks
    ]
    hint = _("delete it; set gaps as spacing before and after")
    for place in (0, len(blocks) - 1) if len(blocks) > 1 else ():
        if empty[place]:
            message = _("the paragraph is empty")
            yield subject.found(EMPTY_END, blocks[place], message, hint)
    for place in range(2, len(blocks) - 1):
        if empty[place] and empty[place - 1] and not empty[place - 2]:
            message = _("several empty paragraphs stand in a row")
            yield subject.found(EMPTY_ROW, blocks[place], message, hint)
    if not any(isinstance(block, Table) or block.text.strip() for block in blocks):
        yield subject.found(EMPTY_END, None, _("the document has no words"), _("write it"))
