"""`lcplan report`: a report of a phase as Markdown, DOCX and HTML."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from longchuan_plan.cli.audience import Audience, AudienceOption
from longchuan_plan.cli.options import AsOf, OutputFile, PhaseName
from longchuan_plan.cli.session import Session
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _, speaking


def report(
    session: Session,
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help=_("What kind of report."))
    ] = "progress",
    *,
    phase: PhaseName = None,
    as_of: AsOf = None,
    output_format: Annotated[
        list[str] | None,
        typer.Option(metavar="FORMATS", help=_("md, docx, html; all of them if not given.")),
    ] = None,
    output_dir: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help=_("Where to write; reports/ of the workspace.")),
    ] = None,
    output_file: OutputFile = None,
    audience: AudienceOption = Audience.PUBLIC,
) -> None:
    """Write a report and print the paths of its files."""
    from longchuan_plan.cli.output import write
    from longchuan_plan.cli.prepare import phase_and_day, prepare
    from longchuan_plan.evaluation import evaluate
    from longchuan_plan.reports.formats import FORMATS, write_report
    from longchuan_plan.reports.kinds import compose, kind_called
    from longchuan_plan.resources import shipped

    chosen = kind_called(kind)
    names = [name.strip() for text in output_format or FORMATS for name in text.split(",")]
    if output_file is not None:
        names = [_format_of(output_file, output_format, output_dir)]
    prepared = prepare(session)
    phase_meant, day = phase_and_day(prepared.plan, phase, as_of)
    with speaking("zh_CN"):  # why a number is missing is said in the report's language
        evaluation = evaluate(prepared.plan, prepared.frames, day, phase_meant)
    workspace = prepared.loaded.workspace
    folders = [workspace.templates, shipped("templates")]
    internal = audience is Audience.INTERNAL
    made = compose(chosen, evaluation, prepared.frames, folders, internal=internal)
    folder = output_dir or workspace.reports
    if output_file is not None:
        folder, made = output_file.parent, replace(made, stem=output_file.stem)
    paths = write_report(made, folder, names, folders)
    write("".join(f"{path}\n" for path in paths), None)


def _format_of(file: Path, formats: list[str] | None, folder: Path | None) -> str:
    """The format that a file's ending means; other ways of saying it go not with it."""
    if formats or folder:
        message = _("--output-file says format and folder already")
        raise UsageError(message, _("leave out --output-format and --output-dir"))
    return file.suffix.removeprefix(".").lower()
