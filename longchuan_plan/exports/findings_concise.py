"""Findings as lines for people: place, severity, rule, what is wrong."""

from collections.abc import Sequence

from longchuan_plan.exports.finding_place import where
from longchuan_plan.findings import Finding
from longchuan_plan.language import _


def line_of(finding: Finding) -> str:
    """The finding in one line, without its end."""
    words = {"error": _("error"), "warning": _("warning"), "info": _("info")}
    level, rule = words[finding.level], finding.rule
    return f"{where(finding)}: {level} {rule.code} {rule.name}: {finding.message}"


def findings_concise(findings: Sequence[Finding], hints: bool = False) -> str:
    """A line a finding; with `hints` the remedy below it."""
    lines = []
    for finding in findings:
        lines.append(line_of(finding))
        if hints and finding.hint:
            lines.append(f"    {finding.hint}")
    return "".join(f"{line}\n" for line in lines)
