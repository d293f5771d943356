"""Markdown to blocks. HTML in the Markdown is text like any other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from longchuan_plan.reports.badges import BY_WORD, Badge
from longchuan_plan.reports.blocks import (
    Align,
    Block,
    Grid,
    Kind,
    Line,
    LineBreak,
    Listing,
    Span,
    Text,
    plain,
)

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_HEADINGS = {
    "h1": Kind.TITLE,
    "h2": Kind.HEADING_1,
    "h3": Kind.HEADING_2,
    "h4": Kind.HEADING_3,
}
_MARKUP = re.compile(r"[\\`*_\[\]!<&\n]")
"""Signs that CommonMark may read as more than themselves, within a line."""
_ANNEX = re.compile("附件")
_CAPTION = re.compile("表 ?[0-9]")
_NUMBER = re.compile("[一-鿿]{1,12}〔[0-9]{4}〕[0-9]{1,5}号")
_DAY = re.compile("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")


def parse(markdown: str) -> tuple[Block, ...]:
    """The blocks of a report's Markdown."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.core.ruler.at("inline", _inline)
    return tuple(_named(list(_blocks(iter(parser.parse(markdown)), "", Kind.BODY))))


def _inline(state: StateCore) -> None:
    """What stands in a line; a line without any sign of markup is one text as it is.

    Nearly all cells of long annexes are such lines, and looking through each for markup
    would cost more than everything else.
    """
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if _MARKUP.search(token.content):
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        elif token.content:
            token.children.append(Token("text", "", 0, content=token.content))


def _blocks(tokens: Iterator[Token], until: str, kind: Kind) -> Iterator[Block]:
    """The blocks up to the token that closes the one they stand in."""
    for token in tokens:
        if token.type == until:
            return
        if token.type == "heading_open":
            yield Text(_HEADINGS.get(token.tag, Kind.HEADING_4), _line(next(tokens)))
        elif token.type == "inline":
            yield Text(kind, _line(token))
        elif token.type in ("fence", "code_block"):
            yield Text(Kind.NOTE, _lines_of_code(token.content))
        elif token.type == "blockquote_open":
            yield from _blocks(tokens, "blockquote_close", Kind.NOTE)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            yield _listing(tokens, token, kind)
        elif token.type == "table_open":
            yield _grid(tokens)


def _listing(tokens: Iterator[Token], opening: Token, kind: Kind) -> Listing:
    items = []
    for token in tokens:
        if token.type != "list_item_open":
            break
        items.append(tuple(_blocks(tokens, "list_item_close", kind)))
    numbered = opening.type == "ordered_list_open"
    return Listing(int(opening.attrGet("start") or 1) if numbered else None, tuple(items))


def _grid(tokens: Iterator[Token]) -> Grid:
    rows: list[list[Line]] = []
    align = []
    for token in tokens:
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            rows[-1].append(_line(next(tokens)))
            if token.type == "th_open":
                style = str(token.attrGet("style") or "")
                align.append(Align(style.removeprefix("text-align:") or Align.LEFT))
    return Grid(tuple(rows[0]), tuple(map(tuple, rows[1:])), tuple(align))


def _line(token: Token) -> Line:
    children = token.children or []
    if len(children) == 1 and children[0].type == "text":
        return (Span(children[0].content),)
    return tuple(_badged(list(_merged(_spans(children)))))


def _spans(tokens: Sequence[Token]) -> Iterator[Span | LineBreak]:
    look = Span("")
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                look = replace(look, strong=token.nesting == 1)
            case "em_open" | "em_close":
                look = replace(look, emphasis=token.nesting == 1)
            case "link_open":
                look = replace(look, link=str(token.attrGet("href")))
            case "link_close":
                look = replace(look, link=None)
            case "hardbreak":
                yield LineBreak()
            case "softbreak":
                yield replace(look, text="\n")
            case _:
                yield replace(look, text=token.content)


def _merged(parts: Iterable[Span | LineBreak]) -> Iterator[Span | LineBreak]:
    """The parts with neighbours of one look as one, and the ends of lines closed."""
    held: Span | None = None
    for part in parts:
        if isinstance(part, Span) and held and replace(part, text="") == replace(held, text=""):
            held = replace(held, text=held.text + part.text)
            continue
        if held and held.text:
            yield _closed(held)
        held = part if isinstance(part, Span) else None
        if isinstance(part, LineBreak):
            yield part
    if held and held.text:
        yield _closed(held)


def _badged(parts: Sequence[Span | LineBreak]) -> Iterator[Span | LineBreak]:
    """The parts with each badge as one: its sign, which ends a span, and its word after that."""
    sign = ""
    for part, after in zip_longest(parts, parts[1:]):
        badge = _badge(after)
        seen = part
        if isinstance(part, Span) and sign:
            seen = replace(part, text=sign + part.text, badge=_badge(part))
            sign = ""
        if isinstance(seen, Span) and badge and seen.text.endswith(badge.sign):
            sign = badge.sign
            seen = replace(seen, text=seen.text.removesuffix(sign))
        if isinstance(seen, LineBreak) or seen.text:
            yield seen


def _badge(part: Span | LineBreak | None) -> Badge | None:
    return BY_WORD.get(part.text) if isinstance(part, Span) and part.strong else None


def _closed(span: Span) -> Span:
    """Lines of Chinese join without a blank, others with one."""
    return replace(span, text=re.sub(r"(.?)\n(.?)", _joint, span.text))


def _joint(match: re.Match[str]) -> str:
    before, after = match.groups()
    wide = any(sign and unicodedata.east_asian_width(sign) in "WF" for sign in (before, after))
    return f"{before}{'' if wide else ' '}{after}"


def _lines_of_code(content: str) -> Line:
    parts: list[Span | LineBreak] = []
    for line in content.rstrip("\n").split("\n"):
        parts += [LineBreak(), Span(line)]
    return tuple(parts[1:])


def _named(blocks: list[Block]) -> Iterator[Block]:
    """The blocks with the kinds that come from where they stand and how they begin."""
    before: Kind | None = None
    for block, after in zip_longest(blocks, blocks[1:]):
        named = _named_text(block, before, after) if isinstance(block, Text) else block
        yield named
        before = named.kind if isinstance(named, Text) else None


def _named_text(text: Text, before: Kind | None, after: Block | None) -> Text:
    """A text with its kind, `before` being the kind of the text right before it."""
    if text.kind is Kind.HEADING_1 and _ANNEX.match(plain(text.line)):
        return replace(text, kind=Kind.ANNEX)
    if text.kind is not Kind.BODY:
        return text
    words = plain(text.line)
    kind = Kind.BODY
    last = text.line[-1] if text.line else None
    if _NUMBER.fullmatch(words) and (before is Kind.TITLE or _is_title(after)):
        kind = Kind.NUMBER
    elif before in _HEAD and words.endswith("："):
        kind = Kind.ADDRESSEE
    elif before is Kind.TITLE:
        kind = Kind.BYLINE
    elif isinstance(after, Grid) and _CAPTION.match(words):
        kind = Kind.CAPTION
    elif words.startswith("附件："):
        kind = Kind.ATTACHMENTS
    elif LineBreak() in text.line and isinstance(last, Span) and _DAY.fullmatch(last.text):
        kind = Kind.SIGNATURE
    return replace(text, kind=kind)


_HEAD = (Kind.TITLE, Kind.NUMBER, Kind.BYLINE)
"""What may stand right before the addressees."""


def _is_title(block: Block | None) -> bool:
    return isinstance(block, Text) and block.kind is Kind.TITLE
