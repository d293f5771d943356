"""What came of cases as JSON."""

from collections.abc import Sequence
from typing import Any

from longchuan_plan.cases.run import Outcome
from longchuan_plan.exports.findings_json import entry
from longchuan_plan.exports.json_text import json_text
from longchuan_plan.findings import Finding


def cases_json(outcomes: Sequence[Outcome], findings: Sequence[Finding]) -> str:
    """Each case with what came out otherwise, and the findings in their files."""
    passed = sum(outcome.passed for outcome in outcomes)
    return json_text(
        {
            "cases": [_case(outcome) for outcome in outcomes],
            "findings": [entry(finding) for finding in findings],
            "summary": {"passed": passed, "failed": len(outcomes) - passed},
        }
    )


def _case(outcome: Outcome) -> dict[str, Any]:
    ready = outcome.ready
    return {
        "path": ready.spot.path,
        "line": ready.spot.line,
        "name": ready.case.name,
        "indicator": ready.indicator.id,
        "as_of": ready.case.as_of,
        "passed": outcome.passed,
        "differences": [
            {"what": item.what, "expected": item.expected, "actual": item.actual}
            for item in outcome.differences
        ],
    }
