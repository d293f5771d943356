"""What a report says of a number: its value, its target, its status, in Chinese words.

Everything is worded from the result, so that no sentence can say other than its
number. A value next to a target is shown with as many decimals as it takes to
tell the two apart.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from longchuan_plan.indicators.base import Measurement, Window
from longchuan_plan.indicators.coverage import Coverage
from longchuan_plan.indicators.gap import Gap
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.indicators.quota import Quota
from longchuan_plan.indicators.share import Share
from longchuan_plan.indicators.target import Basis, Binding, Bound, Target
from longchuan_plan.indicators.tenure import Tenure
from longchuan_plan.judgement import Judgement, Status
from longchuan_plan.numbers import limit, percent, rounded
from longchuan_plan.periods import Period
from longchuan_plan.reports.bars import bar

SHARE = "share"
"""The unit of an indicator whose value is a part of 1."""

NO_VALUE = "—"

UNKNOWN = "不详"
"""The state of a milestone where the workspace has no table of progress."""

ALL_PARTS = 8
"""Up to so many parts of a number are each shown."""

STATUSES: Mapping[Status, str] = {
    Status.MET: "达标",
    Status.MISSED: "未达标",
    Status.ON_TRACK: "按进度推进",
    Status.BEHIND: "落后于进度",
    Status.NOT_DUE: "未到判定时间",
    Status.NO_TARGET: "只跟踪",
    Status.NO_DATA: "无数据",
}

BINDINGS: Mapping[Binding, str] = {
    Binding.MUST: "必须",
    Binding.IN_PRINCIPLE: "原则上",
    Binding.STRIVE: "力争",
    Binding.EXPECTED: "预期性",
    Binding.NONE: "无约束",
}

BASES: Mapping[Basis, str] = {
    Basis.STATED: "文件写明",
    Basis.IMPLIED: "按文义推定",
    Basis.STANDARD: "引用国家标准",
    Basis.NONE: "自行设定",
}

CHANGES: Mapping[int | None, str] = {1: "好转", 0: "持平", -1: "变差", None: NO_VALUE}

_OPERATORS = {"at_least": "不低于", "at_most": "不高于", "equals": "为"}
_COUNTED_OPERATORS = {"at_least": "不少于", "at_most": "不超过", "equals": "为"}

_DETAILS = {
    "pairs": "逐项计应有{}项",
    "covered_pairs": "已有{}项",
    "over_staffed": "超编学校{}所",
    "exits": "减员{}人",
    "exits_left_over": "不足一个周期的减员{}人",
    "other_hires": "补充其他学科{}人",
    "through_successors": "并校后任期接续计算为{}人",
    "on_time": "按期完成{}项",
    "late": "逾期完成{}项",
    "open": "到期未完成{}项",
    "year_before": "上年同期{}",
}

_LEFT_OUT = {
    "incomplete": "缺数未计{}条",
    "unknown": "缺数未计{}条",
    "too_small": "规模不足未计{}所",
    "left_out": "缺数未计{}所",
}
"""Said only where something is left out."""


def amount(value: Fraction, unit: str, bounds: Iterable[Fraction] = (), places: int = 1) -> str:
    """A number with its unit: `69.6%`, `12人`; one that is no share with so many decimals."""
    return percent(value, bounds) if unit == SHARE else rounded(value, places, bounds) + unit


def number(
    indicator: AnyIndicator, measurement: Measurement | None, bound: Bound | None = None
) -> str:
    """What was measured, with its unit; a dash without a value."""
    if measurement is None or measurement.value is None:
        return NO_VALUE
    bounds = bound.values if bound else ()
    return amount(measurement.value, indicator.unit, bounds, indicator.places)


def value(indicator: AnyIndicator, measurement: Measurement, bound: Bound | None = None) -> str:
    """What was measured, with what it is a part of: `69.6%（16/23）`; a dash without a value."""
    shown = number(indicator, measurement, bound)
    return shown if measurement.value is None else shown + _part(indicator, measurement, bound)


def barred(indicator: AnyIndicator, measurement: Measurement, shown: str) -> str:
    """A value as it is shown, with a bar before it where it is a share."""
    share = measurement.value if indicator.unit == SHARE else None
    return shown if share is None else f"{bar(share)} {shown}"


def _part(indicator: AnyIndicator, measurement: Measurement, bound: Bound | None) -> str:
    top, whole = measurement.numerator, measurement.denominator
    if top is None or not whole:
        return ""
    if indicator.unit == SHARE or isinstance(indicator, Share):
        return f"（{rounded(top, 1)}/{rounded(whole, 1)}）"
    if isinstance(indicator, Quota):
        bounds = [asked / whole for asked in bound.values] if bound else ()
        return f"（占{rounded(whole, 1)}{indicator.unit}的{percent(top / whole, bounds)}）"
    if isinstance(indicator, Tenure):
        return f"（在任{rounded(whole, 1)}{indicator.unit}）"
    return ""


def target(indicator: AnyIndicator, judgement: Judgement) -> str:
    """What the plan asks for, and how firmly: `不低于70%（原则上）`; a dash if it asks nothing."""
    if judgement.target is None or judgement.bound is None:
        return NO_VALUE
    asked = limits(judgement.bound, indicator.unit)
    if isinstance(indicator, Quota):
        shares = (limit(share, SHARE) for share in judgement.target.bound.values)
        asked += f"，即总数的{'至'.join(shares)}"
    return f"{asked}（{BINDINGS[judgement.binding]}）"


def limits(bound: Bound, unit: str) -> str:
    """A comparison in words: `不低于70%`, `10至20人`, `为0人`."""
    texts = [limit(asked, unit) for asked in bound.values]
    if bound.operator == "between":
        return f"{texts[0].removesuffix(unit)}至{texts[1]}"
    if unit == SHARE:
        whole = bound.values[0] == 1 and bound.operator == "at_least"
        return f"达到{texts[0]}" if whole else _OPERATORS[bound.operator] + texts[0]
    return _COUNTED_OPERATORS[bound.operator] + texts[0]


def ground(asked: Target) -> str:
    """Where a target is from: the words of the text, and how they give the number."""
    quoted = f"“{asked.quote.replace('“', '‘').replace('”', '’')}”，" if asked.quote else ""
    return quoted + BASES[asked.basis]


def window(kind: Window, days: Period) -> str:
    """Which days a number is about: `2022—2023学年`, `启动以来`."""
    match kind:
        case Window.AS_OF:
            return "当日"
        case Window.TERM:
            return f"自{days.first.year}年{days.first.month}月{days.first.day}日起的学期"
        case Window.PHASE:
            return "本阶段"
        case Window.SCHOOL_YEAR:
            return f"{days.first.year}—{days.first.year + 1}学年"
        case Window.CALENDAR_YEAR:
            return f"{days.first.year}年"
        case Window.SINCE_START:
            return "启动以来"


def details(measurement: Measurement) -> str:
    """The further figures of a measurement, those that have words here."""
    found = measurement.details
    known = [
        words.format(rounded(Fraction(found[name]), 1))
        for name, words in _DETAILS.items()
        if name in found
    ]
    left_out = [words.format(found[name]) for name, words in _LEFT_OUT.items() if found.get(name)]
    return "，".join((*known, *left_out))


def breakdown(indicator: AnyIndicator, measurement: Measurement) -> str:
    """The value of each part, or of many the highest and the lowest; empty without parts.

    `其中局机关4人、县城学校12人`
    """
    parts = measurement.breakdown
    texts = [
        name + amount(part, indicator.unit, (), indicator.places) for name, part in parts.items()
    ]
    if len(texts) <= ALL_PARTS:
        return f"其中{'、'.join(texts)}" if texts else ""
    values = list(parts.values())
    highest, lowest = (texts[values.index(pick(values))] for pick in (max, min))
    return f"分{len(texts)}项，最高{highest}，最低{lowest}"


def late(days: int) -> str:
    """How late something is whose day has come."""
    return f"已逾期{days}天" if days else "到期未完成"


def units(indicator: AnyIndicator, count: int) -> str:
    """So many of the units that an indicator covers."""
    schools = (isinstance(indicator, Coverage) and indicator.units.table == "schools") or (
        isinstance(indicator, Gap) and indicator.by == "school_id"
    )
    return f"{count}所学校" if schools else f"{count}个单位"
