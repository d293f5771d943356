"""Trends as JSON."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from longchuan_plan.exports.json_text import json_text
from longchuan_plan.exports.status_json import bound_entry
from longchuan_plan.history.trend import Point, Trend


def trend_json(as_of: date, trends: Sequence[Trend]) -> str:
    """Each indicator with its points, the earliest first."""
    return json_text({"as_of": as_of, "indicators": [_trend(trend) for trend in trends]})


def _trend(trend: Trend) -> dict[str, Any]:
    indicator = trend.indicator
    return {
        "id": indicator.id,
        "title": indicator.title,
        "kind": indicator.kind,
        "unit": indicator.unit,
        "points": [_point(point) for point in trend.points],
    }


def _point(point: Point) -> dict[str, Any]:
    bound, since = point.judgement.bound, point.judgement.since
    target = {**bound_entry(bound), "since": since} if bound and since else None
    return {
        "day": point.day,
        "phase": point.phase.key,
        "value": point.measurement.value,
        "numerator": point.measurement.numerator,
        "denominator": point.measurement.denominator,
        "target": target,
        "status": point.judgement.status,
        "reason": point.measurement.reason,
    }
