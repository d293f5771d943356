"""The document that holds the styles and the page of Word reports, and no text.

Everything is said here rather than taken from an empty document of Word's, so that
each part has its reason. Page numbers stand on the outer side of both pages of a
sheet; fonts are named and not embedded, with the ones to take in their place.
"""

from __future__ import annotations

from html import escape

from longchuan_plan.official.layout import Layout, twentieths
from longchuan_plan.official.package import package
from longchuan_plan.official.reference_styles import NAMESPACES, RELATIONS, styles

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_HEADER_EDGE = 15
"""How far a header would stand from the edge, in millimetres; there is none."""


def reference(layout: Layout) -> bytes:
    """The document's file."""
    return package({name: (_HEAD + text).encode() for name, text in _parts(layout).items()})


def _parts(layout: Layout) -> dict[str, str]:
    """All parts of the package by name."""
    types = {
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
        "/word/footer1.xml": f"{_WORD}.footer+xml",
        "/word/footer2.xml": f"{_WORD}.footer+xml",
        "/word/settings.xml": f"{_WORD}.settings+xml",
        "/word/styles.xml": f"{_WORD}.styles+xml",
    }
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types.items()
    )
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
        ),
        "_rels/.rels": _relations(
            ("rId1", f"{RELATIONS}/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            "<dc:language>zh-CN</dc:language></cp:coreProperties>"
        ),
        "word/_rels/document.xml.rels": _relations(
            ("rId1", f"{RELATIONS}/styles", "styles.xml"),
            ("rId2", f"{RELATIONS}/settings", "settings.xml"),
            ("rId3", f"{RELATIONS}/fontTable", "fontTable.xml"),
            ("rId4", f"{RELATIONS}/footer", "footer1.xml"),
            ("rId5", f"{RELATIONS}/footer", "footer2.xml"),
        ),
        "word/document.xml": _document(layout),
        "word/fontTable.xml": _font_table(layout),
        "word/footer1.xml": _footer(layout, "right"),
        "word/footer2.xml": _footer(layout, "left"),
        "word/settings.xml": _settings(),
        "word/styles.xml": styles(layout),
    }


def _document(layout: Layout) -> str:
    """The body: nothing but the page."""
    page = layout.page
    margins = "".join(
        f'w:{side}="{twentieths(length)}" '
        for side, length in (
            ("top", page.top),
            ("right", page.right),
            ("bottom", page.bottom),
            ("left", page.left),
            ("header", _HEADER_EDGE),
            ("footer", layout.page_number.edge),
        )
    )
    return (
        f"<w:document {NAMESPACES}><w:body><w:p/><w:sectPr>"
        '<w:footerReference w:type="default" r:id="rId4"/>'
        '<w:footerReference w:type="even" r:id="rId5"/>'
        f'<w:pgSz w:w="{twentieths(page.width)}" w:h="{twentieths(page.height)}"/>'
        f'<w:pgMar {margins}w:gutter="0"/><w:cols w:space="425"/>'
        f'<w:docGrid w:type="linesAndChars" w:linePitch="{layout.line_pitch}" '
        f'w:charSpace="{layout.sign_space}"/></w:sectPr></w:body></w:document>'
    )


def _footer(layout: Layout, side: str) -> str:
    """The page number between dashes, one sign away from the outer edge."""
    number = "".join(
        map(
            _run,
            (
                '<w:fldChar w:fldCharType="begin"/>',
                '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
                '<w:fldChar w:fldCharType="separate"/>',
                "<w:t>1</w:t>",
                '<w:fldChar w:fldCharType="end"/>',
            ),
        )
    )
    dashes = [_run(f'<w:t xml:space="preserve">{text}</w:t>') for text in ("— ", " —")]
    indent = round(layout.page_number.indent * layout.points(layout.page_number.size) * 20)
    return (
        f'<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:{side}="{indent}"/>'
        f'<w:jc w:val="{side}"/></w:pPr>{dashes[0]}{number}{dashes[1]}</w:p></w:ftr>'
    )


def _run(content: str) -> str:
    """A run of the page number, its dashes in the Chinese font."""
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>{content}</w:r>'


def _settings() -> str:
    """Page numbers on both sides of a sheet; the present rules of layout."""
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def _font_table(layout: Layout) -> str:
    """Each font with the one to take where it is missing."""
    listed = "".join(
        f'<w:font w:name="{escape(name)}"><w:altName w:val="{escape(font.instead)}"/>'
        '<w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>'
        for name, font in layout.fonts.items()
    )
    latin = (
        f'<w:font w:name="{escape(layout.letters)}"><w:charset w:val="00"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
    )
    return f"<w:fonts {NAMESPACES}>{listed}{latin}</w:fonts>"


def _relations(*targets: tuple[str, str, str]) -> str:
    """A part's relations: identifier, kind and target of each."""
    listed = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
        for key, kind, target in targets
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'
