"""Findings as lines for people: place, severity, rule, what is wrong."""

from collections.abc import Mapping, Sequence

from longchuan_plan.exports.finding_place import where
from longchuan_plan.findings import Finding
from longchuan_plan.harmless import harmless_line
from longchuan_plan.language import _


def levels_in_words() -> Mapping[str, str]:
    """The word for each severity, looked up once for however many findings."""
    return {"error": _("error"), "warning": _("warning"), "info": _("info")}


def line_of(finding: Finding, levels: Mapping[str, str]) -> str:
    """The finding in one line, without its end."""
    rule = finding.rule
    level = levels[finding.level.value]
    return harmless_line(f"{where(finding)}: {level} {rule.code} {rule.name}: {finding.message}")


def findings_concise(findings: Sequence[Finding], hints: bool = False) -> str:
    """A line a finding; with `hints` the remedy below it."""
    levels = levels_in_words()
    lines = []
    for finding in findings:
        lines.append(line_of(finding, levels))
        if hints and finding.hint:
            lines.append(f"    {harmless_line(finding.hint)}")
    return "".join(f"{line}\n" for line in lines)
