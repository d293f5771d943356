"""Document number, addressees, list of attachments, signature and annexes are not in order.

What: a document number in other brackets or with a leading zero, a day in Chinese
numerals or padded with zeros, addressees that do not end in a full-width colon, a list
of attachments with marks at the ends or of another number than there are annexes, a
signature that does not stand on the right, an annex that goes on on the same page.
Why: GB/T 9704-2012, 7.2.5 and 7.3.1 to 7.3.7.

    某教[2022]012号; 2022年02月17日; 附件: 1. 名单。

Remedy: 某教〔2022〕12号; 2022年2月17日; 附件：1. 名单; each annex on a page of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.official.checks.subject import Subject
from longchuan_plan.official.document import Paragraph
from longchuan_plan.official.layout import Name
from longchuan_plan.official.parts import DAY, DOCUMENT_NUMBER

NUMBER = Rule(
    "GW501",
    "document-number-form",
    Severity.WARNING,
    lambda: _("A document number is not written like 某教〔2022〕12号"),
)
DAY_FORM = Rule(
    "GW502",
    "day-form",
    Severity.WARNING,
    lambda: _("The day of signing is not written like 2022年2月17日"),
)
ADDRESSEE = Rule(
    "GW503",
    "addressee-form",
    Severity.WARNING,
    lambda: _("The addressees do not begin at the margin and end in a full-width colon"),
)
LIST = Rule(
    "GW504",
    "attachments-form",
    Severity.WARNING,
    lambda: _("The list of attachments is not written like “附件：1. 名单”"),
)
COUNT = Rule(
    "GW505",
    "attachments-count",
    Severity.ERROR,
    lambda: _("The list of attachments has not as many entries as there are annexes"),
)
PAGE = Rule(
    "GW506",
    "annex-page",
    Severity.WARNING,
    lambda: _("An annex does not begin on a new page"),
)
MARK = Rule(
    "GW507",
    "annex-mark",
    Severity.WARNING,
    lambda: _("The mark of an annex is not in its place or order"),
)
SIGNATURE = Rule(
    "GW508",
    "signature-place",
    Severity.WARNING,
    lambda: _("The signature does not stand at the right"),
)
UNSIGNED = Rule(
    "GW509",
    "signature-day-missing",
    Severity.WARNING,
    lambda: _("A signature has no day below it"),
)
RULES = (NUMBER, DAY_FORM, ADDRESSEE, LIST, COUNT, PAGE, MARK, SIGNATURE, UNSIGNED)

_NUMBER = re.compile(r"[〔［\[【(（][0-9]{2,4}[〕］\]】)）] ?第?[0-9]+ ?号")
_GOOD_NUMBER = re.compile(r"〔[0-9]{4}〕[1-9][0-9]*号")
_GOOD_DAY = re.compile(r"[0-9]{4}年[1-9][0-9]?月[1-9][0-9]?日")
_ENTRY = re.compile(r"(?:附件[:：] ?)?(?:([0-9]+) ?([.．、])? ?)?(.+)")
_MARK = re.compile(r"附件 ?([0-9]*)")


def check(subject: Subject) -> Iterator[Finding]:
    """The findings of the parts around the text, in the order of the document."""
    for part in subject.parts:
        paragraph, text = part.paragraph, part.paragraph.text.strip()
        for match in _NUMBER.finditer(text):
            if not _GOOD_NUMBER.fullmatch(match[0]):
                message = _("the document number is written “{found}”").format(found=match[0])
                hint = _("write 〔year〕 in six-sided brackets, and the number without zero or 第")
                yield subject.found(NUMBER, paragraph, message, hint)
        if part.name is Name.NUMBER and not DOCUMENT_NUMBER.fullmatch(text):
            message = _("this is no document number")
            hint = _("write it like 某教〔2022〕12号")
            yield subject.found(NUMBER, paragraph, message, hint)
        if part.name is Name.ADDRESSEE:
            yield from _addressee(subject, paragraph)
    yield from _signature(subject)
    yield from _attachments(subject)
    yield from _annexes(subject)


def _addressee(subject: Subject, paragraph: Paragraph) -> Iterator[Finding]:
    text = paragraph.text.strip()
    indented = paragraph.first_line or paragraph.length("left")
    if not text.endswith("：") or indented or paragraph.text[:1].isspace():
        message = _("the line of addressees is indented, or does not end in “：”")
        hint = _("begin it at the margin and end it in a full-width colon")
        yield subject.found(ADDRESSEE, paragraph, message, hint)


def _signature(subject: Subject) -> Iterator[Finding]:
    lines = [part.paragraph for part in subject.parts if part.name is Name.SIGNATURE]
    for line in lines:
        text = line.text.strip()
        found = DAY.search(text)
        if found and not _GOOD_DAY.fullmatch(found[0]):
            message = _("the day is written “{found}”").format(found=found[0])
            hint = _("write it in Arabic figures without leading zeros")
            yield subject.found(DAY_FORM, line, message, hint)
        indent = max(line.length("left"), line.first_line)
        moved = indent > _THIRD_OF_A_LINE or line.text[:_BLANKS].isspace()
        if line.align != "right" and not moved:
            message = _("the signature stands at the left or in the middle")
            hint = _("align it right, two signs from the margin")
            yield subject.found(SIGNATURE, line, message, hint)
    if lines and not any(DAY.search(line.text) for line in lines):
        message = _("no day stands below the signature")
        yield subject.found(UNSIGNED, lines[-1], message, _("write the day of signing"))


_THIRD_OF_A_LINE, _BLANKS = 3000, 8
"""A signature may also be moved by an indent (in twentieths of a point) or, in older documents,
by blanks."""


def _attachments(subject: Subject) -> Iterator[Finding]:
    entries = [part.paragraph for part in subject.parts if part.name is Name.ATTACHMENTS]
    lines = [(entry, line) for entry in entries for line in entry.text.strip().split("\n")]
    for place, (entry, line) in enumerate(lines, 1):
        match = _ENTRY.fullmatch(line.strip())
        number, mark, name = match.groups() if match else (None, None, "")
        # The digits of an only entry may begin its name: 附件：2022年名单.
        alone = len(lines) == 1 and mark is None and number != "1"
        good = (
            (line.strip().startswith("附件：") or place > 1)
            and name[-1:] not in "。；，、.;,"
            and (alone or (number == str(place) and mark in (".", "．")))
        )
        if not good:
            message = _("entry {number} of the list is not as it must be").format(number=place)
            hint = _("write “附件：1. name”, then “2. name”, without a mark at the end")
            yield subject.found(LIST, entry, message, hint)
    annexes = sum(part.name is Name.ANNEX for part in subject.parts)
    if annexes != len(lines):
        message = _("the list has {listed} entries, the document {annexes} annexes").format(
            listed=len(lines), annexes=annexes
        )
        first = entries[0] if entries else None
        hint = _("list each annex in front of the signature, and append each that is listed")
        yield subject.found(COUNT, first, message, hint)


def _annexes(subject: Subject) -> Iterator[Finding]:
    heads = [part for part in subject.parts if part.name is Name.ANNEX]
    for place, part in enumerate(heads, 1):
        paragraph = part.paragraph
        if not paragraph.new_page and paragraph.number != 1:
            message = _("the annex begins on the page of what is before it")
            hint = _("let the mark begin a new page")
            yield subject.found(PAGE, paragraph, message, hint)
        match = _MARK.fullmatch(paragraph.text.strip())
        wanted = ("", "1") if len(heads) == 1 else (str(place),)
        if match is None or match[1] not in wanted or paragraph.first_line:
            message = _("the mark is not “附件{number}” at the margin").format(
                number=place if len(heads) > 1 else ""
            )
            hint = _("write the mark alone in its line, without colon, indent or title")
            yield subject.found(MARK, paragraph, message, hint)
