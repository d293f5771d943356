"""The clauses of the document with what stands on each, as JSON."""

from typing import Any

from longchuan_plan.exports.json_text import json_text
from longchuan_plan.plan.passages import Commitment, Family, Passage
from longchuan_plan.plan.plan import Plan


def clauses_json(plan: Plan, passages: tuple[Passage, ...]) -> str:
    """Every clause in order; `open` ones carry nothing without the plan's saying why."""
    return json_text(
        {
            "document": plan.head.document.number,
            "clauses": [_clause(passage) for passage in passages],
            "summary": {
                "clauses": len(passages),
                "carrying": sum(bool(passage.commitments) for passage in passages),
                "open": sum(passage.is_open for passage in passages),
            },
        }
    )


def _clause(passage: Passage) -> dict[str, Any]:
    clause = passage.clause
    return {
        "id": clause.id,
        "label": clause.label,
        "number": clause.number,
        "title": clause.title,
        "without": clause.without,
        "open": passage.is_open,
        "phases": [_due(item) for item in passage.of(Family.PHASE)],
        "goals": [_quoted(item) | _due(item) for item in passage.of(Family.GOAL)],
        "measures": [_noted(item) for item in passage.of(Family.MEASURE)],
        "indicators": [_quoted(item) for item in passage.of(Family.INDICATOR)],
        "milestones": [_quoted(item) | _due(item) for item in passage.of(Family.MILESTONE)],
        "safeguards": [_noted(item) for item in passage.of(Family.SAFEGUARD)],
    }


def _named(item: Commitment) -> dict[str, Any]:
    return {"id": item.id, "title": item.title}


def _noted(item: Commitment) -> dict[str, Any]:
    return {**_named(item), "note": item.note}


def _quoted(item: Commitment) -> dict[str, Any]:
    return {**_named(item), "quote": item.quote}


def _due(item: Commitment) -> dict[str, Any]:
    return {**_named(item), "due": item.due}
