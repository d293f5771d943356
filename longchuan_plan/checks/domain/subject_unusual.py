"""A subject has a name that the curriculum does not know.

What: a subject of the lessons is none of 义务教育课程方案 (2022) and 普通高中课程方案
(2017, 2020) by its short name, as when a cell holds a remark. Vocational schools have
subjects of their own.
Why: 英语（兼音乐） counts for neither subject.

    school_id,school_year,subject
    2144990001,2023,»英语（兼音乐）

Remedy: write one subject a row, by its usual name.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_row, where
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.nearest import nearest

RULE = Rule(
    "LC435",
    "subject-unusual",
    Severity.WARNING,
    lambda: _("A subject has a name that the curriculum does not know"),
)

USUAL = (
    *("语文", "数学", "英语", "物理", "化学", "生物", "历史", "地理", "道德与法治", "政治"),
    *("科学", "音乐", "体育", "美术", "信息", "心理", "劳动", "综合实践", "学前教育"),
    *("俄语", "日语", "法语", "德语", "西班牙语", "外语", "艺术", "书法", "通用技术"),
    *("历史与社会", "地方课程", "校本课程", "班会", "特殊教育"),
)
"""义务教育课程方案 (2022) and 普通高中课程方案 (2017, 2020), by the short names of the
rosters; preschool, special needs and school-made lessons besides."""

VOCATIONAL = "中等职业学校"
"""Schools of this kind have subjects of their own trades."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such subject."""
    import numpy as np

    table = context.table("lessons", "subject", "school_id")
    if table is None:
        return
    known, subject = {*USUAL, None}, table.columns["subject"]
    odd = where(subject, lambda value: value not in known)
    if not odd.any():
        return
    schools, trades = context.table("schools", "school_id", "kind"), set[str]()
    if schools is not None:
        ids, kinds = schools.columns["school_id"], schools.columns["kind"]
        trades = {ids.at(row) for row in range(schools.rows) if kinds.at(row) == VOCATIONAL}
    odd &= where(table.columns["school_id"], lambda school: school not in trades)
    for row in np.nonzero(odd)[0].tolist():
        message = _("{subject} is no usual name of a subject").format(subject=subject.at(row))
        hint = nearest(subject.at(row), USUAL) or _("one subject a row, by its usual name")
        yield at_row(RULE, table, row, "subject", message, hint)
