"""Trends as a table: a row for each indicator and day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from longchuan_plan.exports.book_xlsx import Chart
from longchuan_plan.exports.figures import part_cell, target_cells, value_cell
from longchuan_plan.exports.sheet import Cell, Sheet
from longchuan_plan.history.trend import Point, Trend
from longchuan_plan.language import _
from longchuan_plan.plan.plan import Plan
from longchuan_plan.words import status_word

DAY, VALUE, TARGET = 2, 4, 9
"""The places of the columns that charts are drawn from."""


def trend_sheet(plan: Plan, trends: Sequence[Trend]) -> Sheet:
    """Every point; a value that there is not is an empty cell with its reason behind."""
    headers = [
        _("Id"),
        _("Indicator"),
        _("Day"),
        _("Phase"),
        _("Value"),
        _("Unit"),
        _("Numerator"),
        _("Denominator"),
        _("Compared"),
        _("Target"),
        _("Upper bound"),
        _("Status"),
        _("Reason"),
    ]
    rows = [_row(trend, point) for trend in trends for point in trend.points]
    title = _("Trend: {number}").format(number=plan.head.document.number)
    return Sheet(title, headers, rows, wrapping=(1, 12))


def trend_charts(trends: Sequence[Trend]) -> Iterator[Chart]:
    """A line for each indicator with a target and at least two values on the way."""
    first = 0
    for trend in trends:
        last = first + len(trend.points) - 1
        values = [point.measurement.value for point in trend.points]
        judged = any(point.judgement.bound is not None for point in trend.points)
        if judged and len([value for value in values if value is not None]) > 1:
            title = f"{trend.indicator.id} {trend.indicator.title}"
            yield Chart("line", title, first, last, DAY, (VALUE, TARGET))
        first = last + 1


def _row(trend: Trend, point: Point) -> list[Cell]:
    indicator, bound = trend.indicator, point.judgement.bound
    unit = "%" if indicator.unit == "share" else indicator.unit
    return [
        indicator.id,
        indicator.title,
        point.day,
        point.phase.title,
        value_cell(indicator, point.measurement.value, bound),
        unit,
        part_cell(point.measurement.numerator),
        part_cell(point.measurement.denominator),
        *target_cells(indicator, bound),
        status_word(point.judgement.status),
        point.measurement.reason,
    ]
