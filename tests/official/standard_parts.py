"""What the standard asks of the parts of a report, from the XML of its file alone.

They know nothing of the program's own figures or of its own check. Lengths are in
twentieths of a point, sizes in half points.
"""

import re
from collections.abc import Callable
from typing import Any

from tests.official.word_xml import Package, Style, W, text

FANGSONG, KAITI = {"仿宋", "仿宋_GB2312", "FangSong"}, {"楷体", "楷体_GB2312", "KaiTi"}
HEITI, SONGTI = {"黑体", "SimHei"}, {"宋体", "SimSun"}
TITLE = {"方正小标宋简体", "方正小标宋_GBK"}


def near(found: float, wanted: float, by: float = 57) -> bool:
    """Within a millimetre, or as said."""
    return abs(found - wanted) <= by


def lies(node: Any) -> bool:
    return bool(node.find(f"{W}pgSz").get(f"{W}orient") == "landscape")


def upright(file: Package) -> list[dict[str, int]]:
    """The margins of each section as if it stood upright."""
    found = []
    for node in file.sections:
        edges = node.find(f"{W}pgMar")
        sides = ("top", "bottom", "left", "right")
        if lies(node):
            sides = ("right", "left", "top", "bottom")
        names = zip(("top", "bottom", "left", "right"), sides, strict=True)
        found.append({name: int(edges.get(W + side)) for name, side in names})
    return found


def margin(name: str, millimetres: float) -> Callable[[Package], bool]:
    wanted = millimetres * 1440 / 25.4
    return lambda file: all(near(edges[name], wanted) for edges in upright(file))


def styled(name: str, test: Callable[[Style], bool]) -> Callable[[Package], bool]:
    return lambda file: all(test(style) for style in file.styles.values() if style.name == name)


def grid(name: str, wanted: int, by: int) -> Callable[[Package], bool]:
    return lambda file: all(
        near(int(node.find(f"{W}docGrid").get(W + name)), wanted, by) for node in file.sections
    )


def paper(file: Package) -> bool:
    for node in file.sections:
        size = node.find(f"{W}pgSz")
        width, height = int(size.get(f"{W}w")), int(size.get(f"{W}h"))
        if lies(node):
            width, height = height, width
        if not (near(width, 11906, 10) and near(height, 16838, 10)):
            return False
    return True


def heading_numbers(file: Package) -> bool:
    forms = (
        "[一二三四五六七八九十]+、",
        "（[一二三四五六七八九十]+）",
        r"[0-9]+[.．]",
        "（[0-9]+）",
    )
    return all(re.match(forms[level - 1], text(node)) for level, node in file.headings())


def each_level(test: Callable[[int, Style], bool]) -> Callable[[Package], bool]:
    return lambda file: all(test(level, file.style_of(node)) for level, node in file.headings())


def level_font(level: int, style: Style) -> bool:
    return style.font in (HEITI, KAITI, FANGSONG, FANGSONG)[level - 1]


def footer_side(kind: str, side: str) -> Callable[[Package], bool]:
    def test(file: Package) -> bool:
        node = file.footer(kind).find(f"{W}p")
        look = node.find(f"{W}pPr")
        indent = look.find(f"{W}ind")
        in_place = look.find(f"{W}jc").get(f"{W}val") == side
        return in_place and near(int(indent.get(W + side)), 280, 20)

    return test


def footer_words(file: Package) -> bool:
    found = [text(file.footer(kind)) for kind in ("default", "even")]
    return all(re.fullmatch("— *PAGE *1 —", re.sub(r"\s+", " ", words)) for words in found)


def footer_style(test: Callable[[Style], bool]) -> Callable[[Package], bool]:
    return lambda file: all(
        test(file.style_of(file.footer(kind).find(f"{W}p"))) for kind in ("default", "even")
    )


def footer_distance(file: Package) -> bool:
    """Its line ends so far below the text that the dash is about 7 mm off."""
    return all(
        near(int(edges.get(f"{W}bottom")) - int(edges.get(f"{W}footer")), 397 + 190, 100)
        for edges in (node.find(f"{W}pgMar") for node in file.sections)
    )


def all_rows(test: Callable[[Any], bool]) -> Callable[[Package], bool]:
    return lambda file: all(test(row) for table in file.tables for row in table.findall(f"{W}tr"))


def head_rows(file: Package) -> bool:
    path = f"{W}tr/{W}trPr/{W}tblHeader"
    return all(table.find(path) is not None for table in file.tables)


def width_fits(file: Package) -> bool:
    most = max(
        int(node.find(f"{W}pgSz").get(f"{W}w"))
        - int(node.find(f"{W}pgMar").get(f"{W}left"))
        - int(node.find(f"{W}pgMar").get(f"{W}right"))
        for node in file.sections
    )
    return all(
        sum(int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")) <= most
        for table in file.tables
    )


def captions(file: Package) -> bool:
    """Every table of the text has one right above, in order; those of annexes need none."""
    numbers, before, annexed = [], None, False
    for node in file.body:
        if node.tag == f"{W}p" and file.style_of(node).name == "annex":
            annexed = True
        if node.tag == f"{W}tbl" and not annexed:
            if before is None or file.style_of(before).name != "caption":
                return False
            numbers.append(re.findall("^表 ?([0-9]+)", text(before)))
        before = node if node.tag == f"{W}p" else None
    return numbers == [[str(place)] for place in range(1, len(numbers) + 1)]


def bordered(file: Package) -> bool:
    keys = {table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") for table in file.tables}
    return all(file.nodes[key].find(f"{W}tblPr/{W}tblBorders") is not None for key in keys)


def core(file: Package, name: str) -> str:
    parts = file.part("docProps/core.xml")
    return "".join(str(item.text or "") for item in parts if item.tag.endswith(name))


def document_number(file: Package) -> bool:
    return all(
        re.fullmatch("[一-鿿]+〔[0-9]{4}〕[1-9][0-9]*号", text(node))
        for node in file.in_style("document number")
    )


def signature(file: Package) -> bool:
    """A name and below it the day, which begins two signs after the name's first."""
    name, day = file.in_style("signature")
    sizes = [len(text(node).encode("gb18030")) * 160 for node in (name, day)]
    ends = [int(node.find(f"{W}pPr/{W}ind").get(f"{W}right")) for node in (name, day)]
    begins = [-end - size for end, size in zip(ends, sizes, strict=True)]
    two_off = min(ends) == 640 or ends[0] == 640
    return two_off and near(begins[1] - begins[0], 640, 170)


def signing_day(file: Package) -> bool:
    *_names, day = file.in_style("signature")
    return re.fullmatch("20[0-9]{2}年[1-9][0-9]?月[1-9][0-9]?日", text(day)) is not None


def attachments(file: Package) -> bool:
    """附件：1.… with no mark at an entry's end, one for each annex."""
    entries = [text(node) for node in file.in_style("attachments")]
    annexes = file.in_style("annex")
    right = all(not re.search("[。；，、;,.]$", entry) for entry in entries)
    numbered = all(
        re.match(f"(附件：)?{place}[.．]", entry) for place, entry in enumerate(entries, 1)
    )
    first = not entries or entries[0].startswith("附件：1")
    return right and numbered and first and len(entries) == len(annexes)


def annexes_begin_pages(file: Package) -> bool:
    nodes = file.in_style("annex")
    path = f"{W}pPr/{W}pageBreakBefore"
    by_style = [file.said(_key(file, node), "pPr/pageBreakBefore", "") for node in nodes]
    return all(
        said is not None or node.find(path) is not None
        for said, node in zip(by_style, nodes, strict=True)
    )


def _key(file: Package, node: Any) -> str:
    return str(node.find(f"{W}pPr/{W}pStyle").get(f"{W}val"))


def lying_for_wide(file: Package) -> bool:
    """A table of eight columns or more stands on a page that lies."""
    pending = []
    for node in file.body:
        if node.tag == f"{W}tbl":
            pending.append(len(list(node.iter(f"{W}gridCol"))))
        section = node if node.tag == f"{W}sectPr" else node.find(f".//{W}sectPr")
        if section is not None:
            if max(pending, default=0) >= 8 and not lies(section):
                return False
            pending = []
    return True


def no_left_over(pattern: str) -> Callable[[Package], bool]:
    return lambda file: not any(re.search(pattern, text(node)) for node in file.body.iter(f"{W}p"))


def everywhere_chinese(file: Package) -> bool:
    """Every style of text names its font for Chinese."""
    used = {_key(file, node) for node in file.body.iter(f"{W}p")}
    return all(file.styles[key].font for key in used)


def no_local_looks(file: Package) -> bool:
    """No run has a font or a size of its own: looks come from styles."""
    return not any(
        node.tag == f"{W}sz" or node.get(f"{W}eastAsia") or node.get(f"{W}ascii")
        for node in file.body.iter(f"{W}sz", f"{W}rFonts")
    )
