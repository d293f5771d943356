"""`lcplan explain`: what an id of the plan means, where its number comes from, down to the rows."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.audience import Audience, UsuallyPublic, is_internal
from longchuan_plan.cli.options import AsOfInPhase, OutputFile, PhaseName
from longchuan_plan.cli.session import Session
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _, listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from longchuan_plan.evaluation import Evaluation
    from longchuan_plan.indicators.base import Rows
    from longchuan_plan.plan.subjects import Subject
    from longchuan_plan.rosters.frames import Frames


class Format(StrEnum):
    """How the explanation is written."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"


class Part(StrEnum):
    """What the rows shown count as."""

    ALL = "all"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    FAILURES = "failures"


def explain(
    session: Session,
    name: Annotated[
        str,
        typer.Argument(metavar="ID", help=_("An indicator, measure, goal or milestone.")),
    ],
    *,
    phase: PhaseName = None,
    as_of: AsOfInPhase = None,
    rows: Annotated[
        bool, typer.Option("--rows", help=_("The rows behind the number, with file and line."))
    ] = False,
    of: Annotated[Part, typer.Option(help=_("Only the rows that count as this."))] = Part.ALL,
    audience: UsuallyPublic = None,
    output_format: Annotated[Format, typer.Option(help=_("How to write it."))] = Format.TEXT,
    output_file: OutputFile = None,
) -> None:
    """Say what an id means: clause, key words, definition, arithmetic, light, and the rows."""
    from longchuan_plan.cli.explain_lines import explain_lines, title
    from longchuan_plan.cli.explain_output import explanation_sheet, show_explanation, show_sheets
    from longchuan_plan.cli.output import write
    from longchuan_plan.cli.prepare import phase_and_day, prepare
    from longchuan_plan.evaluation import evaluate, tables_needed
    from longchuan_plan.evidence import evidence_tables
    from longchuan_plan.exports.evidence_sheet import evidence_sheet, evidence_sheets
    from longchuan_plan.exports.explain_json import explain_json
    from longchuan_plan.exports.sheet_csv import sheet_csv
    from longchuan_plan.plan.subjects import narrowed, subject_called

    if of is not Part.ALL and not rows:
        raise UsageError(_("--of chooses among rows"), _("add --rows"))
    prepared = prepare(
        session, lambda plan: tables_needed(narrowed(plan, subject_called(plan, name)))
    )
    chosen, day = phase_and_day(prepared.plan, phase, as_of)
    subject = subject_called(prepared.plan, name)
    part = narrowed(prepared.plan, subject)
    evaluation = evaluate(part, prepared.frames, day, chosen)
    behind = None
    if rows:
        behind = evidence_tables(
            prepared.loaded.tables,
            _rows(evaluation, subject, prepared.frames),
            is_internal(session, audience, Audience.PUBLIC),
            () if of is Part.ALL else (of.value,),
            prepared.plan.public_names(),
        )
    if output_format is Format.JSON:
        write(explain_json(evaluation, subject, behind), output_file)
    elif behind is None:
        lines = explain_lines(evaluation, subject)
        if output_format is Format.CSV:
            write(sheet_csv(explanation_sheet(title(subject), lines)), output_file)
        else:
            show_explanation(session, title(subject), lines, output_file)
    elif output_format is Format.CSV:
        write(sheet_csv(evidence_sheet(title(subject), behind)), output_file)
    else:
        show_sheets(session, title(subject), evidence_sheets(behind), output_file)


def _rows(evaluation: Evaluation, subject: Subject, frames: Frames) -> Mapping[str, Rows]:
    """The rows that a subject stands on; raises UsageError for one that has none of its own."""
    from longchuan_plan.milestones import records_of

    if subject.milestone is not None:
        return {"records": records_of(frames, subject.id, evaluation.as_of)}
    for result in evaluation.results():
        if subject.indicator is not None and result.indicator.id == subject.id:
            return result.measurement.rows
    names = [result.indicator.id for result in evaluation.results()]
    hint = _("name one of them: {names}").format(names=listed(names)) if names else ""
    raise UsageError(_("rows stand behind an indicator or a milestone"), hint)
