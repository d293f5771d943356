"""Findings for people with the place itself: the line, and a caret under what is meant."""

from collections.abc import Callable, Sequence
from functools import cache

from longchuan_plan.exports.finding_place import spot_of
from longchuan_plan.exports.findings_concise import line_maker
from longchuan_plan.exports.text_width import sign_width, text_width
from longchuan_plan.findings import Finding
from longchuan_plan.harmless import harmless_line
from longchuan_plan.language import _
from longchuan_plan.loading.excerpts import Excerpt

WIDEST = 100
"""Columns of a line that are shown; what lies further away is left out."""
CUT = "…"
BLOCK = 1 << 12
"""About so many lines are put together at a time."""


def findings_full(
    findings: Sequence[Finding], excerpt: Callable[[Finding], Excerpt | None]
) -> bytes:
    """Each finding in one line, below it what stands there and the remedy; in UTF-8.

    `excerpt` gives what may be shown of the place, None where nothing is. Where a rule
    comes first it is said what tells more of it.
    """
    # Encoded block by block, in memory that is there already: the lines of many findings and
    # their whole text would be several times as large as its bytes.
    blocks: list[bytes] = []
    line_of = line_maker()
    # Of many findings, most are about few texts, and give few hints.
    drawn, hinted = cache(_drawn), cache(lambda hint: f"    {harmless_line(hint)}")
    lines: list[str] = []
    said: set[str] = set()
    for finding in findings:
        rule, _place, _message, hint, _table, _field, _severity = finding
        lines.append(line_of(finding))
        shown = excerpt(finding)
        if shown is not None:
            text, carets = drawn(shown)
            number = str(spot_of(finding).line)
            lines.append(f"    {number} | {text}\n    {' ' * len(number)} | {carets}")
        if hint:
            lines.append(hinted(hint))
        code = rule.code
        if code not in said:
            said.add(code)
            lines.append("    = " + _("help: {command}").format(command=f"lcplan rule {code}"))
        if len(lines) >= BLOCK:
            blocks.append("\n".join([*lines, ""]).encode())
            lines.clear()
    if lines:
        blocks.append("\n".join([*lines, ""]).encode())
    return b"".join(blocks)


def _drawn(excerpt: Excerpt) -> tuple[str, str]:
    """A text as it is shown, and the carets below what is meant."""
    text, start, length = excerpt
    text, start, end = _window(_plain(text), start, start + length)
    carets = "^" * max(1, text_width(text[start:end]))
    return text.rstrip(), " " * text_width(text[:start]) + carets


def _plain(text: str) -> str:
    """The text with each sign that draws nothing, or moves the cursor, replaced by one that can."""
    if text.isprintable():
        return text
    return "".join(
        " " if sign == "\t" else sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for sign in text
    )


def _window(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The part of a text around `start` to `end` that fits, and where they are in it."""
    if 2 * len(text) <= WIDEST or text_width(text) <= WIDEST:
        return text, start, end
    # A third at most stands before what is meant; either sign of a cut may take two columns.
    first = start
    room = WIDEST // 3
    while first and room >= (taken := sign_width(text[first - 1])):
        first, room = first - 1, room - taken
    last, room = first, WIDEST - 4
    while last < len(text) and room >= (taken := sign_width(text[last])):
        last, room = last + 1, room - taken
    before, after = CUT if first else "", CUT if last < len(text) else ""
    part = before + text[first:last] + after
    shift = len(before) - first
    return part, start + shift, min(end, last) + shift
