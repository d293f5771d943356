"""`lcplan check`: what in a Word document departs from the layout of official documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.findings_text import counted, findings_text, statistics_text
from longchuan_plan.cli.options import OutputFile
from longchuan_plan.cli.output import write
from longchuan_plan.cli.session import Session
from longchuan_plan.cli.validate import Format
from longchuan_plan.errors import InputError, UsageError
from longchuan_plan.language import _, ngettext

if TYPE_CHECKING:
    from longchuan_plan.official.layout import Layout


def check(
    session: Session,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help=_("The Word documents."))],
    *,
    output_format: Annotated[Format, typer.Option(help=_("How to write findings."))] = Format.TEXT,
    output_file: OutputFile = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help=_("Only rules whose code begins so, as GW1,GW226.")),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help=_("No rules whose code begins so."))
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help=_("Count the findings of each rule instead."))
    ] = False,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help=_("Exit with 0 whatever is found."))
    ] = False,
) -> None:
    """Check Word documents; exits with 1 when something departs from the layout."""
    from longchuan_plan.checks.choice import chosen
    from longchuan_plan.exports.findings_json import findings_json
    from longchuan_plan.findings import Severity
    from longchuan_plan.official.checks.catalog import RULES, UNREADABLE, run

    layout = _layout(session)
    found = [finding for path in files for finding in run(str(path), _read(path), layout)]
    findings = chosen(found, select or (), ignore or (), RULES)
    if output_format is Format.JSON:
        write(findings_json(findings, len(files), 0), output_file)
    else:
        text = statistics_text(findings) if statistics else findings_text(findings)
        write(text, output_file)
    read = ngettext("{count} document checked", "{count} documents checked", len(files))
    session.say(counted(read.format(count=len(files)), findings))
    if exit_zero:
        return
    if any(finding.rule in UNREADABLE for finding in findings):
        raise typer.Exit(3)
    # What is only worth knowing does not keep a document from going out.
    if any(finding.level is not Severity.INFO for finding in findings):
        raise typer.Exit(1)


def _layout(session: Session) -> Layout:
    """The workspace's own layout, else the shipped one; a document may lie anywhere."""
    from longchuan_plan.official.layout_file import LAYOUT, read_layout
    from longchuan_plan.resources import shipped

    try:
        own = session.workspace().templates / LAYOUT
    except UsageError:
        own = None
    return read_layout(own if own and own.is_file() else shipped("templates", LAYOUT))


def _read(path: Path) -> bytes:
    from longchuan_plan.reading.file_bytes import file_bytes

    try:
        return file_bytes(path)
    except OSError as error:
        message = _("{path} cannot be read: {reason}").format(
            path=path, reason=error.strerror or error
        )
        raise InputError(message, _("name a Word document (DOCX)")) from error
