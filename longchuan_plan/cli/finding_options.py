"""The options of commands that write findings, and how findings leave the program."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _

if TYPE_CHECKING:
    from longchuan_plan.checks.baseline import Known
    from longchuan_plan.findings import Finding
    from longchuan_plan.loading.excerpts import Excerpt


class Format(StrEnum):
    """How findings are written; `text` is `concise` with the hints."""

    FULL = "full"
    CONCISE = "concise"
    TEXT = "text"
    JSON = "json"
    JSON_LINES = "json-lines"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


class FailOn(StrEnum):
    """The lightest finding that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


FormatOption = Annotated[Format, typer.Option("--output-format", help=_("How to write findings."))]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="CODES", help=_("Only rules whose code begins so, as LC3,LC101.")
    ),
]
ExtendSelect = Annotated[
    list[str] | None,
    typer.Option("--extend-select", metavar="CODES", help=_("These rules too.")),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODES", help=_("No rules whose code begins so.")),
]
PerFileIgnores = Annotated[
    list[str] | None,
    typer.Option(
        "--per-file-ignores",
        metavar="PATTERN:CODES",
        help=_("Not these rules in files called so, as 'data/rosters/old-*:LC3'."),
    ),
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help=_("Count the findings of each rule instead."))
]
FailOnOption = Annotated[
    FailOn | None,
    typer.Option(
        "--fail-on",
        show_default=False,
        help=_("The lightest finding that makes the exit code 1; info in validate, else warning."),
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help=_("Exit with 0 whatever is found."))]


def drawn(
    output_format: Format,
    findings: Sequence[Finding],
    read: tuple[int, int],
    folder: str = "",
    excerpt: Callable[[Finding], Excerpt | None] = lambda _finding: None,
    gone: Known | None = None,
) -> str | bytes:
    """The findings in a form, as text or in UTF-8; `read` tells of how many files and rows.

    `folder` leads from where we are to the files, for those that look them up there;
    `gone` is what a baseline holds and is found no longer, which only JSON says.
    """
    if output_format in (Format.FULL, Format.CONCISE, Format.TEXT):
        return _for_people(output_format, findings, excerpt)
    if output_format in (Format.JSON, Format.JSON_LINES):
        from longchuan_plan.exports.findings_json import findings_json, findings_lines

        one = output_format is Format.JSON
        return findings_json(findings, *read, gone) if one else findings_lines(findings)
    return _for_machines(output_format)(findings, folder)


def _for_people(
    output_format: Format,
    findings: Sequence[Finding],
    excerpt: Callable[[Finding], Excerpt | None],
) -> str | bytes:
    if not findings:
        return ""
    if output_format is Format.FULL:
        from longchuan_plan.exports.findings_full import findings_full

        return findings_full(findings, excerpt)
    from longchuan_plan.exports.findings_concise import findings_concise

    return findings_concise(findings, hints=output_format is Format.TEXT)


def _for_machines(output_format: Format) -> Callable[[Sequence[Finding], str], str]:
    """What writes a form that other programs read, which is loaded only when it is wanted."""
    if output_format is Format.GITHUB:
        from longchuan_plan.exports.findings_github import findings_github

        return findings_github
    if output_format is Format.GITLAB:
        from longchuan_plan.exports.findings_gitlab import findings_gitlab

        return findings_gitlab
    if output_format is Format.SARIF:
        from longchuan_plan.exports.findings_sarif import findings_sarif

        return findings_sarif
    from longchuan_plan.exports.findings_junit import findings_junit

    return findings_junit


def counts(
    output_format: Format,
    findings: Sequence[Finding],
    read: tuple[int, int],
    folder: str = "",
    gone: Known | None = None,
) -> str:
    """How often each rule was broken; for GitHub's log below the marks.

    Raises UsageError for a form that can hold no counts.
    """
    from longchuan_plan.cli.findings_text import statistics_text
    from longchuan_plan.exports.findings_json import statistics_json

    if output_format is Format.JSON:
        return statistics_json(findings, *read, gone)
    if output_format in (Format.FULL, Format.CONCISE, Format.TEXT):
        return statistics_text(findings)
    if output_format is Format.GITHUB:
        return _for_machines(output_format)(findings, folder) + statistics_text(findings)
    message = _("--statistics cannot be written as {form}").format(form=output_format.value)
    raise UsageError(message, _("leave it out, or write full, concise, json or github"))


def folder_to(root: Path) -> str:
    """The way from where we are down to a folder, with a slash at its end; else nothing."""
    here = Path.cwd().resolve()
    if root == here or not root.is_relative_to(here):
        return ""
    way = root.relative_to(here).as_posix()
    return os.fsencode(way).decode("utf-8", "replace") + "/"


def fails(findings: Sequence[Finding], fail_on: FailOn) -> bool:
    """Whether a finding is at least as heavy as that."""
    weights = {"info": 1, "warning": 2, "error": 3}
    least = weights.get(fail_on.value, 4)
    return any(weights[finding.level.value] >= least for finding in findings)
