"""Findings as workflow commands of GitHub, which marks the lines of a change by them."""

from collections.abc import Sequence
from itertools import chain

from longchuan_plan.exports.finding_place import path_from, spot_of, where
from longchuan_plan.findings import Finding, Severity
from longchuan_plan.harmless import harmless
from longchuan_plan.language import _

SHOWN = 10
"""Marks of a kind that GitHub shows of one step; what comes after is dropped unsaid."""

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def findings_github(findings: Sequence[Finding], folder: str = "") -> str:
    """Errors first, ten of a kind at most, then a notice of how many there are.

    `folder` leads from the root of the repository to the workspace, with a slash at its end.
    """
    kinds = [[item for item in findings if item.level is level] for level in Severity]
    # The notice itself needs the last of the ten places of its kind.
    crowded = [len(kind) > SHOWN for kind in kinds]
    remarks = SHOWN - 1 if any(crowded) else SHOWN
    shown = [kinds[0][:SHOWN], kinds[1][:SHOWN], kinds[2][:remarks]]
    lines = [_command(finding, folder) for finding in chain(*shown)]
    left = len(findings) - len(lines)
    if left:
        message = _(
            "{total} findings in all: {errors} errors, {warnings} warnings, {infos} remarks;"
            " {left} of them are not marked here"
        ).format(
            total=len(findings),
            errors=len(kinds[0]),
            warnings=len(kinds[1]),
            infos=len(kinds[2]),
            left=left,
        )
        lines.append(f"::notice title=lcplan::{_data(message)}")
    return "".join(f"{line}\n" for line in lines)


def _command(finding: Finding, folder: str) -> str:
    spot, rule = spot_of(finding), finding.rule
    in_text = spot.sheet is None and spot.part is None
    keys = [("file", path_from(finding, folder))]
    if in_text and spot.line is not None:
        keys.append(("line", str(spot.line)))
    if in_text and spot.column is not None:
        keys.append(("col", str(spot.column)))
    keys.append(("title", f"{rule.code} {rule.name}"))
    place = "" if in_text else f"{where(finding)}: "
    message = f"{place}{finding.message}" + (f"\n{finding.hint}" if finding.hint else "")
    properties = ",".join(f"{key}={_property(value)}" for key, value in keys)
    return f"::{COMMANDS[finding.level]} {properties}::{_data(message)}"


def _data(text: str) -> str:
    return harmless(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
