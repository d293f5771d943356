"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import json
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from longchuan_plan.exports.finding_place import path_from, spot_of
from longchuan_plan.exports.findings_gitlab import fingerprints
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.harmless import escaped

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def findings_sarif(findings: Sequence[Finding], folder: str = "") -> str:
    """One run with the rules that were broken; `folder` leads to the workspace."""
    rules = sorted({item.rule.code: item.rule for item in findings}.items())
    places = {code: at for at, (code, _rule) in enumerate(rules)}
    marks = fingerprints(findings)
    results = [
        _result(item, places[item.rule.code], mark, folder)
        for item, mark in zip(findings, marks, strict=True)
    ]
    driver = {
        "name": "lcplan",
        "version": version("longchuan-plan"),
        "rules": [_rule(rule) for _code, rule in rules],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    summary = {"text": rule.summary()}
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": summary,
        # GitHub takes no rule without it, though the standard does not ask for it.
        "fullDescription": summary,
        "help": {"text": f"lcplan rule {rule.code} ({rule.page})"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(finding: Finding, rule: int, mark: str, folder: str) -> dict[str, Any]:
    spot = spot_of(finding)
    physical: dict[str, Any] = {
        "artifactLocation": {"uri": quote(path_from(finding, folder), errors="replace")}
    }
    location: dict[str, Any] = {"physicalLocation": physical}
    if spot.sheet is not None or spot.part is not None:
        inner = spot.part or (f"{spot.sheet}!{spot.cell}" if spot.cell else spot.sheet)
        location["logicalLocations"] = [{"name": inner}]
    elif spot.line is not None:
        column = {} if spot.column is None else {"startColumn": spot.column}
        physical["region"] = {"startLine": spot.line, **column}
    text = finding.message + (f"\n{finding.hint}" if finding.hint else "")
    return {
        "ruleId": finding.rule.code,
        "ruleIndex": rule,
        "level": LEVELS[finding.level],
        "message": {"text": text},
        "locations": [location],
        "partialFingerprints": {"lcplan/v1": mark},
    }
