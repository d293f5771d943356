"""From results to the lines of a report: indicators, milestones, measures."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from longchuan_plan.evaluation import Evaluation, MeasureResult, Result, window_days
from longchuan_plan.indicators.base import Window
from longchuan_plan.judgement import Status
from longchuan_plan.light import Light
from longchuan_plan.milestones import MilestoneState
from longchuan_plan.numbers import percent
from longchuan_plan.reports import wording
from longchuan_plan.reports.bars import bar
from longchuan_plan.reports.context import (
    GroupLine,
    IndicatorLine,
    MeasureLine,
    MilestoneLine,
    SpanLine,
    UnitLine,
)
from longchuan_plan.reports.followup import steps

LIGHTS = (Light.GREEN, Light.AMBER, Light.RED, Light.GREY)
"""The order in which lights are counted."""

FIRST_FAILURES = 10
"""How many of the units that fail are named; all of them are counted."""


def groups(evaluation: Evaluation) -> tuple[GroupLine, ...]:
    """The measures in the plan's groups, both in the plan's order."""
    by_group: dict[str, list[MeasureLine]] = {}
    for number, result in enumerate(evaluation.measures, 1):
        line = _measure(evaluation, number, result)
        by_group.setdefault(result.measure.group, []).append(line)
    return tuple(_group(title, lines) for title, lines in by_group.items())


def _group(title: str, measures: Sequence[MeasureLine]) -> GroupLine:
    lights = Counter(line.light for line in measures)
    green = Fraction(lights[Light.GREEN], len(measures))
    return GroupLine(
        title=title,
        measures=tuple(measures),
        lights=tuple(lights[light] for light in LIGHTS),
        green=f"{bar(green)} {percent(green)}",
    )


def progress_known(evaluation: Evaluation) -> bool:
    """Whether the workspace has the table that says which milestones are done."""
    return all(state.known for result in evaluation.measures for state in result.milestones)


def indicator(evaluation: Evaluation, result: Result) -> IndicatorLine:
    """An indicator with its number, its target and how it has changed."""
    described, judgement = result.indicator, result.judgement
    units = tuple(_unit(unit) for unit in result.measurement.failures)
    now, before = _compared(result)
    days, further = _days(result), "；".join(_further(evaluation, result))
    about = f"统计期为{days}" if days else ""
    return IndicatorLine(
        title=described.title,
        number=now,
        bar=wording.barred(described, result.measurement, now),
        value=wording.value(described, result.measurement, judgement.bound),
        target=wording.target(described, judgement),
        before=before,
        changed=result.change,
        change=wording.CHANGES[result.change],
        status=result.status,
        status_text=wording.STATUSES[result.status],
        days=days,
        further=further,
        note="；".join(filter(None, (about, further))),
        units=units,
        failures=tuple(map(_named, units[:FIRST_FAILURES])),
        failing=wording.units(described, len(units)),
        more=max(len(units) - FIRST_FAILURES, 0),
        reason=result.reason or "",
        judged=bool(described.targets),
    )


def _compared(result: Result) -> tuple[str, str]:
    """The value now and in the phase before.

    What a quota asks for moves with its stock, and so does the judgement of what is
    better: then each value has what it was held to beside it.
    """
    described, asked, bound = result.indicator, result.judgement.target, result.judgement.bound
    then = described.bound(asked, result.previous) if asked and result.previous else bound
    texts = [
        wording.number(described, measurement, limit)
        for measurement, limit in ((result.measurement, bound), (result.previous, then))
    ]
    if bound and then and bound != then and wording.NO_VALUE not in texts:
        limits = [wording.limits(limit, described.unit) for limit in (bound, then)]
        texts = [f"{text}（目标{limit}）" for text, limit in zip(texts, limits, strict=True)]
    return texts[0], texts[1]


def _days(result: Result) -> str:
    """The days that a value is about, unless it is about the one of the report."""
    kind = result.indicator.window
    about_days = kind is not Window.AS_OF and result.measurement.value is not None
    return wording.window(kind, result.window) if about_days else ""


def _further(evaluation: Evaluation, result: Result) -> Iterator[str]:
    """The values in further windows, and further figures."""
    described, bound = result.indicator, result.judgement.bound
    plan, as_of, phase = evaluation.plan, evaluation.as_of, evaluation.phase
    others = [
        wording.window(kind, window_days(plan, kind, as_of, phase))
        + wording.value(described, measurement, bound)
        for kind, measurement in result.windows.items()
        if measurement.value is not None
    ]
    if others:
        yield "，".join(others)
    if parts := wording.breakdown(described, result.measurement):
        yield parts
    if further := wording.details(result.measurement):
        yield further


def _unit(unit: Mapping[str, str]) -> UnitLine:
    """A unit that fails, and what it lacks or has: 缺音乐、美术; 有2个."""
    name = unit.get("name") or next(iter(unit.values()))
    if missing := unit.get("missing"):
        return UnitLine(name, f"缺{missing}")
    found = unit.get("found")
    return UnitLine(name, f"有{found}个" if found else "")


def _named(unit: UnitLine) -> str:
    """A unit that fails in words: `东坑小学（缺音乐、美术）`."""
    return f"{unit.name}（{unit.fault}）" if unit.fault else unit.name


def _measure(evaluation: Evaluation, number: int, result: MeasureResult) -> MeasureLine:
    measure = result.measure
    indicators = tuple(indicator(evaluation, item) for item in result.results)
    milestones = tuple(_milestone(evaluation, measure.title, item) for item in result.milestones)
    judged = [line for line in indicators if line.judged and line.status is not Status.NOT_DUE]
    line = MeasureLine(
        number=number,
        title=measure.title,
        clause=evaluation.plan.label(measure.clause),
        light=result.light,
        leader=measure.leader or "",
        department=measure.department,
        supporting=measure.supporting,
        summary=measure.summary,
        indicators=indicators,
        milestones=milestones,
        moved=_moved(evaluation, milestones),
        reasons=tuple(_reasons(result)),
        spans=_spans(indicators),
        met=sum(line.status in (Status.MET, Status.ON_TRACK) for line in judged),
        judged=len(judged),
        done=len(result.done_of_due),
        due=sum(state.known for state in result.due),
    )
    return replace(line, steps=steps(evaluation, (line,)))


def _reasons(result: MeasureResult) -> Iterator[str]:
    """What makes a light red or amber: the deciding numbers, then the milestones overdue."""
    if result.light not in (Light.RED, Light.AMBER):
        return
    for item in result.deciding_results:
        described, judgement = item.indicator, item.judgement
        shown = wording.number(described, item.measurement, judgement.bound)
        asked = wording.target(described, judgement)
        yield f"{described.title}{shown}，目标{asked}"
    for state in result.deciding_milestones:
        yield f"节点“{state.milestone.title}”未按期完成"


def _spans(indicators: Sequence[IndicatorLine]) -> tuple[SpanLine, ...]:
    """The indicators by the days that they are about."""
    found: dict[str, list[str]] = {}
    for line in indicators:
        if line.days:
            found.setdefault(line.days, []).append(line.title)
    return tuple(SpanLine(days, tuple(titles)) for days, titles in found.items())


def _moved(
    evaluation: Evaluation, milestones: Sequence[MilestoneLine]
) -> tuple[MilestoneLine, ...]:
    """The milestones of which something was recorded in the phase."""
    days = evaluation.phase.period
    return tuple(line for line in milestones if line.recorded_on and line.recorded_on in days)


def _milestone(evaluation: Evaluation, measure: str, state: MilestoneState) -> MilestoneLine:
    milestone = state.milestone
    return MilestoneLine(
        measure=measure,
        title=milestone.title,
        owner=milestone.owner,
        due=milestone.due,
        is_due=state.due and state.known,
        state=state.state if state.known else wording.UNKNOWN,
        done=state.done,
        overdue=state.overdue,
        late=wording.late((evaluation.as_of - milestone.due).days) if state.overdue else "",
        evidence=state.evidence or "",
        recorded_on=state.recorded_on,
        in_phase=milestone.phase == evaluation.phase.key,
        note=state.note or "",
    )
