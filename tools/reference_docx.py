"""Writes `templates/reference.docx`, which holds the styles of Word reports and no text.

    python tools/reference_docx.py

Everything is said here rather than taken from an empty document of Word's, so
that each font, size and margin has its reason. The measures follow the layout
standard for official documents (GB/T 9704-2012): A4, margins 37, 35, 28 and 26
mm, text in 仿宋 of 三号 (16 points) on 22 lines a page, title in 小标宋 of 二号 (22
points), headings in 黑体, 楷体 and 仿宋, page numbers in 宋体 of 四号 (14 points).
The fonts are named and not embedded; `altName` says what to take where they are
missing. Indents are in twentieths of a point: those in characters would count
the letters of another style.
"""

from dataclasses import dataclass
from pathlib import Path

from longchuan_plan.reports.docx_package import package

TARGET = Path(__file__).resolve().parent.parent / "templates" / "reference.docx"

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

LATIN = "Times New Roman"
FANGSONG, KAITI, HEITI, SONGTI = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"
TITLE_SONG = "方正小标宋简体"
INSTEAD = {
    FANGSONG: "FangSong",
    KAITI: "KaiTi",
    HEITI: "SimHei",
    SONGTI: "SimSun",
    TITLE_SONG: "SimSun",
}

TIGHT = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
"""No gaps between Chinese and digits: a day is one word."""
TWO_SIGNS = '<w:ind w:firstLine="640"/>'
LINE = '<w:spacing w:line="578" w:lineRule="exact"/>'
"""22 lines of 28.9 points fill the 225 mm between the margins."""


BUILT_IN = (
    "Body Text",
    "Signature",
    "Title",
    "caption",
    "heading 1",
    "heading 2",
    "heading 3",
)
"""Styles that Word knows by these names; others are marked as ours."""


@dataclass(frozen=True)
class Style:
    """A paragraph style: sizes in half points, `layout` as XML in the order of the schema."""

    id: str
    name: str
    font: str
    size: int
    layout: str = ""
    based_on: str = "Normal"
    following: str = ""

    @property
    def xml(self) -> str:
        """The style's element."""
        custom = "" if self.name in BUILT_IN else ' w:customStyle="1"'
        following = f'<w:next w:val="{self.following}"/>' if self.following else ""
        return (
            f'<w:style w:type="paragraph"{custom} w:styleId="{self.id}">'
            f'<w:name w:val="{self.name}"/>'
            f'<w:basedOn w:val="{self.based_on}"/>{following}<w:qFormat/>'
            f"<w:pPr>{self.layout}</w:pPr><w:rPr>{fonts(self.font)}{size(self.size)}</w:rPr>"
            "</w:style>"
        )


def fonts(east_asian: str, latin: str = LATIN) -> str:
    """The fonts of a style; Word takes the East Asian one for Chinese only if it is named."""
    return (
        f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{east_asian}" w:cs="{LATIN}"/>'
    )


def size(half_points: int) -> str:
    """The size of a style's letters."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def heading(level: int, font: str) -> Style:
    """A heading of a level, which stays with what follows it."""
    layout = f'<w:keepNext/><w:keepLines/>{LINE}{TWO_SIGNS}<w:outlineLvl w:val="{level - 1}"/>'
    return Style(f"Heading{level}", f"heading {level}", font, 32, layout, following="BodyText")


STYLES = (
    Style(
        "BodyText", "Body Text", FANGSONG, 32, f'{LINE}{TWO_SIGNS}<w:jc w:val="both"/>',
    ),
    Style(
        "Title", "Title", TITLE_SONG, 44,
        '<w:keepNext/><w:keepLines/><w:spacing w:after="289" w:line="640" w:lineRule="exact"/>'
        '<w:jc w:val="center"/>',
        following="BodyText",
    ),
    Style(
        "Byline", "Byline", KAITI, 32,
        '<w:spacing w:after="289" w:line="578" w:lineRule="exact"/><w:jc w:val="center"/>',
        following="BodyText",
    ),
    heading(1, HEITI),
    heading(2, KAITI),
    heading(3, FANGSONG),
    Style(
        "Annex", "Annex", HEITI, 32,
        '<w:keepNext/><w:keepLines/><w:pageBreakBefore/>'
        '<w:spacing w:after="289" w:line="578" w:lineRule="exact"/><w:outlineLvl w:val="0"/>',
        following="BodyText",
    ),
    Style(
        "Note", "Note", KAITI, 24,
        '<w:spacing w:line="400" w:lineRule="exact"/><w:ind w:firstLine="480"/>'
        '<w:jc w:val="both"/>',
    ),
    Style(
        "Caption", "caption", HEITI, 24,
        '<w:keepNext/><w:spacing w:before="120" w:after="60" w:line="400" w:lineRule="exact"/>'
        '<w:jc w:val="center"/>',
    ),
    Style(
        "Signature", "Signature", FANGSONG, 32,
        '<w:keepLines/><w:spacing w:before="578" w:line="578" w:lineRule="exact"/>'
        '<w:ind w:right="640"/><w:jc w:val="right"/>',
    ),
    Style(
        "TableText", "Table Text", FANGSONG, 21,
        f'{TIGHT}<w:spacing w:line="290" w:lineRule="atLeast"/>',
    ),
    Style("TableHead", "Table Head", HEITI, 21, '<w:keepNext/>', based_on="TableText"),
)  # fmt: skip


def styles() -> str:
    """The part that defines the styles."""
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 30), ("left", 80), ("bottom", 30), ("right", 80))
    )
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(FANGSONG)}{size(32)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{TIGHT}</w:pPr><w:rPr>{fonts(FANGSONG)}{size(32)}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{fonts(KAITI)}</w:rPr>'
        "</w:style>"
        f"{''.join(style.xml for style in STYLES)}"
        '<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/>'
        '<w:basedOn w:val="Normal"/><w:rPr>'
        f"{fonts(SONGTI, SONGTI)}{size(28)}</w:rPr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable">'
        '<w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders>"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style></w:styles>"
    )


def field(content: str) -> str:
    """A run of the page number, its dashes in the Chinese font."""
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>{content}</w:r>'


def words(text: str) -> str:
    """Words of which the blanks at the ends count."""
    return f'<w:t xml:space="preserve">{text}</w:t>'


def footer(side: str) -> str:
    """The page number between dashes, one sign away from the outer edge."""
    number = (
        field('<w:fldChar w:fldCharType="begin"/>')
        + field('<w:instrText xml:space="preserve"> PAGE </w:instrText>')
        + field('<w:fldChar w:fldCharType="separate"/>')
        + field("<w:t>1</w:t>")
        + field('<w:fldChar w:fldCharType="end"/>')
    )
    before, after = field(words("— ")), field(words(" —"))
    return (
        f'<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:{side}="280"/>'
        f'<w:jc w:val="{side}"/></w:pPr>{before}{number}{after}</w:p></w:ftr>'
    )


def document() -> str:
    """The body: nothing but the page."""
    return (
        f"<w:document {NAMESPACES}><w:body><w:p/><w:sectPr>"
        '<w:footerReference w:type="default" r:id="rId4"/>'
        '<w:footerReference w:type="even" r:id="rId5"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" '
        'w:footer="1400" w:gutter="0"/><w:cols w:space="425"/></w:sectPr></w:body></w:document>'
    )


def settings() -> str:
    """Page numbers on both sides of a sheet; the present rules of layout."""
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def font_table() -> str:
    """Each font with the one to take where it is missing."""
    listed = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/>'
        '<w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>'
        for name, other in INSTEAD.items()
    )
    latin = (
        f'<w:font w:name="{LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font>'
    )
    return f"<w:fonts {NAMESPACES}>{listed}{latin}</w:fonts>"


def relations(*targets: tuple[str, str, str]) -> str:
    """A part's relations: identifier, kind and target of each."""
    listed = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
        for key, kind, target in targets
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def parts() -> dict[str, str]:
    """All parts of the package by name."""
    types = {
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/word/document.xml": f"{WORD}.document.main+xml",
        "/word/fontTable.xml": f"{WORD}.fontTable+xml",
        "/word/footer1.xml": f"{WORD}.footer+xml",
        "/word/footer2.xml": f"{WORD}.footer+xml",
        "/word/settings.xml": f"{WORD}.settings+xml",
        "/word/styles.xml": f"{WORD}.styles+xml",
    }
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types.items()
    )
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
        ),
        "_rels/.rels": relations(
            ("rId1", f"{RELATIONS}/officeDocument", "word/document.xml"),
            ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            "<dc:language>zh-CN</dc:language></cp:coreProperties>"
        ),
        "word/_rels/document.xml.rels": relations(
            ("rId1", f"{RELATIONS}/styles", "styles.xml"),
            ("rId2", f"{RELATIONS}/settings", "settings.xml"),
            ("rId3", f"{RELATIONS}/fontTable", "fontTable.xml"),
            ("rId4", f"{RELATIONS}/footer", "footer1.xml"),
            ("rId5", f"{RELATIONS}/footer", "footer2.xml"),
        ),
        "word/document.xml": document(),
        "word/fontTable.xml": font_table(),
        "word/footer1.xml": footer("right"),
        "word/footer2.xml": footer("left"),
        "word/settings.xml": settings(),
        "word/styles.xml": styles(),
    }


def reference() -> bytes:
    """The file's bytes."""
    return package({name: (HEAD + text).encode() for name, text in parts().items()})


if __name__ == "__main__":
    TARGET.write_bytes(reference())
