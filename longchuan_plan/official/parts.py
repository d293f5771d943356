"""What each paragraph of an official document is: its title, a heading, its text, its signature.

A style of the layout says it. A document that was written without such styles is
read by how its paragraphs begin and where they stand, as a reader would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from longchuan_plan.official.document import Block, Document, Paragraph, Table
from longchuan_plan.official.layout import HEADINGS, Name

CHINESE = "零一二三四五六七八九十百"
NUMBERS = {
    Name.HEADING_1: re.compile(f"([{CHINESE}]+)、"),
    Name.HEADING_2: re.compile(f"[（(]([{CHINESE}]+)[）)]"),
    Name.HEADING_3: re.compile(r"([0-9]{1,4})[.．](?![0-9])"),
    Name.HEADING_4: re.compile(r"[（(]([0-9]{1,4})[）)]"),
}
"""How a heading of each level begins, the number in a group; none has five digits."""

DAY = re.compile(
    r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|[二〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]+月[一二三四五六七八九十]+日"
)
DOCUMENT_NUMBER = re.compile(r"[一-鿿]{1,12} ?[〔［\[【(（][0-9]{2,4}[〕］\]】)）] ?第?[0-9]+ ?号")
ANNEX = re.compile(r"附件 ?[0-9]*[:：]?")
ATTACHMENTS = re.compile(r"附件[:：] ?\S")
_ENTRY = re.compile(r"[0-9]{1,2} ?[.．、]")
CAPTION = re.compile(r"表 ?([0-9]{1,4})")

_STYLES = {name.value.lower(): name for name in Name}
_HEAD = (Name.TITLE, Name.NUMBER, Name.BYLINE)
_LONGEST_HEADING, _LONGEST_NAME = 40, 30


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph with what it is."""

    paragraph: Paragraph
    name: Name


def parts_of(document: Document) -> list[Part]:
    """What each paragraph that has words is; those of tables are left out."""
    return list(_parts(document))


def _parts(document: Document) -> Iterator[Part]:
    blocks = document.blocks
    filled = [place for place, block in enumerate(blocks) if _is_filled(block)]
    before: Name | None = None
    titled = any(
        isinstance(block, Paragraph) and _STYLES.get(block.style) is Name.TITLE for block in blocks
    )
    closing = _closing(blocks, filled)
    for order, place in enumerate(filled):
        block = blocks[place]
        if not isinstance(block, Paragraph):
            before = None
            continue
        named = _STYLES.get(block.style)
        after = blocks[filled[order + 1]] if order + 1 < len(filled) else None
        name = named or _by_words(block, before, after, titled=titled)
        if named is None and name is Name.BODY and place in closing:
            name = Name.SIGNATURE
        titled = titled or name is Name.TITLE
        before = name
        yield Part(block, name)


def _by_words(
    paragraph: Paragraph, before: Name | None, after: Block | None, *, titled: bool
) -> Name:
    """What a paragraph is by its words and its place."""
    text = paragraph.text.strip()
    name = Name.BODY
    if before in (None, *_HEAD) and DOCUMENT_NUMBER.fullmatch(text):
        name = Name.NUMBER
    elif not titled:
        name = Name.TITLE
    elif before is Name.ANNEX:
        name = Name.ANNEX_TITLE
    elif before in _HEAD and text.endswith(("：", ":")):
        name = Name.ADDRESSEE
    elif ANNEX.fullmatch(text):
        name = Name.ANNEX
    elif ATTACHMENTS.match(text) or (before is Name.ATTACHMENTS and _ENTRY.match(text)):
        name = Name.ATTACHMENTS
    elif isinstance(after, Table) and CAPTION.match(text):
        name = Name.CAPTION
    elif paragraph.said.get("level") in range(4):
        name = HEADINGS[paragraph.length("level")]
    return name


def _closing(blocks: tuple[Block, ...], filled: list[int]) -> set[int]:
    """The places of a day alone in a paragraph and of the short name right above it."""
    found = set()
    for above, place in zip([None, *filled], filled, strict=False):
        block = blocks[place]
        if isinstance(block, Paragraph) and DAY.fullmatch(block.text.strip()):
            found.add(place)
            name = blocks[above] if above is not None else None
            words = name.text.strip() if isinstance(name, Paragraph) else ""
            if above is not None and 0 < len(words) <= _LONGEST_NAME and words[-1] not in "。：":
                found.add(above)
    return found


def looks_like_heading(paragraph: Paragraph) -> Name | None:
    """The level whose number a short paragraph without a full stop begins with."""
    text = paragraph.text.strip()
    if len(text) > _LONGEST_HEADING or text.endswith(("。", "；", "，", "：", "．", ".")):
        return None
    return next((name for name in HEADINGS[:2] if NUMBERS[name].match(text)), None)


def caption_number(paragraph: Paragraph) -> int | None:
    """The number that a caption begins with; None where it begins otherwise."""
    match = CAPTION.match(paragraph.text.strip())
    return int(match[1]) if match else None


def _is_filled(block: Block) -> bool:
    return isinstance(block, Table) or bool(block.text.strip())
