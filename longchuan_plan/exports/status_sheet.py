"""The status as tables: the measures, the indicators, the milestones, and what charts need."""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.evaluation import Evaluation, MeasureResult, Result
from longchuan_plan.exports.book_xlsx import Chart, Page
from longchuan_plan.exports.figures import part_cell, target_cells, value_cell
from longchuan_plan.exports.sheet import Cell, Sheet
from longchuan_plan.judgement import Status
from longchuan_plan.language import _
from longchuan_plan.light import Light
from longchuan_plan.milestones import MilestoneState
from longchuan_plan.words import basis_word, binding_word, change_sign, light_word, status_word

VALUE, TARGET = 2, 3
"""The columns of the shares that are drawn beside each other."""


def status_pages(evaluation: Evaluation) -> tuple[Page, ...]:
    """The pages of the workbook, with the charts of lights and shares."""
    shares, lights = shares_sheet(evaluation), lights_sheet(evaluation)
    charts = [Chart("bar", shares.title, 0, len(shares.rows) - 1, 1, (VALUE, TARGET))]
    return (
        Page(measures_sheet(evaluation)),
        Page(
            lights,
            [Chart("column", lights.title, 0, len(lights.rows) - 1, 0, (1,))],
            _("Chart of lights"),
        ),
        Page(indicators_sheet(evaluation)),
        *((Page(shares, charts, _("Chart of shares")),) if shares.rows else ()),
        Page(milestones_sheet(evaluation)),
    )


def measures_sheet(evaluation: Evaluation) -> Sheet:
    """A row for each measure: its light, who answers for it, and how far it is."""
    headers = [
        _("Id"),
        _("Group"),
        _("Measure"),
        _("Light"),
        _("Leader"),
        _("Department"),
        _("Milestones due"),
        _("Done of these"),
        _("Overdue"),
        _("Targets judged"),
        _("Met or on track"),
    ]
    note = _("As of {day}, {phase}.").format(day=evaluation.as_of, phase=evaluation.phase.title)
    rows = [_measure(item) for item in evaluation.measures]
    return Sheet(_("Measures"), headers, rows, (note,), wrapping=(2,))


def lights_sheet(evaluation: Evaluation) -> Sheet:
    """How many measures have each light."""
    lights = [item.light for item in evaluation.measures]
    rows: list[list[Cell]] = [[light_word(light), lights.count(light)] for light in Light]
    return Sheet(_("Lights"), [_("Light"), _("Count of measures")], rows)


def indicators_sheet(evaluation: Evaluation) -> Sheet:
    """A row for each indicator, the goals' own last, with the ground of its number."""
    headers = [
        _("Id"),
        _("Indicator"),
        _("Value"),
        _("Unit"),
        _("Numerator"),
        _("Denominator"),
        _("Compared"),
        _("Target"),
        _("Upper bound"),
        _("Binding"),
        _("Basis"),
        _("Status"),
        _("Phase before"),
        _("Since the phase before"),
        _("Clause"),
        _("From"),
        _("To"),
        _("Reason"),
    ]
    rows = [_indicator(evaluation, result) for result in evaluation.results()]
    return Sheet(_("Indicators"), headers, rows, wrapping=(1, 17))


def shares_sheet(evaluation: Evaluation) -> Sheet:
    """The shares with a target, value beside target."""
    headers = [_("Id"), _("Indicator"), _("Value"), _("Target"), _("Status")]
    rows: list[list[Cell]] = []
    for result in evaluation.results():
        bound, value = result.judgement.bound, result.measurement.value
        if result.indicator.unit == "share" and bound is not None and value is not None:
            target = target_cells(result.indicator, bound)[1]
            shown = value_cell(result.indicator, value, bound)
            name = [result.indicator.id, result.indicator.title]
            rows.append([*name, shown, target, status_word(result.status)])
    return Sheet(_("Shares and targets"), headers, rows, wrapping=(1,))


def milestones_sheet(evaluation: Evaluation) -> Sheet:
    """A row for each milestone with what was recorded of it."""
    headers = [
        _("Measure"),
        _("Id"),
        _("Milestone"),
        _("Phase"),
        _("Due on"),
        _("Owner"),
        _("State"),
        _("Recorded on"),
        _("Evidence"),
        _("Overdue"),
        _("Clause"),
    ]
    phases = {phase.key: phase.title for phase in evaluation.plan.phases}
    rows = [
        _milestone(evaluation, measure, state, phases)
        for measure in evaluation.measures
        for state in measure.milestones
    ]
    return Sheet(_("Milestones"), headers, rows, wrapping=(2, 8))


def _measure(item: MeasureResult) -> list[Cell]:
    known = all(state.known for state in item.milestones)
    judged = list(_judged(item))
    good = [status for status in judged if status in (Status.MET, Status.ON_TRACK)]
    return [
        item.measure.id,
        item.measure.group,
        item.measure.title,
        light_word(item.light),
        item.measure.leader,
        item.measure.department,
        len(item.due),
        len(item.done_of_due) if known else None,
        len(item.overdue) if known else None,
        len(judged),
        len(good),
    ]


def _judged(item: MeasureResult) -> Iterator[Status]:
    judged = (Status.MET, Status.MISSED, Status.ON_TRACK, Status.BEHIND)
    yield from (result.status for result in item.results if result.status in judged)


def _indicator(evaluation: Evaluation, result: Result) -> list[Cell]:
    indicator, judgement = result.indicator, result.judgement
    target, bound = judgement.target, judgement.bound
    previous = result.previous.value if result.previous else None
    return [
        indicator.id,
        indicator.title,
        value_cell(indicator, result.measurement.value, bound),
        "%" if indicator.unit == "share" else indicator.unit,
        part_cell(result.measurement.numerator),
        part_cell(result.measurement.denominator),
        *target_cells(indicator, bound),
        binding_word(target.binding) if target else None,
        basis_word(target.basis) if target else None,
        status_word(result.status),
        value_cell(indicator, previous, bound),
        change_sign(result.change),
        evaluation.plan.label(target.clause if target else indicator.clause),
        result.window.first,
        result.window.last,
        result.measurement.reason,
    ]


def _milestone(
    evaluation: Evaluation,
    measure: MeasureResult,
    state: MilestoneState,
    phases: dict[str, str],
) -> list[Cell]:
    step = state.milestone
    return [
        measure.measure.id,
        step.id,
        step.title,
        phases.get(step.phase, step.phase),
        step.due,
        step.owner,
        state.state if state.known else None,
        state.recorded_on,
        state.evidence,
        _("yes") if state.overdue else None,
        evaluation.plan.label(step.clause),
    ]
