"""`lcplan report`: a report of a phase as Markdown, DOCX and HTML."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.audience import Audience, is_internal
from longchuan_plan.cli.options import AsOfInPhase, OutputFile, PhaseName
from longchuan_plan.cli.session import Session
from longchuan_plan.cli.word_document import document_bytes
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _, speaking

if TYPE_CHECKING:
    from longchuan_plan.reports.kinds import Kind, Report


def report(
    session: Session,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help=_("progress, casefile, ledger, supervision, department or wallchart."),
        ),
    ] = "progress",
    *,
    phase: PhaseName = None,
    as_of: AsOfInPhase = None,
    output_format: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FORMATS", help=_("md, docx, html, and xlsx for a ledger; all that a kind has.")
        ),
    ] = None,
    output_dir: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help=_("Where to write; reports/ of the workspace.")),
    ] = None,
    output_file: OutputFile = None,
    audience: Annotated[
        Audience | None,
        typer.Option(
            help=_("Public readers see masked names and no ids; each kind has its usual readers.")
        ),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help=_("A Word form of your own; see docs/templates.md.")),
    ] = None,
    measure: Annotated[
        str | None,
        typer.Option(metavar="MEASURE", help=_("casefile: a measure by id, number or title.")),
    ] = None,
    department: Annotated[
        str | None,
        typer.Option(
            metavar="DEPARTMENT", help=_("department, ledger: a department by key or name.")
        ),
    ] = None,
    state: Annotated[
        str | None, typer.Option(metavar="STATE", help=_("ledger: only what stands so."))
    ] = None,
    overdue: Annotated[
        bool, typer.Option("--overdue", help=_("ledger: only what is late."))
    ] = False,
) -> None:
    """Write a report and print the paths of its files."""
    from longchuan_plan.cli.output import write
    from longchuan_plan.cli.prepare import phase_and_day, prepare
    from longchuan_plan.evaluation import evaluate, tables_needed
    from longchuan_plan.reports.formats import write_report
    from longchuan_plan.reports.kinds import check_request, compose, kind_called
    from longchuan_plan.reports.request import Request
    from longchuan_plan.resources import shipped

    chosen = kind_called(kind)
    usual = Audience.INTERNAL if chosen.internal else Audience.PUBLIC
    internal = is_internal(session, audience, usual)
    request = Request(internal, measure, department, state, overdue)
    check_request(chosen, request)
    names = [name.strip() for text in output_format or chosen.formats for name in text.split(",")]
    if output_file is not None:
        names = [_format_of(output_file, output_format, output_dir)]
    elif template is not None and not output_format:
        names = ["docx"]
    form = None if template is None else _form(template, names, chosen)
    prepared = prepare(session, lambda plan: {*tables_needed(plan), *chosen.tables})
    phase_meant, day = phase_and_day(prepared.plan, phase, as_of)
    with speaking("zh_CN"):  # why a number is missing is said in the report's language
        evaluation = evaluate(prepared.plan, prepared.frames, day, phase_meant)
    workspace = prepared.loaded.workspace
    folders = [workspace.templates, shipped("templates")]
    made = compose(chosen, evaluation, prepared.frames, folders, request)
    folder = output_dir or workspace.reports
    if output_file is not None:
        folder, made = output_file.parent, replace(made, stem=output_file.stem)
    others = _workbook(made, names)
    if form is not None:
        from longchuan_plan.reports.form import filled

        others["docx"] = filled(str(template), form, made.context, made.metadata, chosen.key)
    paths = write_report(made, folder, names, folders, others)
    write("".join(f"{path}\n" for path in paths), None)


def _format_of(file: Path, formats: list[str] | None, folder: Path | None) -> str:
    """The format that a file's ending means; other ways of saying it go not with it."""
    if formats or folder:
        message = _("--output-file says format and folder already")
        raise UsageError(message, _("leave out --output-format and --output-dir"))
    return file.suffix.removeprefix(".").lower()


def _form(path: Path, names: list[str], kind: Kind) -> bytes:
    """The bytes of an office's own form, when what is asked for can be made of it."""
    if "docx" not in kind.formats or "docx" not in names:
        message = _("a form of one's own gives a DOCX, and none is asked for")
        raise UsageError(message, _("leave out --template, or ask for the format docx"))
    return document_bytes(path)


def _workbook(made: Report, names: list[str]) -> dict[str, bytes]:
    """The workbook of a report that is a list, when it is asked for."""
    from longchuan_plan.exports.sheet import Sheet
    from longchuan_plan.exports.sheet_xlsx import sheet_xlsx

    listing = made.listing
    if listing is None or "xlsx" not in names:
        return {}
    sheet = Sheet(
        title=made.metadata.title,
        headers=[column.header for column in listing.columns],
        rows=listing.rows,
        notes=[listing.note] if listing.note else [],
        wrapping=range(len(listing.columns)),
        widths=[column.width for column in listing.columns],
    )
    return {"xlsx": sheet_xlsx(sheet, made.metadata.as_of)}
