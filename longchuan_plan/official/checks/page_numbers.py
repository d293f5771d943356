"""The page number is missing or does not look like one of an official document.

What: a section has no page number, the same on both pages of a sheet, one of another
form, font, size or place. A section's footers go on from the one before.
Why: GB/T 9704-2012, 7.5: half-width Arabic figures in 宋体 of 四号 between dashes, 7 mm
below the text, one sign from the right on odd pages and from the left on even ones.

    a centred 3 in the footer of all pages

Remedy: Header & Footer › Different odd & even pages; insert the page number into each
footer as `— 1 —`, aligned to the outer side with an indent of one sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.official.checks.subject import Subject, stands
from longchuan_plan.official.document import Section
from longchuan_plan.official.layout import TWENTIETHS_PER_MM
from longchuan_plan.official.looks import Said
from longchuan_plan.official.nodes import Node, attributes, every, is_on

MISSING = Rule(
    "GW301", "page-number-missing", Severity.ERROR, lambda: _("The pages have no number")
)
ONE_SIDED = Rule(
    "GW302",
    "page-number-one-sided",
    Severity.WARNING,
    lambda: _("Odd and even pages do not have page numbers of their own"),
)
FORM = Rule(
    "GW303", "page-number-form", Severity.WARNING, lambda: _("The page number is not “— 1 —”")
)
FONT = Rule(
    "GW304", "page-number-font", Severity.WARNING, lambda: _("The page number is not in 宋体")
)
SIZE = Rule(
    "GW305", "page-number-size", Severity.WARNING, lambda: _("The page number is not of 四号")
)
ODD = Rule(
    "GW306",
    "page-number-odd-side",
    Severity.WARNING,
    lambda: _("The page number of odd pages does not stand on the right"),
)
EVEN = Rule(
    "GW307",
    "page-number-even-side",
    Severity.WARNING,
    lambda: _("The page number of even pages does not stand on the left"),
)
INDENT = Rule(
    "GW308",
    "page-number-indent",
    Severity.WARNING,
    lambda: _("The page number does not stand one sign from the side"),
)
EDGE = Rule(
    "GW309",
    "page-number-edge",
    Severity.WARNING,
    lambda: _("The page number does not stand 7 mm below the text"),
)
RULES = (MISSING, ONE_SIDED, FORM, FONT, SIZE, ODD, EVEN, INDENT, EDGE)

_SIDES = (("default", "right", ODD), ("even", "left", EVEN))
_FORM = re.compile(r"—\s*[0-9]*\s*—")
"""Without figures where no program has filled in the field yet."""
_EDGE_TOLERANCE = 4
"""Millimetres: where the dash stands hangs on the font's own height as well."""


def check(subject: Subject) -> Iterator[Finding]:
    """The findings of each section that has footers of its own."""
    document = subject.document
    settings = document.file.by_kind.get("settings")
    both = bool(is_on(settings, "evenAndOddHeaders"))
    before: dict[str, Node] | None = None
    for section in document.sections:
        if section.footers != before:
            yield from _section(subject, section, both=both)
        before = section.footers
        yield from _edge(subject, section)


def _section(subject: Subject, section: Section, *, both: bool) -> Iterator[Finding]:
    numbered = {kind: _numbered(root) for kind, root in section.footers.items()}
    hint = _("insert the page number into the footers of odd and even pages")
    if numbered.get("default") is None:
        message = _("the footer has no page number")
        yield subject.found(MISSING, section, message, hint)
        return
    if not both or numbered.get("even") is None:
        message = _("odd and even pages share one footer, or the even one has no number")
        yield subject.found(ONE_SIDED, section, message, hint)
    for kind, side, rule in _SIDES:
        paragraph = numbered.get(kind)
        if paragraph is not None and (both or kind == "default"):
            yield from _footer(subject, section, paragraph, (side, rule))


def _footer(
    subject: Subject, section: Section, paragraph: Node, where: tuple[str, Rule]
) -> Iterator[Finding]:
    layout, wanted = subject.layout, subject.layout.page_number
    side, rule = where
    said, inherited = subject.document.looks.paragraph(paragraph)
    text = "".join(node.text or "" for node in every(paragraph, "t")).strip()
    if not _FORM.fullmatch(text):
        message = _("the page number is written “{found}”; it must be “— 1 —”").format(found=text)
        yield subject.found(FORM, section, message, _("put it between two dashes and blanks"))
    look = _look(subject, paragraph, inherited)
    font, size = str(look.get("letters") or look.get("font") or _("no font")), look.get("size")
    if not layout.is_font(font, wanted.font):
        message = _("the page number is in {found}; it must be in {wanted}").format(
            found=font, wanted=wanted.font
        )
        yield subject.found(FONT, section, message, _("set the number in it"))
    if size != layout.half_points(wanted.size):
        message = _("the page number is of {found}; it must be of {wanted}").format(
            found=layout.size_name(size) if isinstance(size, int) else "?", wanted=wanted.size
        )
        yield subject.found(SIZE, section, message, _("set the number in this size"))
    align = said.get("align", "left")
    if align not in (side, *(("both",) if side == "left" else ())):
        message = _("the page number stands {found}; it must stand {wanted}").format(
            found=stands(str(align)), wanted=stands(side)
        )
        yield subject.found(rule, section, message, _("align it to the outer side"))
        return
    one = wanted.indent * layout.points(wanted.size) * 20
    indent = said.get(side, 0)
    signs = said.get(f"{side}Chars", 0)
    given = signs / 100 * one if isinstance(signs, int) and signs else indent
    if not isinstance(given, int | float) or abs(given - one) > one / 2:
        message = _("the page number is not indented by {count} sign").format(count=wanted.indent)
        yield subject.found(INDENT, section, message, _("indent it by one sign from the side"))


def _edge(subject: Subject, section: Section) -> Iterator[Finding]:
    """Upright pages only: on a lying page the number may stand at either side."""
    if section.lies:
        return
    wanted = subject.layout.page_number.edge
    found = (section.length("footer") or 0) / TWENTIETHS_PER_MM
    if abs(found - wanted) > _EDGE_TOLERANCE:
        message = _("the footer stands {found:.1f} mm from the edge; it must be {wanted:g} mm")
        message = message.format(found=found, wanted=wanted)
        hint = _("set the footer's distance to {length:g} cm").format(length=wanted / 10)
        yield subject.found(EDGE, section, message, hint)


def _look(subject: Subject, paragraph: Node, inherited: Said) -> Said:
    """How the number itself looks: the run that is shown in its place."""
    looks = [
        subject.document.looks.words(run, inherited)
        for run in every(paragraph, "r")
        if any((node.text or "").strip().isdigit() for node in every(run, "t"))
    ]
    return looks[0] if looks else inherited


def _numbered(footer: Node) -> Node | None:
    """The first paragraph of a footer that shows the page's number."""
    return next((node for node in every(footer, "p") if _has_number(node)), None)


def _has_number(paragraph: Node) -> bool:
    """Whether a field in it, or the sign of old programs, shows the page's number."""
    codes = ["".join(node.text or "" for node in every(paragraph, "instrText"))]
    codes += [attributes(node).get("instr", "") for node in every(paragraph, "fldSimple")]
    symbol = any(True for _node in every(paragraph, "pgNum"))
    return symbol or any("PAGE" in code.upper().replace("NUMPAGES", "").split() for code in codes)
