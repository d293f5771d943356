"""Fonts, sizes, alignment, indents and lines are not those of an official document.

What: the title, the text or another part is in another font or size, does not stand
where it must, or lines are higher or lower than the grid; a font for Chinese is not
named, so that each machine takes another. Headings have rules of their own. The same
fault in many paragraphs is one finding at the first of them.
Why: GB/T 9704-2012, 5.2 and 7.3: title in 小标宋 of 二号, centred; text in 仿宋 of 三号,
two signs of indent, 22 lines a page. Indents in signs count the letters of another
style and shift when that changes.

    the text in 宋体 of 小四, lines of 1.5

Remedy: give each paragraph its style, and set font, size and spacing in the style.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _, listed, ngettext
from longchuan_plan.official.checks.subject import Subject, stands
from longchuan_plan.official.document import Paragraph
from longchuan_plan.official.layout import HEADINGS, Layout, Name, Style
from longchuan_plan.official.parts import Part

TITLE_FONT = Rule("GW201", "title-font", Severity.ERROR, lambda: _("The title is not in 小标宋"))
TITLE_SIZE = Rule("GW202", "title-size", Severity.ERROR, lambda: _("The title is not of 二号"))
TITLE_ALIGN = Rule(
    "GW203", "title-not-centred", Severity.ERROR, lambda: _("The title is not centred")
)
TITLE_BOLD = Rule("GW204", "title-bold", Severity.WARNING, lambda: _("The title is bold"))
TITLE_MISSING = Rule(
    "GW205", "title-missing", Severity.ERROR, lambda: _("The document has no title")
)
NO_DEFAULT = Rule(
    "GW206",
    "default-font-missing",
    Severity.WARNING,
    lambda: _("The document names no font for Chinese by default"),
)
NO_FONT = Rule(
    "GW207", "font-missing", Severity.ERROR, lambda: _("Chinese words have no font of their own")
)
FOREIGN = Rule(
    "GW208",
    "font-foreign",
    Severity.WARNING,
    lambda: _("Words are in a font that official documents do not have"),
)
BODY_FONT = Rule("GW211", "text-font", Severity.ERROR, lambda: _("The text is not in 仿宋"))
BODY_SIZE = Rule("GW212", "text-size", Severity.ERROR, lambda: _("The text is not of 三号"))
BODY_INDENT = Rule(
    "GW213",
    "text-indent",
    Severity.WARNING,
    lambda: _("A paragraph is not indented by two signs"),
)
LINE = Rule(
    "GW214",
    "line-height",
    Severity.WARNING,
    lambda: _("Lines are not as high as 22 lines a page ask for"),
)
SIGN_INDENT = Rule(
    "GW215",
    "indent-in-signs",
    Severity.WARNING,
    lambda: _("An indent is given in signs and not in points"),
)
PART_FONT = Rule(
    "GW231", "part-font", Severity.WARNING, lambda: _("A part of the document is in another font")
)
PART_SIZE = Rule(
    "GW232", "part-size", Severity.WARNING, lambda: _("A part of the document is of another size")
)
PART_ALIGN = Rule(
    "GW233", "part-align", Severity.WARNING, lambda: _("A part of the document stands elsewhere")
)
RULES = (
    TITLE_FONT, TITLE_SIZE, TITLE_ALIGN, TITLE_BOLD, TITLE_MISSING, NO_DEFAULT, NO_FONT, FOREIGN,
    BODY_FONT, BODY_SIZE, BODY_INDENT, LINE, SIGN_INDENT, PART_FONT, PART_SIZE, PART_ALIGN,
)  # fmt: skip

_FONTS = {Name.TITLE: TITLE_FONT, Name.BODY: BODY_FONT}
_SIZES = {Name.TITLE: TITLE_SIZE, Name.BODY: BODY_SIZE}
_ALIGNS = {Name.TITLE: TITLE_ALIGN}
_LINE_TOLERANCE = 20
"""Twentieths of a point: offices take 28 to 30 points."""
_LINED = (Name.BODY, *HEADINGS, Name.ADDRESSEE, Name.ATTACHMENTS, Name.SIGNATURE)
"""Parts that stand on the lines of the page."""
_FREE_ALIGN = (Name.SIGNATURE, Name.ATTACHMENTS)
"""Parts whose place has rules of its own."""

Fault = tuple[Rule, str, str]


def check(subject: Subject) -> Iterator[Finding]:
    """The findings of the document as a whole, then of its paragraphs."""
    if not any(part.name is Name.TITLE for part in subject.parts):
        message = _("no paragraph is the title")
        yield subject.found(TITLE_MISSING, None, message, _("give the title the style Title"))
    if not subject.document.looks.default_words().get("font"):
        message = _("the defaults of the document name no East Asian font")
        hint = _("set the font for Chinese as default for the document")
        yield subject.found(NO_DEFAULT, None, message, hint)
    faults = [(part.paragraph, fault) for part in subject.parts for fault in _part(subject, part)]
    cells = [
        (paragraph, fault)
        for _table, _row, paragraph in subject.document.cells
        for fault in _words(subject.layout, paragraph)
    ]
    yield from _summed(subject, faults)
    yield from _summed(subject, cells, _("tables"))


def _summed(
    subject: Subject,
    faults: Iterable[tuple[Paragraph, Fault]],
    place: str | None = None,
) -> Iterator[Finding]:
    """One finding for each fault, at `place`, else at the first paragraph that has it."""
    counts: dict[Fault, list[Paragraph]] = {}
    for paragraph, fault in faults:
        counts.setdefault(fault, []).append(paragraph)
    for (rule, message, hint), paragraphs in counts.items():
        others = len(paragraphs) - 1
        more = ngettext(
            " (and in {count} more paragraph)", " (and in {count} more paragraphs)", others
        )
        text = message + (more.format(count=others) if others else "")
        yield subject.found(rule, place or paragraphs[0], text, hint)


def _part(subject: Subject, part: Part) -> Iterator[Fault]:
    """What departs in a paragraph; headings are looked at elsewhere but for fonts and lines."""
    layout, paragraph, style = subject.layout, part.paragraph, subject.layout.styles[part.name]
    yield from _words(layout, paragraph)
    yield from _indents(layout, part, style)
    if part.name in _LINED:
        yield from _lines(paragraph, style)
    if part.name in HEADINGS or paragraph.main is None:
        return
    name = _called(part.name)
    font, size = paragraph.main.font, paragraph.main.size
    if font is not None and not layout.is_font(font, style.font) and _has_chinese(paragraph):
        message = _("{part} is in {found}; it must be in {wanted}").format(
            part=name, found=font, wanted=style.font
        )
        yield _FONTS.get(part.name, PART_FONT), message, _("set it in this font")
    if size != layout.half_points(style.size):
        found = layout.size_name(size) if size else _("no size")
        message = _("{part} is of {found}; it must be of {wanted}").format(
            part=name, found=found, wanted=style.size
        )
        yield _SIZES.get(part.name, PART_SIZE), message, _("set it in this size")
    if part.name not in _FREE_ALIGN and _stands(paragraph.align) != _stands(style.align):
        message = _("{part} stands {found}; it must stand {wanted}").format(
            part=name, found=stands(paragraph.align), wanted=stands(style.align)
        )
        yield _ALIGNS.get(part.name, PART_ALIGN), message, _("align it so")
    if part.name is Name.TITLE and any(words.bold for words in paragraph.words):
        yield TITLE_BOLD, _("the title is bold"), _("take the bold out; 小标宋 is heavy by itself")


def _words(layout: Layout, paragraph: Paragraph) -> Iterator[Fault]:
    """Words without a font for Chinese, or in one that is not of the layout."""
    main = paragraph.main
    for words in paragraph.words:
        if not any("一" <= sign <= "鿿" for sign in words.text):
            continue
        if words.font is None:
            message = _("no East Asian font is named here")
            yield NO_FONT, message, _("name the font in the paragraph's style")
        elif main is not None and words.font != main.font and not _is_known(layout, words.font):
            message = _("words are in {font}").format(font=words.font)
            yield FOREIGN, message, _("take a font that the layout names")


def _indents(layout: Layout, part: Part, style: Style) -> Iterator[Fault]:
    paragraph = part.paragraph
    signs = [key for key in paragraph.said if key.endswith("Chars") and paragraph.length(key)]
    if signs:
        message = _("the indent {names} counts signs").format(names=listed(signs))
        yield SIGN_INDENT, message, _("give it in points or centimetres")
    if part.name is not Name.BODY:
        return
    wanted = layout.indent(style, style.first)
    if abs(paragraph.first_line - wanted) > layout.indent(style, 1) / 2:
        message = _("the first line is indented by {found:g} points; it must be {wanted:g}")
        message = message.format(found=paragraph.first_line / 20, wanted=wanted / 20)
        yield BODY_INDENT, message, _("indent the first line by two signs")


def _lines(paragraph: Paragraph, style: Style) -> Iterator[Fault]:
    wanted = round(style.line * 20)
    exact = paragraph.said.get("lineRule") == "exact"
    found = paragraph.length("line")
    if not exact or abs(found - wanted) > _LINE_TOLERANCE:
        shown = f"{found / 20:g}pt" if exact else _("not fixed")
        message = _("the height of lines is {found}; it must be {wanted:g} points").format(
            found=shown, wanted=style.line
        )
        yield LINE, message, _("set the line spacing to exactly this height")


def _stands(align: str) -> str:
    """Justified lines begin at the left as well."""
    return "left" if align in ("both", "distribute") else align


def _has_chinese(paragraph: Paragraph) -> bool:
    return any("一" <= sign <= "鿿" for sign in paragraph.text)


def _is_known(layout: Layout, font: str) -> bool:
    return any(layout.is_font(font, name) for name in layout.fonts)


def _called(name: Name) -> str:
    """What a part is called in messages."""
    names = {
        Name.TITLE: _("the title"),
        Name.NUMBER: _("the document number"),
        Name.BYLINE: _("the line below the title"),
        Name.ADDRESSEE: _("the line of addressees"),
        Name.BODY: _("the text"),
        Name.NOTE: _("the note"),
        Name.CAPTION: _("the caption"),
        Name.ATTACHMENTS: _("the list of attachments"),
        Name.SIGNATURE: _("the signature"),
        Name.ANNEX: _("the mark of the annex"),
        Name.ANNEX_TITLE: _("the title of the annex"),
    }
    return names.get(name, name.value)
