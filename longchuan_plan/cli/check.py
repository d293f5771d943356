"""`lcplan check`: what in a Word document departs from the layout of official documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.finding_options import (
    ExitZero,
    ExtendSelect,
    FailOn,
    FailOnOption,
    Format,
    FormatOption,
    Ignore,
    Select,
    Statistics,
    counts,
    drawn,
    fails,
)
from longchuan_plan.cli.findings_text import counted
from longchuan_plan.cli.options import OutputFile
from longchuan_plan.cli.output import write
from longchuan_plan.cli.session import Session
from longchuan_plan.cli.word_document import document_bytes
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from longchuan_plan.findings import Finding
    from longchuan_plan.official.layout import Layout


FAMILY = 2
"""So many letters of a code say what kind of document its rule is for."""


def check(
    session: Session,
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help=_("The Word documents."))],
    *,
    kind: Annotated[
        str, typer.Option(metavar="KIND", help=_("The report that a form with tags is for."))
    ] = "progress",
    output_format: FormatOption = Format.FULL,
    output_file: OutputFile = None,
    select: Select = None,
    extend_select: ExtendSelect = None,
    ignore: Ignore = None,
    statistics: Statistics = False,
    fail_on: FailOnOption = None,
    exit_zero: ExitZero = False,
) -> None:
    """Check Word documents against the layout, and forms with tags against their report."""
    from longchuan_plan.checks.choice import chosen
    from longchuan_plan.official.checks.catalog import RULES, UNREADABLE
    from longchuan_plan.reports import form_check

    findings_of = _checker(session, kind)
    found = [finding for path in files for finding in findings_of(str(path), document_bytes(path))]
    rules = (*RULES, *form_check.RULES)
    families = {rule.code[:FAMILY] for rule in rules}
    # Added to all, a code still comes before a shorter one that is ignored.
    selected = [*(select or families), *(extend_select or ())] if select or extend_select else []
    findings = chosen(found, selected, ignore or (), rules, UNREADABLE)
    form = counts if statistics else drawn
    write(form(output_format, findings, (len(files), 0)), output_file)
    read = ngettext("{count} document checked", "{count} documents checked", len(files))
    session.say(counted(read.format(count=len(files)), findings))
    if exit_zero or fail_on is FailOn.NEVER:
        return
    if any(finding.rule in UNREADABLE for finding in findings):
        raise typer.Exit(3)
    # What is only worth knowing does not keep a document from going out.
    if fails(findings, fail_on or FailOn.WARNING):
        raise typer.Exit(1)


def _checker(session: Session, kind: str) -> Callable[[str, bytes], Iterable[Finding]]:
    """What checks a file: as a form where it holds tags, else as a document."""
    from longchuan_plan.official.checks.catalog import run
    from longchuan_plan.official.checks.leftovers import TEMPLATE
    from longchuan_plan.reports.form_check import check_form
    from longchuan_plan.reports.kinds import kind_called

    layout, report = _layout(session), kind_called(kind)

    def findings(path: str, data: bytes) -> Iterable[Finding]:
        found = run(path, data, layout)
        if any(finding.rule is TEMPLATE for finding in found):
            return check_form(path, data, report)
        return found

    return findings


def _layout(session: Session) -> Layout:
    """The workspace's own layout, else the shipped one; a document may lie anywhere."""
    from longchuan_plan.official.layout_file import LAYOUT, read_layout
    from longchuan_plan.resources import shipped

    try:
        own = session.workspace().templates / LAYOUT
    except UsageError:
        own = None
    return read_layout(own if own and own.is_file() else shipped("templates", LAYOUT))
