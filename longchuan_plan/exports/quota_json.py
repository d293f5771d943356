"""The quota and its allocation as JSON."""

from longchuan_plan.exports.json_text import json_text
from longchuan_plan.staffing.quota import QuotaAllocation


def quota_json(result: QuotaAllocation) -> str:
    """The quota, the ties that the smaller school id decided, and the seats by school."""
    return json_text(
        {
            "as_of": result.as_of,
            "total": result.total,
            "rate": result.rate,
            "quota": result.quota,
            "held": result.held,
            "township_weight": result.township_weight,
            "clause": result.clause,
            "ties": [
                {
                    "remainder": str(tie.remainder),
                    "school_ids": list(tie.keys),
                    "seats": tie.seats,
                    "given_to": list(tie.keys[: tie.seats]),
                }
                for tie in result.ties
            ],
            "allocation": [
                {
                    "school_id": row.school_id,
                    "school": row.school,
                    "area": row.area,
                    "teachers": row.teachers,
                    "backbone": row.backbone,
                    "seats": row.seats,
                }
                for row in result.allocation
            ],
        }
    )
