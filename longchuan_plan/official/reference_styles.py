"""The styles of Word reports, made from the figures of the layout.

Each style names its East Asian font, without which Word sets Chinese in whatever it
likes. Indents are in twentieths of a point: those in characters count the letters of
the Normal style and shift. No text is put on the grid that the page states: it would
give each line of a table the height of a line of the text, and LibreOffice reads a
grid narrower than the letters as one of twice the width. Instead lines have their
height, and the signs of the text are set closer by what the grid asks for, so that a
page has the same lines and signs in every program.
"""

from __future__ import annotations

from html import escape

from longchuan_plan.official.layout import Align, Layout, Name, Style

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"'

TABLE, EMPHASIS = "Report Table", "Emphasis"

_PLAIN = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
"""No gaps between Chinese and digits, a day being one word; off the grid."""
_BASED_ON = {Name.TABLE_HEAD: Name.TABLE_TEXT}
_ITSELF = (Name.BODY, Name.NOTE, Name.TABLE_HEAD, Name.TABLE_TEXT, Name.SIGNATURE, Name.ATTACHMENTS)
"""After these a new paragraph is of the same style."""
_BUILT_IN = {
    Name.TITLE: "Title",
    Name.BODY: "Body Text",
    Name.CAPTION: "caption",
    Name.SIGNATURE: "Signature",
    Name.HEADING_1: "heading 1",
    Name.HEADING_2: "heading 2",
    Name.HEADING_3: "heading 3",
    Name.HEADING_4: "heading 4",
}
"""Styles that Word knows, as its files spell them; others are marked as ours."""


def styles(layout: Layout) -> str:
    """The part that defines the styles."""
    body = layout.styles[Name.BODY]
    base = f"{fonts(layout, body.font)}{size(layout.half_points(body.size))}"
    number = layout.page_number
    letters = fonts(layout, number.font, number.font) + size(layout.half_points(number.size))
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{base}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{_PLAIN}</w:pPr><w:rPr>{base}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        f'<w:style w:type="character" w:styleId="{EMPHASIS}"><w:name w:val="{EMPHASIS}"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{fonts(layout, layout.emphasis)}</w:rPr></w:style>"
        f"{''.join(_paragraph_style(layout, name) for name in Name)}"
        '<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/>'
        f'<w:basedOn w:val="Normal"/><w:rPr>{letters}</w:rPr></w:style>'
        f"{_table_style(layout)}</w:styles>"
    )


def fonts(layout: Layout, east_asian: str, letters: str = "") -> str:
    """The fonts of a style; Word takes the East Asian one for Chinese only if it is named."""
    latin = escape(letters or layout.letters)
    return (
        f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{escape(east_asian)}" '
        f'w:cs="{escape(layout.letters)}"/>'
    )


def size(half_points: int) -> str:
    """The size of a style's letters."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _paragraph_style(layout: Layout, name: Name) -> str:
    style = layout.styles[name]
    custom = "" if name in _BUILT_IN else ' w:customStyle="1"'
    base = _BASED_ON[name].replace(" ", "") if name in _BASED_ON else "Normal"
    after = "" if name in _ITSELF else f'<w:next w:val="{Name.BODY.replace(" ", "")}"/>'
    of_text = style.size == layout.styles[Name.BODY].size
    closer = f'<w:spacing w:val="{layout.sign_gap}"/>' if of_text and layout.sign_gap else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{_BUILT_IN.get(name, name.value)}"/><w:basedOn w:val="{base}"/>{after}'
        f"<w:qFormat/><w:pPr>{_properties(layout, style)}</w:pPr>"
        f"<w:rPr>{fonts(layout, style.font)}{closer}{size(layout.half_points(style.size))}</w:rPr>"
        "</w:style>"
    )


def _properties(layout: Layout, style: Style) -> str:
    """A paragraph's properties, in the order that the schema asks for."""
    gaps = "".join(
        f' w:{side}="{round(points * 20)}"'
        for side, points in (("before", style.before), ("after", style.after))
        if points
    )
    indents = "".join(
        f' w:{side}="{layout.indent(style, signs)}"'
        for side, signs in (("right", style.right), ("firstLine", style.first))
        if signs
    )
    aligned = "" if style.align is Align.LEFT else f'<w:jc w:val="{style.align}"/>'
    outlined = f'<w:outlineLvl w:val="{style.level - 1}"/>' if style.level else ""
    return (
        f"{'<w:keepNext/><w:keepLines/>' if style.keep else ''}"
        f"{'<w:pageBreakBefore/>' if style.new_page else ''}"
        f'<w:spacing{gaps} w:line="{round(style.line * 20)}" '
        f'w:lineRule="{"atLeast" if style.grows else "exact"}"/>'
        f"{f'<w:ind{indents}/>' if indents else ''}"
        f"{aligned}{outlined}"
    )


def _table_style(layout: Layout) -> str:
    look = layout.table
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="{round(look.border * 8)}" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(
        f'<w:{side} w:w="{round(points * 20)}" w:type="dxa"/>'
        for side, points in (
            ("top", look.cell_top),
            ("left", look.cell_side),
            ("bottom", look.cell_top),
            ("right", look.cell_side),
        )
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE.replace(" ", "")}">'
        f'<w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders>"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )
