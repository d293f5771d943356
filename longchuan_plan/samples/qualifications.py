"""Degrees, titles and subjects: what teachers of a stage and an age usually have."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import accumulate
from random import Random

DEGREES = ("高中及以下", "中专", "大专", "本科", "硕士研究生", "博士研究生")
FIVE = ("英语", "音乐", "体育", "美术", "心理")
"""The subjects that central primary schools are short of."""
VILLAGE_FIVE = ("英语", "音乐", "体育", "美术", "信息")
"""The subjects that village schools are short of."""

_ERAS = (1997, 2009, 9999)
_DEGREE_SHARES: dict[str, tuple[tuple[int, ...], ...]] = {
    # In service many have risen by evening studies since they were hired.
    "幼儿园": ((6, 42, 46, 6, 0, 0), (2, 30, 55, 13, 0, 0), (0, 14, 62, 24, 0, 0)),
    "小学": ((3, 18, 58, 21, 0, 0), (0, 6, 47, 47, 0, 0), (0, 0, 24, 74, 2, 0)),
    "初中": ((0, 3, 34, 63, 0, 0), (0, 0, 16, 82, 2, 0), (0, 0, 6, 90, 4, 0)),
    "高中": ((0, 0, 5, 93, 2, 0), (0, 0, 1, 92, 7, 0), (0, 0, 0, 85, 15, 0)),
}
_SUBJECT_SHARES = {
    "幼儿园": {"学前教育": 1},
    "小学": {
        "语文": 26, "数学": 20, "语文;道德与法治": 9, "数学;科学": 5, "语文;数学": 6, "英语": 9,
        "体育": 6, "音乐": 4, "美术": 4, "科学": 3, "信息": 2, "道德与法治": 2, "心理": 1,
        "美术;劳动": 1, "数学;信息": 1, "英语;道德与法治": 1,
    },
    "初中": {
        "语文": 17, "数学": 16, "英语": 15, "物理": 8, "化学": 5, "道德与法治": 7, "历史": 6,
        "地理": 5, "生物": 5, "体育": 7, "音乐": 2, "美术": 2, "信息": 2, "心理": 1,
        "历史;地理": 1, "生物;劳动": 1,
    },
    "高中": {
        "语文": 16, "数学": 16, "英语": 16, "物理": 9, "化学": 9, "生物": 8, "政治": 7,
        "历史": 6, "地理": 6, "体育": 4, "信息": 2, "音乐": 1, "美术": 1, "心理": 1,
    },
}  # fmt: skip
_TITLES = ("", "三级教师", "二级教师", "一级教师", "高级教师", "正高级教师")
_SECONDARY = 0.45


class Shares:
    """Draws of terms by their shares, fast enough for millions."""

    __slots__ = ("_edges", "_terms", "_total")

    def __init__(self, terms: Sequence[str], shares: Iterable[float]) -> None:
        self._terms = terms
        self._edges = list(accumulate(shares))
        self._total = self._edges[-1]

    def draw(self, chance: Random) -> str:
        """One of the terms."""
        return self._terms[bisect(self._edges, chance.random() * self._total)]


_DEGREES = {
    stage: tuple(Shares(DEGREES, shares) for shares in eras)
    for stage, eras in _DEGREE_SHARES.items()
}
_SUBJECTS = {
    stage: Shares(tuple(shares), shares.values()) for stage, shares in _SUBJECT_SHARES.items()
}
NEEDED = {"幼儿园": "大专", "小学": "本科", "初中": "本科", "高中": "硕士研究生"}
"""The degree that new teachers of a stage should have."""


def degree(chance: Random, stage: str, hired: int) -> str:
    """The degree of somebody hired in that year."""
    return _DEGREES[stage][bisect(_ERAS, hired)].draw(chance)


def recruit_degree(chance: Random, stage: str, enough: bool) -> str:
    """The degree of a recruit: the one the stage needs or a higher one, or the one below."""
    place = DEGREES.index(NEEDED[stage])
    if not enough:
        return DEGREES[place - 1]
    higher = {"幼儿园": 0.25, "小学": 0.03, "初中": 0.06, "高中": 0.02}[stage]
    return DEGREES[place + (chance.random() < higher)]


def title(chance: Random, stage: str, years: int, posted: bool) -> str:
    """The title after so many years; who has no post of the state seldom has one."""
    if years < 1 or (not posted and chance.random() < 0.8):
        return _TITLES[0]
    if years < 5:
        return _TITLES[1 + (chance.random() < 0.7)]
    if years < 13:
        return _TITLES[2 + (chance.random() < (years - 4) / 10)]
    senior = _SECONDARY if stage in ("初中", "高中") else 0.22
    if years < 19 or chance.random() > senior or stage == "幼儿园":
        return _TITLES[3]
    return _TITLES[4 + (chance.random() < 0.004)]


def subjects(chance: Random, stage: str, never: Sequence[str] = ()) -> str:
    """What somebody of a stage teaches, none of it in `never`."""
    while True:
        drawn = _SUBJECTS[stage].draw(chance)
        if not never or not any(subject in never for subject in drawn.split(";")):
            return drawn


def core_subject(chance: Random, stage: str) -> str:
    """A subject that no school is short of."""
    if stage == "幼儿园":
        return "学前教育"
    return ("语文", "数学", "语文", "数学", "道德与法治" if stage != "高中" else "政治")[
        int(chance.random() * 5)
    ]
