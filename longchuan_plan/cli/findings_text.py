"""Findings counted, in words for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from longchuan_plan.language import _, ngettext

if TYPE_CHECKING:
    from longchuan_plan.findings import Finding


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
    # They are texts too, and counted as such: a Counter would call Python for the hash of each.
    levels: list[str] = [finding.level for finding in findings]
    error, warning, info = (levels.count(level) for level in ("error", "warning", "info"))
    errors = ngettext("{count} error", "{count} errors", error)
    warnings = ngettext("{count} warning", "{count} warnings", warning)
    text = _("{read}: {errors}, {warnings}").format(
        read=read, errors=errors.format(count=error), warnings=warnings.format(count=warning)
    )
    if not info:
        return text
    more = ngettext(
        "{counted}, {count} for information", "{counted}, {count} for information", info
    )
    return more.format(counted=text, count=info)
