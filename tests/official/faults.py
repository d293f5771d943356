"""For each rule of the layout, what is changed in a good document so that just it is broken."""

from collections.abc import Mapping

from tests.official.given import (
    CORE,
    DOCUMENT,
    EVEN,
    ODD,
    RELATIONS,
    SETTINGS,
    STYLES,
    TYPES,
    Change,
)

_TEXT = '<w:t xml:space="preserve">'


def said(old: str, new: str) -> Change:
    """Other words."""
    return DOCUMENT, old, new


def look(words: str, properties: str) -> Change:
    """Properties of the run that begins with words."""
    return DOCUMENT, f"<w:r>{_TEXT}{words}", f"<w:r><w:rPr>{properties}</w:rPr>{_TEXT}{words}"


def font(words: str, name: str) -> Change:
    """Another font of the run that begins with words."""
    return look(words, f'<w:rFonts w:eastAsia="{name}"/>')


def size(words: str, half_points: int) -> Change:
    """Another size of the run that begins with words."""
    return look(words, f'<w:sz w:val="{half_points}"/>')


def lines(style: str, properties: str) -> Change:
    """Properties of the paragraphs of a style."""
    return DOCUMENT, f'<w:pStyle w:val="{style}"/>', f'<w:pStyle w:val="{style}"/>{properties}'


def paragraph(style: str, words: str) -> str:
    """A paragraph as it stands in the document."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>{_TEXT}{words}</w:t></w:r></w:p>'


def before(words: str, style: str, added: str) -> Change:
    """Something put before a paragraph."""
    return DOCUMENT, paragraph(style, words), added + paragraph(style, words)


def footer(old: str, new: str) -> tuple[Change, Change]:
    """The same change of both footers."""
    return (ODD, old, new), (EVEN, old, new)


_EMPTY = '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p>'
_SECOND = (
    '<w:p><w:pPr><w:pStyle w:val="Attachments"/><w:ind w:left="1920" w:hanging="320"/></w:pPr>'
    f"<w:r>{_TEXT}2.教师名单</w:t></w:r></w:p>"
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMMENTS = '<w:comments xmlns:w="urn:w"><w:comment/></w:comments>'

_FONTS = (
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" '
    'w:cs="Times New Roman"/>'
)
_ONE_SECTION = (
    said('<w:pPr><w:pStyle w:val="TableText"/><w:spacing w:line="20"', '<w:none w:line="20"'),
    said('<w:none w:line="20" w:lineRule="exact"/>', "<w:none>"),
    said("</w:sectPr>\n</w:pPr>", "</w:sectPr>\n</w:none>"),
    said(
        '<w:pgSz w:w="11906"',
        '<w:footerReference w:type="default" r:id="rId4"/>'
        '<w:footerReference w:type="even" r:id="rId5"/><w:pgSz w:w="11906"',
    ),
    said('<w:tblW w:w="12756"', '<w:tblW w:w="8845"'),
    said('<w:gridCol w:w="1594"/>', '<w:gridCol w:w="1000"/>'),
)
"""The page that lies is taken out."""


def relation(name: str, target: str) -> Change:
    """A relation more."""
    added = f'<Relationship Id="rId9" Type="{_RELATION}/{name}" Target="{target}"/>'
    return RELATIONS, "</Relationships>", f"{added}</Relationships>"


FAULTS: Mapping[str, tuple[Change, ...]] = {
    "GW003": (relation("theme", "theme1.xml"),),
    "GW004": (("word/fontTable.xml", "</w:fonts>", ""),),
    "GW005": ((TYPES, "wordprocessingml.document.main", "word.document.macroEnabled.main"),),
    "GW006": (relation("image", 'http://example.org/a.png" TargetMode="External'),),
    "GW101": ((DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="11906" w:h="16000"'),
              (DOCUMENT, 'w:w="16838" w:h="11906"', 'w:w="16000" w:h="11906"'),
              (DOCUMENT, '<w:tblW w:w="12756"', '<w:tblW w:w="11900"'),
              (DOCUMENT, '<w:gridCol w:w="1594"/>', '<w:gridCol w:w="1400"/>')),
    "GW102": ((DOCUMENT, 'w:top="2098"', 'w:top="1440"'),),
    "GW103": ((DOCUMENT, 'w:left="1587"', 'w:left="1400"'),),
    "GW104": ((DOCUMENT, 'w:bottom="1984"', 'w:bottom="1440"'),),
    "GW105": ((DOCUMENT, 'w:right="1474"', 'w:right="1390"'),),
    "GW106": ((DOCUMENT, 'w:gutter="0"', 'w:gutter="200"'),),
    "GW107": ((DOCUMENT, '<w:cols w:space="425"/>', '<w:cols w:num="2" w:space="425"/>'),),
    "GW108": ((DOCUMENT, "linesAndChars", "lines"),),
    "GW109": ((DOCUMENT, 'w:linePitch="580"', 'w:linePitch="312"'),),
    "GW110": ((DOCUMENT, 'w:charSpace="-848"', 'w:charSpace="2000"'),),
    "GW111": (said("w:sectPr", "w:other"),),
    "GW201": (font("关于进展", "黑体"),),
    "GW202": (size("关于进展", 36),),
    "GW203": (lines("Title", '<w:jc w:val="left"/>'),),
    "GW204": (look("关于进展", "<w:b/>"),),
    "GW205": (said(paragraph("Title", "关于进展情况的报告"), ""),),
    "GW206": ((STYLES, f"<w:rPrDefault><w:rPr>{_FONTS}", "<w:rPrDefault><w:rPr>"),),
    "GW207": (look("现将情况", '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>'),),
    "GW208": (said("请各校对照整改。", "请各校对照整改。</w:t></w:r><w:r><w:rPr>"
                   '<w:rFonts w:eastAsia="微软雅黑"/></w:rPr><w:t>甲'),),
    "GW211": (font("现将情况", "宋体"),),
    "GW212": (size("现将情况", 24),),
    "GW213": (said('<w:pStyle w:val="BodyText"/></w:pPr>',
                   '<w:pStyle w:val="BodyText"/><w:ind w:firstLine="0"/></w:pPr>'),),
    "GW214": (said('<w:pStyle w:val="BodyText"/></w:pPr>',
                   '<w:pStyle w:val="BodyText"/><w:spacing w:line="360" w:lineRule="auto"/>'
                   "</w:pPr>"),),
    "GW215": (said('<w:pStyle w:val="BodyText"/></w:pPr>',
                   '<w:pStyle w:val="BodyText"/><w:ind w:firstLineChars="200"/></w:pPr>'),),
    "GW221": (font("二、存在", "宋体"),),
    "GW222": (size("（二）教师", 28),),
    "GW223": (lines("Heading3", '<w:ind w:firstLine="0"/>'),),
    "GW224": (said("现将情况报告如下。", "三、情况"),),
    "GW225": (said("（二）教师", "教师"),),
    "GW226": (said("二、存在问题", "三、存在问题"),),
    "GW227": (before("二、存在问题", "Heading1", _EMPTY.replace("BodyText", "Heading1")),),
    "GW228": (said("二、存在问题", "二、存在问题。"),),
    "GW229": (said(paragraph("Heading2", "（一）学校"), ""), said("（二）教师", "（一）教师")),
    "GW231": (font("各中心小学", "黑体"),),
    "GW232": (size("数目为", 32),),
    "GW233": (lines("Caption", '<w:jc w:val="left"/>'),),
    "GW301": footer(" PAGE ", " DATE "),
    "GW302": ((SETTINGS, "<w:evenAndOddHeaders/>", ""),),
    "GW303": footer("— ", "第 "),
    "GW304": ((STYLES, 'w:ascii="宋体" w:hAnsi="宋体"', 'w:ascii="Arial" w:hAnsi="Arial"'),),
    "GW305": ((STYLES, '<w:sz w:val="28"/>', '<w:sz w:val="21"/>'),),
    "GW306": ((ODD, '<w:jc w:val="right"/>', '<w:jc w:val="center"/>'),),
    "GW307": ((EVEN, '<w:jc w:val="left"/>', '<w:jc w:val="right"/>'),),
    "GW308": ((ODD, 'w:right="280"', 'w:right="0"'),),
    "GW309": ((DOCUMENT, 'w:footer="1400"', 'w:footer="850"'),),
    "GW401": (said("<w:tblHeader/>", ""),),
    "GW402": (said("<w:trPr><w:cantSplit/></w:trPr>", ""),),
    "GW403": (said('<w:tblW w:w="8845"', '<w:tblW w:w="9999"'),),
    "GW404": ((STYLES, 'w:val="single"', 'w:val="none"'),),
    "GW405": (said(">校舍<", "><"), said(">5<", "><")),
    "GW406": (size("第一小学", 44),),
    "GW411": (said("表2 问题", "表3 问题"),),
    "GW412": (said("表2 问题", "表3 问题"), said("表1 问题", "表2 问题"),
              before("现将情况报告如下。", "BodyText", paragraph("Caption", "表1 情况"))),
    "GW413": (said(paragraph("Caption", "表2 问题分类"), paragraph("Note", "另见下表。")),),
    "GW414": (lines("Caption", '<w:keepNext w:val="0"/>'),),
    "GW501": (said("龙教〔2023〕8号", "龙教[2023]08号"),),
    "GW502": (said("2023年7月31日", "2023年07月31日"),),
    "GW503": (said("各中心小学：", "各中心小学:"),),
    "GW504": (said("附件：1.学校名单", "附件：1.学校名单；"),),
    "GW505": (said("附件：1.学校名单", "附件：学校名单"),
              said(_SECOND, "")),
    "GW506": (*_ONE_SECTION, lines("Annex", '<w:pageBreakBefore w:val="0"/>')),
    "GW507": (said("附件2<", "附件3<"),),
    "GW508": (lines("Signature", '<w:jc w:val="left"/>'),),
    "GW509": (said("2023年7月31日", "二○二三年"),),
    "GW601": ((CORE, "<dc:title>关于进展情况的报告</dc:title>", ""),),
    "GW602": ((CORE, "<dc:creator>龙川县教育局", "<dc:creator>python-docx"),),
    "GW603": ((CORE, "zh-CN", "en-US"),),
    "GW604": ((CORE, '<dcterms:modified xsi:type="dcterms:W3CDTF">2023',
               '<dcterms:modified xsi:type="dcterms:W3CDTF">2020'),),
    "GW605": (said("<w:p><w:pPr>", '<w:p w:rsidR="00A1"><w:pPr>'),),
    "GW606": (said(f"<w:r>{_TEXT}请各校", f"<w:ins/><w:r>{_TEXT}请各校"),),
    "GW607": (("word/comments.xml", "", _COMMENTS),
              relation("comments", "comments.xml")),
    "GW608": (look("请各校", "<w:vanish/>"),),
    "GW701": (said("请各校对照整改。", "请{{ school }}对照整改。"),),
    "GW702": (said("请各校对照整改。", "增长None%。"),),
    "GW703": (said("请各校对照整改。", "请**各校**对照整改。"),),
    "GW704": (said("请各校对照整改。", "请各校&lt;br&gt;对照整改。"),),
    "GW705": (said("请各校对照整改。", "请____对照整改。"),),
    "GW706": (said("请各校对照整改。", "请锟斤拷对照整改。"),),
    "GW707": (before("龙教〔2023〕8号", "DocumentNumber", _EMPTY),),
    "GW708": (before("现将情况报告如下。", "BodyText", _EMPTY * 3),),
    "GW709": (said("请各校对照整改。", "　　请各校对照整改。"),),
    "GW710": (said("请各校对照整改。", "请各校,对照整改。"),),
}  # fmt: skip
