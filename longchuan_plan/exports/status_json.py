"""The evaluation of a plan as JSON."""

from typing import Any

from longchuan_plan.evaluation import Evaluation, GoalResult, MeasureResult, Result
from longchuan_plan.exports.json_text import json_text
from longchuan_plan.indicators.base import Measurement
from longchuan_plan.indicators.target import Bound


def status_json(evaluation: Evaluation) -> str:
    """Measures with their lights, indicators and milestones, and the goals."""
    return json_text(
        {
            "as_of": evaluation.as_of,
            "phase": evaluation.phase.key,
            "previous_as_of": evaluation.previous_as_of,
            "measures": [_measure(measure) for measure in evaluation.measures],
            "goals": [_goal(goal) for goal in evaluation.goals],
        }
    )


def _measure(result: MeasureResult) -> dict[str, Any]:
    known = all(state.known for state in result.milestones)
    in_time = len(result.done_of_due)
    return {
        "id": result.measure.id,
        "title": result.measure.title,
        "department": result.measure.department,
        "light": result.light,
        "indicators": [indicator_entry(item) for item in result.results],
        "milestones": {
            "due": len(result.due),
            "done": len(result.done) if known else None,
            "done_of_due": in_time if known else None,
            "done_early": len(result.done) - in_time if known else None,
            "overdue": len(result.overdue) if known else None,
        },
    }


def indicator_entry(result: Result) -> dict[str, Any]:
    """One indicator, in `status` and wherever else it is told."""
    target, measured = result.judgement.target, result.measurement
    return {
        "id": result.indicator.id,
        "title": result.indicator.title,
        "kind": result.indicator.kind,
        "window": {
            "kind": result.indicator.window,
            "first": result.window.first,
            "last": result.window.last,
        },
        **_numbers(measured),
        "unit": result.indicator.unit,
        "target": _target(result),
        "binding": target.binding if target else None,
        "basis": target.basis if target else None,
        "clause": target.clause if target else result.indicator.clause,
        "status": result.status,
        "reason": result.reason,
        "previous": result.previous.value if result.previous else None,
        "details": dict(measured.details),
        "breakdown": dict(measured.breakdown),
        "failures": [dict(unit) for unit in measured.failures],
        "windows": {window.value: _numbers(other) for window, other in result.windows.items()},
    }


def _numbers(measured: Measurement) -> dict[str, Any]:
    return {
        "value": measured.value,
        "numerator": measured.numerator,
        "denominator": measured.denominator,
    }


def _target(result: Result) -> dict[str, Any] | None:
    bound, since = result.judgement.bound, result.judgement.since
    if bound is None or since is None:
        return None
    return {**bound_entry(bound), "since": since}


def bound_entry(bound: Bound) -> dict[str, Any]:
    """A comparison by its name and its number, or its two."""
    values = list(bound.values)
    return {bound.operator: values if bound.operator == "between" else values[0]}


def _goal(result: GoalResult) -> dict[str, Any]:
    goal = result.goal
    return {
        "id": goal.id,
        "title": goal.title,
        "clause": goal.clause,
        "due": goal.due,
        "indicators": [indicator_entry(item) for item in result.results],
    }
