"""Findings as lines for people: place, severity, rule, what is wrong, what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from longchuan_plan.language import _, ngettext
from longchuan_plan.locations import Spot

if TYPE_CHECKING:
    from longchuan_plan.findings import Finding


def where(finding: Finding) -> str:
    """`path:line:column`, `path[sheet!B7]` in a workbook, `path[paragraph 12]` in a document."""
    spot = finding.place
    if not isinstance(spot, Spot):
        raise TypeError(spot)
    if spot.part is not None:
        return f"{spot.path}[{spot.part}]"
    if spot.sheet is not None:
        return (
            f"{spot.path}[{spot.sheet}!{spot.cell}]" if spot.cell else f"{spot.path}[{spot.sheet}]"
        )
    return ":".join(str(part) for part in (spot.path, spot.line, spot.column) if part is not None)


def findings_text(findings: Sequence[Finding]) -> str:
    """A line a finding, and the remedy below it."""
    words = {"error": _("error"), "warning": _("warning"), "info": _("info")}
    lines = []
    for finding in findings:
        level, rule = words[finding.level], finding.rule
        lines.append(f"{where(finding)}: {level} {rule.code} {rule.name}: {finding.message}")
        if finding.hint:
            lines.append(f"    {finding.hint}")
    return "".join(f"{line}\n" for line in lines)


def statistics_text(findings: Sequence[Finding]) -> str:
    """How often each rule was broken, most often first."""
    counts = Counter((finding.rule.code, finding.rule.name) for finding in findings)
    summaries = {finding.rule.code: finding.rule.summary() for finding in findings}
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    width = max((len(str(count)) for count in counts.values()), default=1)
    return "".join(
        f"{count:>{width}}  {code} {name}  {summaries[code]}\n" for (code, name), count in ranked
    )


def summary(findings: Sequence[Finding], files: int, rows: int) -> str:
    """How much was read and what was found."""
    return counted(_("{files} files and {rows} rows read").format(files=files, rows=rows), findings)


def counted(read: str, findings: Sequence[Finding]) -> str:
    """What was read, in words, and how many findings there are."""
    if not findings:
        return _("{read}: nothing found").format(read=read)
    counts = Counter(finding.level.value for finding in findings)
    errors = ngettext("{count} error", "{count} errors", counts["error"])
    warnings = ngettext("{count} warning", "{count} warnings", counts["warning"])
    return _("{read}: {errors}, {warnings}").format(
        read=read,
        errors=errors.format(count=counts["error"]),
        warnings=warnings.format(count=counts["warning"]),
    )
