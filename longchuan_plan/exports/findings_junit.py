"""Findings as a JUnit report, which build servers show as tests that failed."""

from collections import defaultdict
from collections.abc import Sequence
from html import escape

from longchuan_plan.exports.finding_place import path_from, where
from longchuan_plan.findings import Finding
from longchuan_plan.harmless import harmless


def findings_junit(findings: Sequence[Finding], folder: str = "") -> str:
    """A suite a file, a failed test a finding; one that passed where nothing was found.

    `folder` leads from the repository to the workspace.
    """
    files: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        files[path_from(finding, folder)].append(finding)
    count = len(findings)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<testsuites name="lcplan" tests="{count or 1}" failures="{count}" errors="0">',
    ]
    for path, found in files.items():
        number = len(found)
        lines.append(
            f'  <testsuite name="{_safe(path)}" tests="{number}" failures="{number}" errors="0">'
        )
        for finding in found:
            lines.extend(_case(finding, path))
        lines.append("  </testsuite>")
    if not findings:
        lines += [
            '  <testsuite name="lcplan" tests="1" failures="0" errors="0">',
            '    <testcase name="lcplan" classname="lcplan"/>',
            "  </testsuite>",
        ]
    return "\n".join([*lines, "</testsuites>", ""])


def _case(finding: Finding, path: str) -> list[str]:
    # No attribute says the line: the schema of Jenkins has none, so it stands in the name.
    rule = finding.rule
    name = f"{rule.code} {rule.name} {where(finding)}"
    body = finding.message + (f"\n{finding.hint}" if finding.hint else "")
    kind, message = f"{finding.level.value} {rule.code}", _safe(finding.message)
    return [
        f'    <testcase name="{_safe(name)}" classname="{_safe(path)}">',
        f'      <failure type="{kind}" message="{message}">{_safe(body)}</failure>',
        "    </testcase>",
    ]


def _safe(text: str) -> str:
    """The text as XML may hold it: its own signs escaped, those that it forbids replaced."""
    shown = harmless(text.replace("\r", "\n"))
    return escape("".join(sign for sign in shown if sign not in "\ufffe\uffff"))
