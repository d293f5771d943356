"""Findings as a code quality report of GitLab.

The form is that of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from longchuan_plan.exports.finding_place import path_from, spot_of, where
from longchuan_plan.findings import Finding, Severity
from longchuan_plan.harmless import escaped

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}

_LINE = re.compile(r"(?<=, line )[0-9]+|(?<=第)[0-9]+(?=行)")
"""The line of another row in a message, in either language; it moves as lines come and go."""


def findings_gitlab(findings: Sequence[Finding], folder: str = "") -> str:
    """A list with an object a finding; `folder` leads from the repository to the workspace."""
    marked = zip(findings, fingerprints(findings), strict=True)
    entries = [
        {
            "description": f"{_place(finding)}{finding.message}",
            "check_name": f"{finding.rule.code} {finding.rule.name}",
            "fingerprint": mark,
            "severity": LEVELS[finding.level],
            "location": {
                "path": path_from(finding, folder),
                "lines": {"begin": spot_of(finding).line or 1},
            },
        }
        for finding, mark in marked
    ]
    return escaped(json.dumps(entries, ensure_ascii=False, indent=2)) + "\n"


def fingerprints(findings: Sequence[Finding]) -> Iterator[str]:
    """For each finding a name that stays when other lines come or go, and that no other has."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        path, field = spot_of(finding).path, finding.field or ""
        same = (finding.rule.code, path, field, _LINE.sub("", finding.message))
        seen[same] += 1
        text = "\0".join((*same, str(seen[same])))
        yield hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _place(finding: Finding) -> str:
    spot = spot_of(finding)
    return f"{where(finding)}: " if spot.sheet is not None or spot.part is not None else ""
