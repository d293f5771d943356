"""The rules of GB/T 9704-2012 for a report, written from the standard alone, by name."""

import re
from collections.abc import Callable

from tests.official.standard_parts import (
    FANGSONG,
    SONGTI,
    TITLE,
    all_rows,
    annexes_begin_pages,
    attachments,
    bordered,
    captions,
    core,
    document_number,
    each_level,
    everywhere_chinese,
    footer_distance,
    footer_side,
    footer_style,
    footer_words,
    grid,
    head_rows,
    heading_numbers,
    level_font,
    lying_for_wide,
    margin,
    near,
    no_left_over,
    no_local_looks,
    paper,
    signature,
    signing_day,
    styled,
    width_fits,
)
from tests.official.word_xml import Package, W, text

BODY = "body text"
RULES: dict[str, Callable[[Package], bool]] = {
    "paper A4": paper,
    "margin top 37": margin("top", 37),
    "margin bottom 35": margin("bottom", 35),
    "margin binding 28": margin("left", 28),
    "margin outer 26": margin("right", 26),
    "no gutter": lambda file: all(
        node.get(f"{W}gutter") == "0" for node in file.body.iter(f"{W}pgMar")
    ),
    "one column": lambda file: (
        not any(int(node.get(f"{W}num", 1)) > 1 for node in file.body.iter(f"{W}cols"))
    ),
    "grid of 22 lines": grid("linePitch", 580, 3),
    "grid of 28 signs": grid("charSpace", -848, 15),
    "one title": lambda file: len(file.in_style("title")) == 1,
    "title in small standard Song": styled("title", lambda style: style.font in TITLE),
    "title 22 points": styled("title", lambda style: style.size == 44),
    "title centred": styled("title", lambda style: style.align == "center"),
    "title not bold": styled("title", lambda style: not style.bold),
    "text FangSong": styled(BODY, lambda style: style.font in FANGSONG),
    "text 16 points": styled(BODY, lambda style: style.size == 32),
    "text two signs in": styled(BODY, lambda style: near(style.indent, 640, 20)),
    "lines 28.9 points": styled(BODY, lambda s: s.rule == "exact" and near(s.line, 579, 10)),
    "text justified": styled(BODY, lambda style: style.align == "both"),
    "every style names its Chinese font": everywhere_chinese,
    "no looks outside styles": no_local_looks,
    "headings are styles with outline levels": each_level(lambda at, s: s.level == at - 1),
    "headings in the font of their level": each_level(level_font),
    "headings 16 points": each_level(lambda _at, style: style.size == 32),
    "headings two signs in": each_level(lambda _at, style: near(style.indent, 640, 20)),
    "headings stay with their text": each_level(lambda _at, style: style.keep),
    "headings begin with their number": heading_numbers,
    "headings end in no mark": lambda file: all(
        not re.search("[。；，：]$", text(node)) for _level, node in file.headings()
    ),
    "document number": document_number,
    "odd and even pages": lambda file: (
        file.part("word/settings.xml").find(f"{W}evenAndOddHeaders") is not None
    ),
    "page number between dashes": footer_words,
    "page number odd right": footer_side("default", "right"),
    "page number even left": footer_side("even", "left"),
    "page number Song": footer_style(lambda style: style.font in SONGTI),
    "page number 14 points": footer_style(lambda style: style.size == 28),
    "page number 7 mm below": footer_distance,
    "heads of tables repeat": head_rows,
    "rows are not torn": all_rows(lambda row: row.find(f"{W}trPr/{W}cantSplit") is not None),
    "tables within margins": width_fits,
    "tables have lines": bordered,
    "captions in order": captions,
    "captions stay with tables": styled("caption", lambda style: style.keep),
    "wide tables lie": lying_for_wide,
    "signature": signature,
    "day of signing": signing_day,
    "attachments": attachments,
    "annexes begin pages": annexes_begin_pages,
    "property title": lambda file: core(file, "title") == text(file.in_style("title")[0]),
    "property author": lambda file: core(file, "creator") == "龙川县教育局",
    "property language": lambda file: core(file, "language") == "zh-CN",
    "property times": lambda file: core(file, "created") == core(file, "modified") != "",
    "fixed times in the package": lambda file: len(file.times) == 1,
    "no marks of templates": no_left_over(r"\{\{|\}\}|\{%|%\}|\{#"),
    "no words of programs": no_left_over(r"\b(None|NaN|nan|null|undefined|True|False)\b"),
    "no marks of Markdown": no_left_over(r"\*\*[^*]+\*\*|^#+ |^\| ?-"),
    "nothing empty to fill in": no_left_over("XX|××|（空）|待定|＿"),
    "no tracked changes or comments": lambda file: (
        not any(True for _node in file.body.iter(f"{W}ins", f"{W}del", f"{W}commentReference"))
    ),
    "no programs": lambda file: not any("vba" in name.lower() for name in file.names),
    "nothing from outside": lambda file: (
        not any(b'TargetMode="External"' in raw for raw in file.raw.values())
    ),
}
