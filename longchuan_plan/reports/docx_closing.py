"""What closes an official document: the list of attachments, the signature, the heads of annexes.

Where each line begins is reckoned here, since it hangs on how long the others are
(GB/T 9704-2012, 7.3.4 to 7.3.7, for documents without a seal).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from longchuan_plan.official.layout import Name
from longchuan_plan.reports.blocks import Line, Span, lines, plain
from longchuan_plan.reports.docx_text import Styles, paragraph

_LIST, _NUMBER = "附件：", re.compile(r"[0-9]+[.．]")
_ANNEX = re.compile(r"(附件 ?[0-9]*)[ 　]+")
_AIR = 2
"""Signs that the signature stands from the right, and by which the day goes in under it."""


def attachments(line: Line, styles: Styles) -> Iterator[str]:
    """The list of attachments, a blank line below the text: names stand under names."""
    head = 0
    for place, entry in enumerate(lines(line)):
        words = plain(entry)
        if place == 0:
            head = width(_LIST, styles)
        number = _NUMBER.match(words.removeprefix(_LIST))
        mark = width(number[0], styles) if number else 0
        hanging = mark + (head if place == 0 else 0)
        gap = f'<w:spacing w:before="{styles.line}"/>' if place == 0 else ""
        left = _AIR * styles.sign + head + mark
        indent = f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'
        yield paragraph(_close(entry), Name.ATTACHMENTS, styles, after=gap + indent)


def signature(line: Line, styles: Styles) -> Iterator[str]:
    """Who signs, a blank line below the text and two signs from the right, and the day.

    The day begins two signs after the name. When it is the longer of the two it
    stands two signs from the right itself, and the name moves in.
    """
    *names, day = lines(line)
    name_width = max((width(plain(name), styles) for name in names), default=0)
    day_width, air = width(plain(day), styles), _AIR * styles.sign
    name_right, day_right = air, name_width - day_width
    if day_width > name_width:
        name_right, day_right = 2 * air + day_width - name_width, air
    for place, name in enumerate(names):
        gap = f'<w:spacing w:before="{styles.line}"/>' if place == 0 else ""
        yield paragraph(name, Name.SIGNATURE, styles, after=f'{gap}<w:ind w:right="{name_right}"/>')
    last = f'<w:keepNext w:val="0"/><w:ind w:right="{day_right}"/>'
    yield paragraph(day, Name.SIGNATURE, styles, after=last)


def annex(line: Line, styles: Styles) -> Iterator[str]:
    """The mark of an annex on a new page, and its title below a blank line."""
    first, *others = line or (Span(""),)
    mark = _ANNEX.match(first.text) if isinstance(first, Span) else None
    if mark is None or not isinstance(first, Span):
        yield paragraph(line, Name.ANNEX, styles)
        return
    yield paragraph((Span(mark[1]),), Name.ANNEX, styles)
    title = (replace(first, text=first.text[mark.end() :]), *others)
    yield paragraph(title, Name.ANNEX_TITLE, styles)


def width(text: str, styles: Styles) -> int:
    """How wide words of the text are, in twentieths of a point: digits take half a sign."""
    halves = sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)
    return halves * styles.sign // 2


def _close(entry: Line) -> Line:
    """An entry without the blank after its number, so that names stand under names."""
    first, *others = entry
    if not isinstance(first, Span):
        return entry
    text = re.sub(r"^((?:附件：)?[0-9]+[.．]) +", r"\1", first.text)
    return (replace(first, text=text), *others)
