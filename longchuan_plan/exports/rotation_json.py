"""The rotation list as JSON."""

from typing import Any

from longchuan_plan.exports.json_text import json_text
from longchuan_plan.masking import mask_name
from longchuan_plan.staffing.rotation import Due, Rotation


def rotation_json(rotation: Rotation, internal: bool) -> str:
    """The list; for a reader outside (`internal` false) without ids and with masked names."""
    return json_text(
        {
            "as_of": rotation.as_of,
            "until": rotation.until,
            "years": rotation.years,
            "posts": list(rotation.posts),
            "clause": rotation.clause,
            "due": [_entry(item, internal) for item in rotation.due],
            "through_successors": [_entry(item, internal) for item in rotation.through_successors],
        }
    )


def _entry(item: Due, internal: bool) -> dict[str, Any]:
    person = {"teacher_id": item.teacher_id} if internal else {}
    return {
        **person,
        "name": item.name if internal else mask_name(item.name),
        "school_id": item.school_id,
        "school": item.school,
        "town": item.town,
        "post": item.post,
        "since": item.since,
        "due_on": item.due_on,
        "years": item.years,
        "months": item.months,
        "overdue_days": item.overdue_days,
        "state": item.state,
    }
