"""The findings of `validate` as JSON."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from longchuan_plan.exports.finding_place import spot_of
from longchuan_plan.exports.json_text import json_line, json_text
from longchuan_plan.findings import Finding, Severity


def findings_json(findings: Sequence[Finding], files: int, rows: int) -> str:
    """The findings, whose places are spots, with how much was read and found."""
    return json_text(
        {
            "findings": [entry(finding) for finding in findings],
            "files": files,
            "rows": rows,
            "summary": _levels(findings),
        }
    )


def statistics_json(findings: Sequence[Finding], files: int, rows: int) -> str:
    """How often each rule was broken, most often first, instead of the findings."""
    counts = Counter(finding.rule.code for finding in findings)
    rules = {finding.rule.code: finding.rule for finding in findings}
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    entries = [
        {
            "code": code,
            "name": rules[code].name,
            "summary": rules[code].summary(),
            "count": count,
        }
        for code, count in ranked
    ]
    body = {"statistics": entries, "files": files, "rows": rows, "summary": _levels(findings)}
    return json_text(body)


def findings_lines(findings: Sequence[Finding]) -> str:
    """Each finding as an object in a line of its own."""
    return "".join(json_line(entry(finding)) for finding in findings)


def _levels(findings: Sequence[Finding]) -> dict[str, int]:
    counts = {level.value: 0 for level in Severity}
    for finding in findings:
        counts[finding.level.value] += 1
    return counts


def entry(finding: Finding) -> dict[str, Any]:
    """One finding, whose place is a spot."""
    spot = spot_of(finding)
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
        "page": finding.rule.page,
    }
    if spot.sheet is not None:
        keys["sheet"], keys["cell"] = spot.sheet, spot.cell
    if spot.part is not None:
        keys["part"] = spot.part
    return keys
