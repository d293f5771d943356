"""Tables and their captions are not fit to be printed over several pages.

What: the row of heads does not come again on each page, a row may be torn by a page's
end, a table reaches over the margin, has no lines, no rows, or letters too small or too
large; captions miss a number, stand apart from their table, or are left out.
Why: a reader of the second page must know what the columns mean. GB/T 9704-2012, 7.3.7
and 9 want tables within the text's area; a caption is what the text refers to.

    a table of three pages whose heads stand on the first only

Remedy: Table properties › Row: repeat as header row; do not allow a row to break;
Layout › AutoFit to window; number captions 表1, 表2, … in order.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.official.checks.subject import Subject
from longchuan_plan.official.document import Paragraph, Table
from longchuan_plan.official.layout import TWENTIETHS_PER_MM, Name
from longchuan_plan.official.parts import caption_number

HEAD = Rule(
    "GW401",
    "table-head-not-repeated",
    Severity.WARNING,
    lambda: _("The heads of a table do not come again on each page"),
)
TORN = Rule(
    "GW402",
    "table-row-torn",
    Severity.WARNING,
    lambda: _("A row of a table may be torn by a page's end"),
)
WIDE = Rule("GW403", "table-too-wide", Severity.ERROR, lambda: _("A table reaches over the margin"))
LINES = Rule("GW404", "table-without-lines", Severity.WARNING, lambda: _("A table has no lines"))
EMPTY = Rule("GW405", "table-empty", Severity.WARNING, lambda: _("A table has no rows"))
SIZE = Rule(
    "GW406",
    "table-letter-size",
    Severity.WARNING,
    lambda: _("The letters of a table are smaller than 小五 or larger than 三号"),
)
NUMBER = Rule(
    "GW411",
    "caption-number-order",
    Severity.ERROR,
    lambda: _("The numbers of captions do not go on one by one"),
)
ALONE = Rule(
    "GW412",
    "caption-without-table",
    Severity.WARNING,
    lambda: _("A caption does not stand right above a table"),
)
MISSING = Rule(
    "GW413",
    "caption-missing",
    Severity.WARNING,
    lambda: _("A table has no caption although others have one"),
)
APART = Rule(
    "GW414",
    "caption-may-part",
    Severity.WARNING,
    lambda: _("A page's end may part a caption from its table"),
)
RULES = (HEAD, TORN, WIDE, LINES, EMPTY, SIZE, NUMBER, ALONE, MISSING, APART)

_AIR = 120
"""Twentieths of a point: as far as Word lets a table's line stand outside the text."""


def check(subject: Subject) -> Iterator[Finding]:
    """The findings of each table, then of the captions."""
    for table in subject.document.tables:
        yield from _rows(subject, table)
        yield from _size(subject, table)
        sections = subject.document.sections
        section = sections[table.section - 1] if table.section <= len(sections) else None
        room = section.text_width if section else None
        if room is not None and table.width is not None and table.width > room + _AIR:
            message = _("the table is {found:.0f} mm wide; the text is {room:.0f} mm").format(
                found=table.width / TWENTIETHS_PER_MM, room=room / TWENTIETHS_PER_MM
            )
            hint = _("fit it to the window, or put it on a page that lies")
            yield subject.found(WIDE, table, message, hint)
        if not table.bordered:
            message = _("the table has no lines")
            yield subject.found(LINES, table, message, _("give it the style Table Grid"))
    yield from _captions(subject)


def _rows(subject: Subject, table: Table) -> Iterator[Finding]:
    filled = [row for row in table.rows if any(_text(cell) for cell in row.cells)]
    if len(filled) < 2 and (not filled or len(filled[0].cells) > 1):
        message = _("the table has no row below its heads")
        yield subject.found(EMPTY, table, message, _("take the table out, or say what is missing"))
        return
    if len(filled) > 1 and not table.rows[0].repeated:
        message = _("the first row is not repeated")
        yield subject.found(HEAD, table, message, _("mark it: repeat as header row on each page"))
    torn = sum(not row.whole for row in table.rows)
    if torn:
        message = _("{count} of {rows} rows may break across pages").format(
            count=torn, rows=len(table.rows)
        )
        yield subject.found(TORN, table, message, _("do not allow rows to break across pages"))


def _size(subject: Subject, table: Table) -> Iterator[Finding]:
    layout, look = subject.layout, subject.layout.table
    least, most = layout.half_points(look.smallest), layout.half_points(look.largest)
    sizes = {
        words.size
        for row in table.rows
        for cell in row.cells
        for paragraph in cell
        for words in paragraph.words
        if words.text.strip() and words.size is not None
    }
    off = sorted(size for size in sizes if not least <= size <= most)
    if off:
        names = "、".join(layout.size_name(size) for size in off)
        message = _("words of the table are of {sizes}").format(sizes=names)
        hint = _("take a size from {least} to {most}").format(
            least=look.smallest, most=look.largest
        )
        yield subject.found(SIZE, table, message, hint)


def _captions(subject: Subject) -> Iterator[Finding]:
    """Captions count through the document; the tables of annexes may do without."""
    captions = {part.paragraph.number for part in subject.parts if part.name is Name.CAPTION}
    annexes = [part.paragraph.number for part in subject.parts if part.name is Name.ANNEX]
    expected, above, position = 1, None, 0
    for block in subject.document.blocks:
        if isinstance(block, Table):
            in_annex = bool(annexes) and position >= annexes[0]
            if captions and not in_annex and (above is None or above.number not in captions):
                message = _("no caption stands right above the table")
                yield subject.found(MISSING, block, message, _("give it one: 表1 …"))
            above = None
            continue
        if above is not None and above.number in captions and block.text.strip():
            message = _("no table follows the caption")
            yield subject.found(ALONE, above, message, _("put it right above its table"))
        position = block.number
        above = block if block.text.strip() else above
        if block.number in captions:
            number = caption_number(block)
            yield from _caption(subject, block, number, expected)
            expected = (number or expected) + 1
    if above is not None and above.number in captions:
        message = _("no table follows the caption")
        yield subject.found(ALONE, above, message, _("put it right above its table"))


def _caption(
    subject: Subject, paragraph: Paragraph, number: int | None, expected: int
) -> Iterator[Finding]:
    if number != expected:
        message = _("the caption has not the number {expected}, which is the next").format(
            expected=expected
        )
        yield subject.found(NUMBER, paragraph, message, _("renumber the captions from here on"))
    if not paragraph.said.get("keepNext"):
        message = _("nothing keeps the caption on the page of its table")
        yield subject.found(APART, paragraph, message, _("mark the paragraph: keep with next"))


def _text(cell: tuple[Paragraph, ...]) -> str:
    return "".join(paragraph.text for paragraph in cell).strip()
