"""The findings of `validate` as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from longchuan_plan.exports.finding_place import spot_of
from longchuan_plan.exports.json_text import json_line, json_text
from longchuan_plan.findings import Finding, Severity

if TYPE_CHECKING:
    from longchuan_plan.checks.baseline import Known


def findings_json(
    findings: Sequence[Finding], files: int, rows: int, gone: Known | None = None
) -> str:
    """The findings, whose places are spots, with how much was read and found.

    `gone` is what a baseline holds and was not found, where there is a baseline.
    """
    body = {"findings": [entry(finding) for finding in findings], "files": files, "rows": rows}
    return json_text({**body, "summary": _levels(findings), **_gone(gone)})


def statistics_json(
    findings: Sequence[Finding], files: int, rows: int, gone: Known | None = None
) -> str:
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
    return json_text({**body, **_gone(gone)})


def findings_lines(findings: Sequence[Finding]) -> str:
    """Each finding as an object in a line of its own."""
    return "".join(json_line(entry(finding)) for finding in findings)


def _gone(gone: Known | None) -> dict[str, list[dict[str, Any]]]:
    if gone is None:
        return {}
    counts: Counter[tuple[str, str]] = Counter()
    for (code, place, _mark), count in gone.items():
        counts[code, place] += count
    entries = [
        {"code": code, "place": place, "count": count}
        for (code, place), count in sorted(counts.items())
    ]
    return {"baseline_not_needed": entries}


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
