"""The findings of `validate` as JSON."""

from collections.abc import Sequence
from typing import Any

from longchuan_plan.exports.json_text import json_text
from longchuan_plan.findings import Finding, Severity
from longchuan_plan.locations import Spot


def findings_json(findings: Sequence[Finding], files: int, rows: int) -> str:
    """The findings, whose places are spots, with how much was read and found."""
    counts = {level.value: 0 for level in Severity}
    for finding in findings:
        counts[finding.level.value] += 1
    return json_text(
        {
            "findings": [entry(finding) for finding in findings],
            "files": files,
            "rows": rows,
            "summary": counts,
        }
    )


def entry(finding: Finding) -> dict[str, Any]:
    """One finding, whose place is a spot."""
    spot = finding.place
    if not isinstance(spot, Spot):
        raise TypeError(spot)
    keys: dict[str, Any] = {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.level.value,
        "path": spot.path,
        "line": spot.line,
        "column": spot.column,
        "table": finding.table,
        "field": finding.field,
        "message": finding.message,
        "hint": finding.hint,
    }
    if spot.sheet is not None:
        keys["sheet"], keys["cell"] = spot.sheet, spot.cell
    if spot.part is not None:
        keys["part"] = spot.part
    return keys
