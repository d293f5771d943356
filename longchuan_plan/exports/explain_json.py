"""What an id of the plan means and where it stands, as JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from longchuan_plan.evaluation import Evaluation, GoalResult, MeasureResult, Result
from longchuan_plan.evidence import EvidenceRow, EvidenceTable
from longchuan_plan.exports.json_text import json_text
from longchuan_plan.exports.status_json import indicator_entry
from longchuan_plan.light import light_of_target, rule
from longchuan_plan.milestones import MilestoneState
from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.plan import Plan
from longchuan_plan.plan.subjects import Subject


def explain_json(
    evaluation: Evaluation, subject: Subject, rows: Sequence[EvidenceTable] | None
) -> str:
    """The subject with its owner and, for a measure's, the rule of lights; `rows` if asked for."""
    plan = evaluation.plan
    body: dict[str, Any] = {
        "as_of": evaluation.as_of,
        "phase": evaluation.phase.key,
        "id": subject.id,
    }
    for measure in evaluation.measures:
        if measure.measure is subject.owner:
            body |= _of_measure(plan, measure, subject)
    for goal in evaluation.goals:
        body |= _of_goal(plan, goal, subject)
    if rows is not None:
        body["rows"] = [_row(table.table, row) for table in rows for row in table.rows]
    return json_text(body)


def _of_measure(plan: Plan, result: MeasureResult, subject: Subject) -> dict[str, Any]:
    body: dict[str, Any] = {}
    if subject.milestone is not None:
        (state,) = (item for item in result.milestones if item.milestone.id == subject.id)
        body["milestone"] = _milestone(plan, state)
    elif subject.indicator is not None:
        (found,) = (item for item in result.results if item.indicator.id == subject.id)
        body["indicator"] = _indicator(plan, found)
    return {
        **body,
        "measure": {
            **_measure(plan, result.measure),
            "light": result.light,
            "because": list(_because(result)),
            "indicators": [_standing(item) for item in result.results],
            "milestones": [_milestone(plan, item) for item in result.milestones],
        },
        "lights": [{"light": light, "when": when} for light, when in rule()],
    }


def _of_goal(plan: Plan, result: GoalResult, subject: Subject) -> dict[str, Any]:
    goal, body = result.goal, {}
    if subject.indicator is not None:
        (found,) = (item for item in result.own if item.indicator.id == subject.id)
        body["indicator"] = _indicator(plan, found)
    return {
        **body,
        "goal": {
            "id": goal.id,
            "title": goal.title,
            "clause": _clause(plan, goal.clause),
            "quote": goal.quote,
            "due": goal.due,
            "summary": goal.summary,
            "tracked": goal.tracked,
            "indicators": [_standing(item) for item in result.results],
        },
    }


def _indicator(plan: Plan, result: Result) -> dict[str, Any]:
    """The entry of `status` with what the text says and how it is read."""
    indicator, target = result.indicator, result.judgement.target
    entry = indicator_entry(result)
    return {
        **entry,
        "clause": _clause(plan, entry["clause"]),
        "quote": target.quote if target else None,
        "reading": (target.reading if target else None) or indicator.reading,
        "source": target.source if target else None,
        "definition": indicator.definition(),
        "expected": result.judgement.expected,
    }


def _measure(plan: Plan, measure: Measure) -> dict[str, Any]:
    return {
        "id": measure.id,
        "title": measure.title,
        "group": measure.group,
        "clause": _clause(plan, measure.clause),
        "summary": measure.summary,
        "leader": measure.leader,
        "department": measure.department,
        "supporting": list(measure.supporting),
        "tracked": measure.tracked,
    }


def _milestone(plan: Plan, state: MilestoneState) -> dict[str, Any]:
    milestone = state.milestone
    return {
        "id": milestone.id,
        "title": milestone.title,
        "clause": _clause(plan, milestone.clause),
        "quote": milestone.quote,
        "phase": milestone.phase,
        "due": milestone.due,
        "owner": milestone.owner,
        "evidence_expected": milestone.evidence,
        "state": state.state if state.known else None,
        "done": state.done if state.known else None,
        "overdue": state.overdue if state.known else None,
        "evidence": state.evidence,
        "recorded_on": state.recorded_on,
        "note": state.note,
    }


def _standing(result: Result) -> dict[str, Any]:
    return {
        "id": result.indicator.id,
        "title": result.indicator.title,
        "value": result.measurement.value,
        "unit": result.indicator.unit,
        "status": result.status,
        "binding": result.judgement.target and result.judgement.binding,
        "light": light_of_target(result.status, result.judgement.binding),
    }


def _because(result: MeasureResult) -> Iterator[str]:
    """The ids of the indicators and milestones that give the measure its light."""
    yield from (item.indicator.id for item in result.deciding_results)
    yield from (item.milestone.id for item in result.deciding_milestones)


def _clause(plan: Plan, clause_id: str | None) -> dict[str, Any] | None:
    clause = plan.clause(clause_id)
    if clause is None:
        return None
    return {"id": clause.id, "label": clause.label, "title": clause.title}


def _row(table: str, row: EvidenceRow) -> dict[str, Any]:
    return {
        "table": table,
        "counts_as": list(row.roles),
        "path": row.spot.path,
        "sheet": row.spot.sheet,
        "line": row.spot.line,
        "cells": dict(row.cells),
    }
