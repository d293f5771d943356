"""Headings are not those of an official document.

What: a heading has another font, size or indent than its level, is none to Word (no
style, so no outline), is empty, ends in a punctuation mark, does not begin with the
number of its level, or breaks the count or the order of levels.
Why: GB/T 9704-2012, 7.3.3: 一、in 黑体, （一）in 楷体, 1. and （1）in 仿宋, all of 三号, numbered
without a gap; where there are two levels only, they may be 一、and 1.

    一、总体进展 … 三、存在问题

Remedy: give it the style Heading 1 to 4; renumber what comes after the gap.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.official.checks.subject import Subject
from longchuan_plan.official.document import Paragraph
from longchuan_plan.official.layout import HEADINGS, Name
from longchuan_plan.official.numerals import number_of
from longchuan_plan.official.parts import NUMBERS, Part, looks_like_heading

FONT = Rule(
    "GW221", "heading-font", Severity.ERROR, lambda: _("A heading is not in the font of its level")
)
SIZE = Rule("GW222", "heading-size", Severity.ERROR, lambda: _("A heading is not of 三号"))
INDENT = Rule(
    "GW223",
    "heading-indent",
    Severity.WARNING,
    lambda: _("A heading is not indented by two signs"),
)
NO_STYLE = Rule(
    "GW224",
    "heading-without-style",
    Severity.WARNING,
    lambda: _("A heading is plain text to Word"),
)
MARK = Rule(
    "GW225",
    "heading-number-form",
    Severity.WARNING,
    lambda: _("A heading does not begin with the number of its level"),
)
ORDER = Rule(
    "GW226",
    "heading-number-order",
    Severity.ERROR,
    lambda: _("The numbers of headings do not go on one by one"),
)
EMPTY = Rule("GW227", "heading-empty", Severity.ERROR, lambda: _("A heading has no words"))
ENDING = Rule(
    "GW228",
    "heading-punctuation",
    Severity.WARNING,
    lambda: _("A heading ends in a punctuation mark"),
)
SKIPPED = Rule(
    "GW229", "heading-level-skipped", Severity.WARNING, lambda: _("A level of headings is left out")
)
RULES = (FONT, SIZE, INDENT, NO_STYLE, MARK, ORDER, EMPTY, ENDING, SKIPPED)

_MARKS = {
    Name.HEADING_1: "一、",
    Name.HEADING_2: "（一）",
    Name.HEADING_3: "1.",
    Name.HEADING_4: "（1）",
}
_ENDINGS = "。，；：、,;:"


def check(subject: Subject) -> Iterator[Finding]:
    """The findings of each heading, and of text that ought to be one."""
    names = {name.value.lower() for name in HEADINGS}
    for paragraph in subject.document.paragraphs:
        if paragraph.style in names and not paragraph.text.strip():
            message = _("the heading has no words")
            yield subject.found(EMPTY, paragraph, message, _("delete the paragraph"))
    for part in subject.parts:
        if part.name in HEADINGS:
            yield from _look(subject, part)
            yield from _words(subject, part)
        elif part.name is Name.BODY and (level := looks_like_heading(part.paragraph)):
            message = _("the paragraph begins like a heading and has no style of one")
            hint = _("give it the style {name}").format(name=level.value)
            yield subject.found(NO_STYLE, part.paragraph, message, hint)
    yield from _order(subject)


def _look(subject: Subject, part: Part) -> Iterator[Finding]:
    layout, paragraph, style = subject.layout, part.paragraph, subject.layout.styles[part.name]
    main = paragraph.main
    if main is not None and main.font and not layout.is_font(main.font, style.font):
        message = _("the heading is in {found}; this level must be in {wanted}").format(
            found=main.font, wanted=style.font
        )
        yield subject.found(FONT, paragraph, message, _("set it in this font"))
    if main is not None and main.size != layout.half_points(style.size):
        found = layout.size_name(main.size) if main.size else _("no size")
        message = _("the heading is of {found}; it must be of {wanted}").format(
            found=found, wanted=style.size
        )
        yield subject.found(SIZE, paragraph, message, _("set it in this size"))
    wanted = layout.indent(style, style.first)
    if abs(paragraph.first_line - wanted) > layout.indent(style, 1) / 2:
        message = _("the first line is indented by {found:g} points; it must be {wanted:g}")
        message = message.format(found=paragraph.first_line / 20, wanted=wanted / 20)
        yield subject.found(INDENT, paragraph, message, _("indent the first line by two signs"))


def _words(subject: Subject, part: Part) -> Iterator[Finding]:
    paragraph = part.paragraph
    text = paragraph.text.strip()
    if part.name in HEADINGS[:2] and text and text[-1] in _ENDINGS:
        message = _("the heading ends in “{sign}”").format(sign=text[-1])
        yield subject.found(ENDING, paragraph, message, _("take it out"))
    if not NUMBERS[part.name].match(text) and not paragraph.said.get("numbered"):
        message = _("the heading does not begin like “{mark}”").format(mark=_MARKS[part.name])
        yield subject.found(MARK, paragraph, message, _("number it, or give it another level"))


def _order(subject: Subject) -> Iterator[Finding]:
    """Numbers count from 1 below each heading of a higher level; an annex begins anew.

    A level may also count on through the document, as the measures of a plan do.
    """
    used = {part.name for part in subject.parts if part.name in HEADINGS}
    counts: dict[Name, int] = {}
    last: dict[Name, int] = {}
    before: Name | None = None
    for part in subject.parts:
        if part.name is Name.ANNEX:
            counts, last, before = {}, {}, None
        if part.name not in HEADINGS:
            continue
        level = HEADINGS.index(part.name)
        above = [name for name in HEADINGS[:level] if name in used]
        if above and before is not None and HEADINGS.index(before) < HEADINGS.index(above[-1]):
            message = _("a heading of level {level} comes right below one of a much higher level")
            message = message.format(level=level + 1)
            hint = _("give it the level right below the heading before it")
            yield subject.found(SKIPPED, part.paragraph, message, hint)
        before = part.name
        counts = {name: count for name, count in counts.items() if HEADINGS.index(name) <= level}
        number = _number(part)
        if number is None:
            continue
        expected = counts.get(part.name, 0) + 1
        if number not in (expected, last.get(part.name, 0) + 1):
            yield _slip(subject, part.paragraph, number, expected)
        counts[part.name] = last[part.name] = number


def _number(part: Part) -> int | None:
    match = NUMBERS[part.name].match(part.paragraph.text.strip())
    return number_of(match[1]) if match else None


def _slip(subject: Subject, paragraph: Paragraph, found: int, expected: int) -> Finding:
    message = _("the heading has the number {found}; the next one is {expected}").format(
        found=found, expected=expected
    )
    return subject.found(ORDER, paragraph, message, _("renumber the headings from here on"))
