"""A subject has a name that the curriculum does not know.

What: a subject of lessons, teachers or new hires is none of 义务教育课程方案 (2022) and
普通高中课程方案 (2017, 2020) by its short name, as when a cell holds a remark. Vocational
schools have subjects of their own; staff who teach none may have 无, 行政, 后勤 and the like.
Why: 英语（兼音乐） counts for neither subject.

    school_id,school_year,subject
    2144990001,2023,»英语（兼音乐）

Remedy: write one subject a row, by its usual name; of a teacher several, parted by “;”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_values, where
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import printable
from longchuan_plan.nearest import nearest_term
from longchuan_plan.tables import Table

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

NOT_TEACHING = ("无", "其他", "行政", "管理", "后勤", "教辅", "实验", "图书", "校医", "保健")
"""What stands in the register for staff who teach no subject."""

COLUMNS = (
    ("lessons", "subject", USUAL),
    ("teachers", "subjects", (*USUAL, *NOT_TEACHING)),
    ("recruits", "subject", (*USUAL, *NOT_TEACHING)),
)
"""Where subjects stand, and what may."""

VOCATIONAL = "中等职业学校"
"""Schools of this kind have subjects of their own trades."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such subject."""
    for name, field, known in COLUMNS:
        table = context.table(name, field, "school_id")
        if table is not None:
            yield from _unusual(context, table, field, known)


def _unusual(context: Context, table: Table, field: str, usual: Sequence[str]) -> Iterator[Finding]:
    told = {
        code: (
            _("{subject} is no usual name of a subject").format(subject=printable(odd[0])),
            nearest_term(odd[0], USUAL),
        )
        for code, value in enumerate(table.columns[field].values)
        if (odd := [name for name in _each(value) if name not in usual])
    }
    if told:
        trades = context.once(_vocational)
        elsewhere = where(table.columns["school_id"], lambda school: school not in trades)
        yield from at_values(RULE, table, field, told, elsewhere)


def _each(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def _vocational(context: Context) -> frozenset[str]:
    """The schools that have subjects of their own trades."""
    schools = context.table("schools", "school_id", "kind")
    if schools is None:
        return frozenset()
    ids, kinds = schools.columns["school_id"], schools.columns["kind"]
    return frozenset(ids.at(row) for row in range(schools.rows) if kinds.at(row) == VOCATIONAL)
