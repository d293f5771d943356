"""The paper, its margins and its grid are not those of an official document.

What: a section's paper is not A4, a margin is off, the gutter adds to it, text runs in
columns, or the page has no grid of 22 lines and 28 signs. A page that lies keeps its
margins, turned to either side.
Why: GB/T 9704-2012, 5: A4; 37 mm above and 28 mm at the binding, each within 1 mm; the
text fills 156 × 225 mm with 22 lines of 28 signs.

    top margin 25.4 mm, as Word gives it to a new document

Remedy: Layout › Margins › Custom margins: 3.7, 3.5, 2.8, 2.6 cm; then Document grid:
specify line and character grid, 28 signs and 22 lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.official.checks.subject import Subject
from longchuan_plan.official.document import Section
from longchuan_plan.official.layout import TWENTIETHS_PER_MM, twentieths
from longchuan_plan.official.nodes import number

PAPER = Rule("GW101", "paper-not-a4", Severity.ERROR, lambda: _("The paper is not A4"))
TOP = Rule("GW102", "margin-top", Severity.ERROR, lambda: _("The upper margin is not 37 mm"))
LEFT = Rule(
    "GW103", "margin-binding", Severity.ERROR, lambda: _("The margin at the binding is not 28 mm")
)
BOTTOM = Rule("GW104", "margin-bottom", Severity.ERROR, lambda: _("The lower margin is not 35 mm"))
RIGHT = Rule("GW105", "margin-outer", Severity.ERROR, lambda: _("The outer margin is not 26 mm"))
GUTTER = Rule(
    "GW106", "gutter", Severity.WARNING, lambda: _("A gutter is added to the margin at the binding")
)
COLUMNS = Rule("GW107", "columns", Severity.WARNING, lambda: _("The text runs in several columns"))
GRID = Rule(
    "GW108",
    "grid-missing",
    Severity.WARNING,
    lambda: _("The page has no grid of lines and signs"),
)
LINES = Rule(
    "GW109", "lines-per-page", Severity.WARNING, lambda: _("The grid does not give 22 lines a page")
)
SIGNS = Rule(
    "GW110", "signs-per-line", Severity.WARNING, lambda: _("The grid does not give 28 signs a line")
)
NO_SECTION = Rule(
    "GW111", "page-not-described", Severity.ERROR, lambda: _("The document does not say its page")
)
RULES = (
    PAPER, TOP, LEFT, BOTTOM, RIGHT, GUTTER, COLUMNS, GRID, LINES, SIGNS, NO_SECTION,
)  # fmt: skip

_MARGINS = {"top": TOP, "left": LEFT, "bottom": BOTTOM, "right": RIGHT}
_TURNS = (
    {"top": "left", "bottom": "right", "left": "bottom", "right": "top"},
    {"top": "right", "bottom": "left", "left": "top", "right": "bottom"},
    {"top": "top", "bottom": "bottom", "left": "left", "right": "right"},
)
"""Which margin of the upright page a lying page has on each side: turned left, right, not."""


def check(subject: Subject) -> Iterator[Finding]:
    """The findings of each section."""
    if not subject.document.sections:
        hint = _("open it in Word or WPS, set paper and margins, and save it")
        yield subject.found(NO_SECTION, None, _("nothing says how large its pages are"), hint)
    for section in subject.document.sections:
        yield from _paper(subject, section)
        yield from _margins(subject, section)
        yield from _grid(subject, section)


def _paper(subject: Subject, section: Section) -> Iterator[Finding]:
    page = subject.layout.page
    wanted = sorted((twentieths(page.width), twentieths(page.height)))
    sides = [section.length("w") or 0, section.length("h") or 0]
    if any(
        abs(one - other) > page.tolerance * TWENTIETHS_PER_MM
        for one, other in zip(sorted(sides), wanted, strict=True)
    ):
        message = _("the paper is {wide} × {high} mm; it must be {width:g} × {height:g} mm").format(
            wide=_mm(sides[0]), high=_mm(sides[1]), width=page.width, height=page.height
        )
        yield subject.found(PAPER, section, message, _("set the paper size to A4"))
    if gutter := section.length("gutter"):
        message = _("a gutter of {length} mm moves the text").format(length=_mm(gutter))
        yield subject.found(GUTTER, section, message, _("set the gutter to 0"))
    if section.columns > 1:
        message = _("the text runs in {count} columns").format(count=section.columns)
        yield subject.found(COLUMNS, section, message, _("set it in one column"))


def _margins(subject: Subject, section: Section) -> Iterator[Finding]:
    """What is off, measured against the turn that fits best."""
    page = subject.layout.page
    turns = _TURNS if section.lies else _TURNS[-1:]
    wrong = [
        [
            (side, getattr(page, source))
            for side, source in turn.items()
            if abs((section.length(side) or 0) - getattr(page, source) * TWENTIETHS_PER_MM)
            > page.tolerance * TWENTIETHS_PER_MM + 1
        ]
        for turn in turns
    ]
    for side, wanted in min(wrong, key=len):
        message = _("the margin is {found} mm; it must be {wanted:g} mm").format(
            found=_mm(section.length(side) or 0), wanted=wanted
        )
        hint = _("set it to {wanted:g} mm").format(wanted=wanted)
        yield subject.found(_MARGINS[side], section, message, hint)


def _grid(subject: Subject, section: Section) -> Iterator[Finding]:
    if section.lies:
        return  # The standard counts lines and signs of upright pages only.
    layout, grid = subject.layout, section.grid
    wanted = layout.grid
    hint = _("Document grid: {signs} signs a line, {lines} lines a page").format(
        signs=wanted.signs, lines=wanted.lines
    )
    if grid.get("type") not in ("linesAndChars", "snapToChars"):
        message = _("no grid of lines and signs is set")
        yield subject.found(GRID, section, message, hint)
        return
    pitch = number(grid.get("linePitch")) or 0
    lines = layout.line_pitch * wanted.lines / pitch if pitch > 0 else 0
    if abs(lines - wanted.lines) > 0.5:
        message = _("a page has {found:.1f} lines; it must have {wanted}").format(
            found=lines, wanted=wanted.lines
        )
        yield subject.found(LINES, section, message, hint)
    space = number(grid.get("charSpace")) or 0
    if space >= 1 << 31:  # LibreOffice writes what is below nothing as if it had no sign.
        space -= 1 << 32
    if abs(space - layout.sign_space) > _SIGN_TOLERANCE:
        message = _("the grid adds {found} to each sign; for {signs} signs it must be {wanted}")
        message = message.format(found=space, signs=wanted.signs, wanted=layout.sign_space)
        yield subject.found(SIGNS, section, message, hint)


_SIGN_TOLERANCE = 500
"""In the unit of the grid: an eighth of a point, less than half a sign over a line of 28."""


def _mm(length: int) -> str:
    return f"{length / TWENTIETHS_PER_MM:.1f}".removesuffix(".0")
