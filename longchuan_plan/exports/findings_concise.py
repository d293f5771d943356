"""Findings as lines for people: place, severity, rule, what is wrong."""

from collections.abc import Callable, Sequence

from longchuan_plan.exports.finding_place import where
from longchuan_plan.exports.rule_words import severity_word
from longchuan_plan.findings import Finding, Severity
from longchuan_plan.harmless import harmless_line


def line_maker() -> Callable[[Finding], str]:
    """What puts a finding in one line, without its end; severities and rules only once in words."""
    levels = {severity: severity_word(severity) for severity in Severity}
    heads: dict[str | tuple[str, Severity], str] = {}

    def line(finding: Finding) -> str:
        # Taken apart at once, and few keys with a severity, whose hash is slow: there may be
        # hundreds of thousands.
        rule, _place, message, _hint, _table, _field, severity = finding
        key = rule.code if severity is None else (rule.code, severity)
        head = heads.get(key)
        if head is None:
            level = levels[finding.level]
            head = heads[key] = f": {level} {rule.code} {rule.name}: "
        return f"{where(finding)}{head}{harmless_line(message)}"

    return line


def findings_concise(findings: Sequence[Finding], hints: bool = False) -> str:
    """A line a finding; with `hints` the remedy below it."""
    line_of = line_maker()
    lines = []
    for finding in findings:
        lines.append(line_of(finding))
        if hints and finding.hint:
            lines.append(f"    {harmless_line(finding.hint)}")
    return "".join(f"{line}\n" for line in lines)
