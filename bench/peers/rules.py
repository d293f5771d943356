"""The rules that every peer checks in the register of teachers, as plain facts.

They are those of lcplan's that such a tool can say about one table and one reference.
"""

REQUIRED = (
    "teacher_id",
    "name",
    "gender",
    "birth_date",
    "school_id",
    "stage",
    "subjects",
    "degree",
    "employment",
    "hired_on",
)
IDS = ("teacher_id", "school_id")
ID = r"^[0-9A-Za-z]+$"
TERMS = {
    "gender": ("男", "女"),
    "stage": ("幼儿园", "小学", "初中", "高中"),
    "degree": ("博士研究生", "硕士研究生", "本科", "大专", "中专", "高中及以下"),
    "employment": ("在编", "编外"),
    "leave_kind": ("退休", "调出", "辞职", "其他"),
    "backbone": ("校级", "县级", "市级", "省级", "国家级"),
    "studio": ("是", "否"),
}
DAYS = ("birth_date", "hired_on", "left_on", "backbone_on")
DAY = "%Y-%m-%d"
ORDERED = (("birth_date", "hired_on"), ("hired_on", "left_on"))
"""Pairs of days of which the second must not lie before the first."""

Found = set[tuple[int, str]]
"""Line and column of each error; the line is 0 where the tool does not say it."""


def written(found: Found) -> str:
    """The errors as the bench reads them, one a line."""
    return "".join(f"{line}\t{name}\n" for line, name in sorted(found))
