"""Rows that are no record: totals, notes, and who filled in the form."""

import re
from collections.abc import Iterable
from enum import Enum, auto

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import Spot
from longchuan_plan.reading.faults import note_row, total_row
from longchuan_plan.reading.raw import is_blank

_TOTAL = r"(?i:[合总小共累]计|总数|全[县校镇]合计|本页合计|subtotal|total)(?:[:：(（].*)?"
_NOTE = r"(?is:(?:注|备注|说明|附注|note)[0-9]*[:：.、].*)"
_SIGNATURE = (
    r"(?s:(?:填表|制表|填报|审核|复核|经办|联系|负责|单位|学校|校长|签字|盖章|电话|日期)"
    r"[^:：]{0,8}[:：].*)"
)
_DAY = r"[0-9\s]*年[0-9\s]*月[0-9\s]*日?|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}"
"""A form is dated beside those who signed it, or left to be dated by hand."""
_BEGINNINGS = frozenset("合总小共累全本注备说附填制审复经联负单学校签盖电日sStTnN")
"""A remark begins with one of these, and hardly any cell of a record does."""
_ENGLISH = ("sub", "tot", "not")
"""What begins with a Latin letter is a remark only if it goes on so: T100 is an id."""


class Remark(Enum):
    """What a row is that is no record."""

    TOTAL = auto()
    NOTE = auto()
    SIGNATURE = auto()


def remark_in(cells: Iterable[str]) -> Remark | None:
    """What the words of a row say that it is; None for a record.

    No more cells are asked for than it takes: of a record hardly ever more than one.
    """
    filled = (cell.strip() for cell in cells if not is_blank(cell))
    first = next(filled, None)
    if first is None or first[0] not in _BEGINNINGS:
        return None
    if first[0].isascii() and first[:3].lower() not in _ENGLISH:
        return None
    plain = re.sub(r"\s", "", first)
    if re.fullmatch(_TOTAL, plain):
        return Remark.TOTAL
    note, signature = re.fullmatch(_NOTE, plain), re.fullmatch(_SIGNATURE, first)
    if not note and not signature:
        return None
    rest = list(filled)
    if note and not rest:
        return Remark.NOTE
    signed = signature and all(re.fullmatch(f"{_SIGNATURE}|{_DAY}", cell) for cell in rest)
    return Remark.SIGNATURE if signed else None


def remark_finding(spot: Spot, remark: Remark) -> Finding:
    """The finding for a row that begins at a spot; what stands in it is not repeated."""
    if remark is Remark.TOTAL:
        message = _("the row is a total and no record; it is not read")
        return Finding(total_row.RULE, spot, message, _("delete the row"))
    if remark is Remark.NOTE:
        message = _("the row is a note and no record; it is not read")
    else:
        message = _("the row says who filled in the form, and is no record; it is not read")
    return Finding(note_row.RULE, spot, message, _("delete the row"))
