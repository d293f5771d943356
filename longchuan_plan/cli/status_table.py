"""The status of the plan as a table at the terminal, measure by measure."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from rich.console import Group
from rich.text import Text

from longchuan_plan.cli.comparison_words import asked
from longchuan_plan.cli.layout import Column, fits, laid_out
from longchuan_plan.evaluation import Evaluation, GoalResult, MeasureResult, Result
from longchuan_plan.indicators.base import Measurement
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.indicators.target import Bound
from longchuan_plan.judgement import Status
from longchuan_plan.language import _, glossed, listed
from longchuan_plan.light import Light
from longchuan_plan.numbers import percent, rounded
from longchuan_plan.words import (
    binding_word,
    change_sign,
    light_word,
    status_word,
)

LIGHT_STYLES = {
    Light.RED: "red",
    Light.AMBER: "yellow",
    Light.GREEN: "green",
    Light.GREY: "bright_black",
}
NO_VALUE = "—"


def status_table(evaluation: Evaluation, width: int) -> Group:
    """A title, the table, and what the lights and counts say, for a terminal so wide."""
    columns = _columns()
    rows = [row for measure in evaluation.measures for row in _rows(measure)]
    rows += [row for goal in evaluation.goals for row in _goal_rows(goal)]
    if not fits(columns, rows, width):
        columns, rows = _stacked(columns, rows)
    title = _("{title}: {phase}, as of {day}").format(
        title=evaluation.plan.head.document.number,
        phase=evaluation.phase.title,
        day=evaluation.as_of,
    )
    notes = [Text(line) for line in _notes(evaluation)]
    table = laid_out(columns, rows, width)
    return Group(Text(title, style="bold"), Text(""), table, Text(""), *notes)


def _columns() -> list[Column]:
    return [
        Column(_("Id")),
        Column(_("Measure and indicator"), wraps=True),
        Column(_("Light and status")),
        Column(_("Value"), right=True),
        Column(_("Of")),
        Column(_("Target"), wraps=True),
        Column(_("Binding"), wraps=True),
        Column(_("Since the phase before")),
    ]


def _stacked(
    columns: list[Column], rows: list[list[Text]]
) -> tuple[list[Column], list[list[Text]]]:
    """The same in fewer columns, for a narrow terminal: what belongs together one above the other.

    A measure's milestones and department stand below its title, and so does why an
    indicator has no value.
    """
    stacked = []
    for name, title, light, value, of, target, binding, change in rows:
        if not value.plain:
            row = [_above(Text.assemble(name, " ", title), Text.assemble(of, " ", binding)), light]
        elif value.plain == NO_VALUE:
            row = [_above(name, title, of), light, value, _above(target, binding), change]
        else:
            row = [_above(name, title), light, _above(value, of), _above(target, binding), change]
        stacked.append([*row, *[Text("")] * (5 - len(row))])
    return [columns[place] for place in (1, 2, 3, 5, 7)], stacked


def _above(*texts: Text) -> Text:
    return Text("\n").join(text for text in texts if text.plain)


def _rows(measure: MeasureResult) -> Iterator[list[Text]]:
    yield _measure_row(measure)
    yield from map(_result_row, measure.results)


def _measure_row(measure: MeasureResult) -> list[Text]:
    light = Text(light_word(measure.light), style=LIGHT_STYLES[measure.light])
    known = all(state.known for state in measure.milestones)
    steps = _("milestones {done}/{due}") if known else _("milestones ?/{due}")
    return [
        Text(measure.measure.id, style="bold"),
        Text(measure.measure.title, style="bold"),
        light,
        Text(""),
        Text(steps.format(done=len(measure.done_of_due), due=len(measure.due))),
        Text(""),
        Text(measure.measure.department),
        Text(""),
    ]


def _goal_rows(goal: GoalResult) -> Iterator[list[Text]]:
    """A goal has no light of its own; of the indicators only its own stand below it."""
    due = _("due {day}").format(day=goal.goal.due)
    named = (goal.goal.id, goal.goal.title)
    yield [*(Text(text, style="bold") for text in named), *map(Text, ("", "", due, "", "", ""))]
    yield from map(_result_row, goal.own)


def _result_row(result: Result) -> list[Text]:
    bound = result.judgement.bound
    name = result.indicator.id.removeprefix(f"{result.indicator.id.split('.')[0]}.")
    weak = "" if result.judgement.target else "bright_black"
    return [
        Text(f"  .{name}"),
        Text(result.indicator.title),
        Text(status_word(result.status), style=_status_style(result)),
        Text(value_text(result.indicator, result.measurement.value, bound)),
        Text(_fraction(result), style="bright_black"),
        Text(_target(result, bound), style=weak),
        Text(binding_word(result.judgement.binding)),
        Text(change_sign(result.change)),
    ]


def value_text(indicator: AnyIndicator, value: Fraction | None, bound: Bound | None) -> str:
    """A value with its unit, never shown as if it lay on its bound."""
    if value is None:
        return NO_VALUE
    bounds = bound.values if bound else ()
    if indicator.unit == "share":
        return percent(value, bounds)
    return rounded(value, indicator.places, bounds) + indicator.unit


def fraction_text(measured: Measurement) -> str:
    """Numerator and denominator, where both are known."""
    if measured.value is None or measured.denominator is None or measured.numerator is None:
        return ""
    return f"{rounded(measured.numerator, 1)}/{rounded(measured.denominator, 1)}"


def _fraction(result: Result) -> str:
    measured = result.measurement
    return (measured.reason or "") if measured.value is None else fraction_text(measured)


def _target(result: Result, bound: Bound | None) -> str:
    shown = asked(bound, result.indicator.unit)
    since = result.judgement.since
    later = result.status in (Status.ON_TRACK, Status.BEHIND, Status.NOT_DUE)
    return glossed(shown, str(since)) if shown and later and since else shown


def _status_style(result: Result) -> str:
    if result.status in (Status.MET, Status.ON_TRACK):
        return "green"
    if result.status in (Status.MISSED, Status.BEHIND):
        return "red" if result.judgement.binding == "must" else "yellow"
    return "bright_black"


def _notes(evaluation: Evaluation) -> Iterator[str]:
    lights = [measure.light for measure in evaluation.measures]
    counts = listed(
        f"{light_word(light)} {lights.count(light)}" for light in LIGHT_STYLES if light in lights
    )
    yield _("Lights: {counts}").format(counts=counts)
    statuses = [result.status for result in evaluation.results()]
    counts = listed(
        f"{status_word(status)} {statuses.count(status)}" for status in Status if status in statuses
    )
    yield _("Indicators: {counts}").format(counts=counts)
