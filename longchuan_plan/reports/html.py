"""A report as one HTML page: no script, nothing fetched, its style inside.

A policy in its head holds a browser to that, whatever a name or a style of the office says.

The style comes from `report.css`. Tables scroll inside their own box, heads of
columns and rows are marked as such for screen readers, the table of contents
lists the headings of the first two levels.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from longchuan_plan.reports.bars import Bar, parted
from longchuan_plan.reports.blocks import (
    HEADINGS,
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
from longchuan_plan.reports.metadata import Metadata

STYLE = "report.css"
"""The template that holds the page's style."""

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
"""What a browser may load for the page: what stands in it, and nothing else."""

_TAGS = {
    Kind.TITLE: "h1",
    Kind.HEADING_1: "h2",
    Kind.ANNEX: "h2",
    Kind.HEADING_2: "h3",
    Kind.HEADING_3: "h4",
    Kind.HEADING_4: "h5",
}
_UNNAMED = "表格"
_LISTED = (Kind.HEADING_1, Kind.ANNEX, Kind.HEADING_2)


def page(blocks: Sequence[Block], metadata: Metadata, style: str) -> str:
    """The whole page."""
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{escape(metadata.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta name="author" content="{escape(metadata.issuer)}">\n'
        f'<meta name="date" content="{metadata.as_of.isoformat()}">\n'
        f"<title>{escape(metadata.title)}</title>\n<style>\n{style.strip()}\n</style>\n"
        f"</head>\n<body>\n{_contents(blocks)}<main>\n"
        f"{''.join(_numbered(blocks))}</main>\n</body>\n</html>\n"
    )


def _contents(blocks: Iterable[Block]) -> str:
    """The headings, each with a link to where it stands."""
    entries = [
        f'<li class="{block.kind}"><a href="#s{number}">{escape(plain(block.line))}</a></li>\n'
        for number, block in enumerate(_headings(blocks), 1)
        if block.kind in _LISTED
    ]
    if not entries:
        return ""
    return (
        '<nav aria-label="目录">\n<details open>\n<summary>目录</summary>\n'
        f"<ul>\n{''.join(entries)}</ul>\n</details>\n</nav>\n"
    )


def _headings(blocks: Iterable[Block]) -> Iterator[Text]:
    for block in blocks:
        if isinstance(block, Text) and block.kind in HEADINGS:
            yield block


def _numbered(blocks: Iterable[Block]) -> Iterator[str]:
    number, before = 0, _UNNAMED
    for block in blocks:
        if isinstance(block, Grid):
            yield _grid(block, before)
        elif isinstance(block, Text) and block.kind in HEADINGS:
            number += 1
            tag = _TAGS[block.kind]
            css = ' class="annex"' if block.kind is Kind.ANNEX else ""
            yield f'<{tag} id="s{number}"{css}>{_line(block.line)}</{tag}>\n'
        else:
            yield _block(block)
        if isinstance(block, Text) and block.kind in (Kind.CAPTION, *HEADINGS):
            before = plain(block.line)


def _block(block: Block) -> str:
    if isinstance(block, Grid):
        return _grid(block, _UNNAMED)
    if isinstance(block, Listing):
        return _listing(block)
    tag = _TAGS.get(block.kind, "p")
    css = "" if block.kind in (*_TAGS, Kind.BODY) else f' class="{block.kind}"'
    return f"<{tag}{css}>{_line(block.line)}</{tag}>\n"


def _listing(listing: Listing) -> str:
    items = "".join(f"<li>{_item(item)}</li>\n" for item in listing.items)
    if listing.first is None:
        return f"<ul>\n{items}</ul>\n"
    start = f' start="{listing.first}"' if listing.first != 1 else ""
    return f"<ol{start}>\n{items}</ol>\n"


def _item(blocks: Sequence[Block]) -> str:
    """An item of one paragraph is its words alone."""
    if len(blocks) == 1 and isinstance(blocks[0], Text):
        return _line(blocks[0].line)
    return "".join(map(_block, blocks))


def _grid(grid: Grid, name: str) -> str:
    """A table in a box that scrolls, so the box can be reached by keyboard and has a name."""
    css = ["" if align is Align.LEFT else f' class="{align}"' for align in grid.align]
    cells = "".join(
        f'<th scope="col"{look}>{_line(cell)}</th>'
        for cell, look in zip(grid.head, css, strict=True)
    )
    rows = "".join(f"<tr>{_cells(row, css)}</tr>\n" for row in grid.rows)
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{escape(name)}">\n'
        f"<table>\n<thead>\n<tr>{cells}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


def _cells(row: Sequence[Line], css: Sequence[str]) -> str:
    """The first cell names the row."""
    first, *others = [(f"{look}>{_line(cell)}</") for cell, look in zip(row, css, strict=True)]
    return f'<th scope="row"{first}th>' + "".join(f"<td{cell}td>" for cell in others)


def _line(line: Line) -> str:
    return "".join("<br>" if isinstance(part, LineBreak) else _span(part) for part in line)


def _span(span: Span) -> str:
    text = "".join(
        _bar(part) if isinstance(part, Bar) else escape(part) for part in parted(span.text)
    )
    if span.badge:
        return f'<strong class="light {span.badge.light}">{text}</strong>'
    if span.strong:
        text = f"<strong>{text}</strong>"
    if span.emphasis:
        text = f"<em>{text}</em>"
    if span.link:
        text = f'<a href="{escape(span.link)}">{text}</a>'
    return text


def _bar(bar: Bar) -> str:
    """A picture of what the words behind it say, so that it is hidden from screen readers."""
    width = round(float(bar.length) * 100, 2)
    hidden = ' aria-hidden="true"' if bar.words else f' role="img" aria-label="{width:g}%"'
    return (
        f'<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none"{hidden}>'
        f'<rect class="whole" width="100" height="10"/><rect width="{width:g}" height="10"/></svg>'
        f"{escape(bar.words)}"
    )
