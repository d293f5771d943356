"""Columns that number the rows of a form, 序号, as nearly every office table has one."""

from collections.abc import Iterable

from longchuan_plan.rosters.kinds import spelling

_HEADERS = frozenset(("序号", "序", "行号", "no", "no."))


def numbers_rows(header: str, texts: Iterable[str]) -> bool:
    """Whether a column that no field means counts rows and says nothing of them.

    The numbers need not follow each other: rows are sorted and taken out. Anything else in
    such a column is somebody's remark, and must not be passed over.
    """
    if spelling(header) not in _HEADERS:
        return False
    return all(not text.strip() or text.strip().isdecimal() for text in texts)
