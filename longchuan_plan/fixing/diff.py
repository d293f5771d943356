"""The changes of a file as a unified diff without lines around, which tells of no person.

Only the cells that change are shown, and of these none that is personal data or holds
the number of a person: a whole line would tell whose it is. All others are `***`.
"""

import re
from unicodedata import normalize

from longchuan_plan.fixing.csv_records import Record
from longchuan_plan.fixing.file_fix import Fixed
from longchuan_plan.language import _, listed, ngettext
from longchuan_plan.masking import MOBILE

HIDDEN = "***"
_PERSONAL = re.compile(rf"{MOBILE}|[0-9]{{15}}")
"""What may be the number of a mobile phone, or of an identity card."""


def diff_text(fix: Fixed) -> str:
    """The diff; what changes in each line alike is said above it."""
    lines = []
    if fix.encoding:
        lines.append(_("# {path}: becomes UTF-8 without a mark").format(path=fix.path))
    if fix.line_ends:
        lines.append(_("# {path}: lines end in LF").format(path=fix.path))
    if fix.moved:
        text = ngettext(
            "# {path}: {count} row moves, in the order of {key}",
            "# {path}: {count} rows move, in the order of {key}",
            fix.moved,
        )
        lines.append(text.format(path=fix.path, count=fix.moved, key=listed(fix.order)))
    if fix.pairs:
        lines += [f"--- {fix.path}", f"+++ {fix.path}"]
    for before, after in fix.pairs:
        old, new = _shown(fix, before, after), _shown(fix, after, before)
        lines.append(f"@@ -{before.line} +{after.line} @@")
        lines += [f"-{line}" for line in old]
        lines += [f"+{line}" for line in new]
    return "".join(f"{line}\n" for line in lines)


def _shown(fix: Fixed, record: Record, other: Record) -> list[str]:
    cells = (
        _cell(fix, place, cell) if cell != beside else (HIDDEN if cell else "")
        for place, (cell, beside) in enumerate(zip(record.cells, other.cells, strict=True))
    )
    text = fix.delimiter.join(cells)
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _cell(fix: Fixed, place: int, cell: str) -> str:
    return HIDDEN if place not in fix.shown or _PERSONAL.search(normalize("NFKC", cell)) else cell
