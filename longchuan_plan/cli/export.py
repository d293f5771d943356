"""`lcplan export`: results in whole, for a spreadsheet or another program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.options import AsOfInPhase, OutputFile, PhaseName
from longchuan_plan.cli.output import refuse_terminal, write
from longchuan_plan.cli.session import Session
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _

if TYPE_CHECKING:
    from longchuan_plan.evaluation import Evaluation
    from longchuan_plan.rosters.frames import Frames


class What(StrEnum):
    """What can be exported."""

    STATUS = "status"
    TREND = "trend"
    WORKBOOK = "workbook"


class Format(StrEnum):
    """How it is written."""

    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class _Forms:
    """One export in each format."""

    xlsx: Callable[[Evaluation, Frames], bytes]
    csv: Callable[[Evaluation, Frames], str | bytes]
    json: Callable[[Evaluation, Frames], str]


def export(
    session: Session,
    what: Annotated[
        What,
        typer.Argument(
            metavar="WHAT", help=_("The figures of status or trend, or the rosters as a workbook.")
        ),
    ],
    *,
    phase: PhaseName = None,
    as_of: AsOfInPhase = None,
    output_format: Annotated[Format, typer.Option(help=_("How to write it."))] = Format.XLSX,
    empty: Annotated[
        bool, typer.Option("--empty", help=_("workbook: every table, without rows."))
    ] = False,
    output_file: OutputFile = None,
) -> None:
    """Write the status, every indicator at each phase end, or the rosters as a workbook."""
    if output_format is Format.XLSX:
        refuse_terminal(output_file)
    if what is What.WORKBOOK:
        if output_format is not Format.XLSX or phase or as_of:
            message = _("the workbook of the rosters is always XLSX, of no phase and no day")
            raise UsageError(message, _("leave the other options out"))
        from longchuan_plan.cli.roster_book import roster_book

        _write(session, roster_book(session, empty=empty), output_file)
        return
    if empty:
        raise UsageError(_("--empty is for the workbook of the rosters"))
    from longchuan_plan.cli.prepare import phase_and_day, prepare
    from longchuan_plan.evaluation import evaluate

    prepared = prepare(session)
    chosen, day = phase_and_day(prepared.plan, phase, as_of)
    evaluation = evaluate(prepared.plan, prepared.frames, day, chosen)
    forms = {
        What.STATUS: _Forms(_status_xlsx, _status_csv, _status_json),
        What.TREND: _Forms(_trend_xlsx, _trend_csv, _trend_json),
    }
    made = getattr(forms[what], output_format.value)(evaluation, prepared.frames)
    _write(session, made, output_file)


def _write(session: Session, made: str | bytes, output_file: Path | None) -> None:
    write(made, output_file)
    if output_file is not None:
        session.say(_("wrote {path}").format(path=output_file))


def _status_xlsx(evaluation: Evaluation, _frames: Frames) -> bytes:
    from longchuan_plan.exports.book_xlsx import book_xlsx
    from longchuan_plan.exports.status_sheet import status_pages

    title = evaluation.plan.head.document.title
    return book_xlsx(title, status_pages(evaluation), evaluation.as_of)


def _status_csv(evaluation: Evaluation, _frames: Frames) -> str | bytes:
    from longchuan_plan.exports.sheet_csv import sheet_csv
    from longchuan_plan.exports.status_sheet import indicators_sheet

    return sheet_csv(indicators_sheet(evaluation))


def _status_json(evaluation: Evaluation, _frames: Frames) -> str:
    from longchuan_plan.exports.status_json import status_json

    return status_json(evaluation)


def _trend_xlsx(evaluation: Evaluation, frames: Frames) -> bytes:
    from longchuan_plan.exports.book_xlsx import Page, book_xlsx
    from longchuan_plan.exports.trend_sheet import trend_charts, trend_sheet
    from longchuan_plan.history.trend import trends

    found = trends(evaluation, frames)
    sheet = trend_sheet(evaluation.plan, found)
    page = Page(sheet, list(trend_charts(found)), _("Charts of trends"))
    return book_xlsx(evaluation.plan.head.document.title, [page], evaluation.as_of)


def _trend_csv(evaluation: Evaluation, frames: Frames) -> str | bytes:
    from longchuan_plan.exports.sheet_csv import sheet_csv
    from longchuan_plan.exports.trend_sheet import trend_sheet
    from longchuan_plan.history.trend import trends

    return sheet_csv(trend_sheet(evaluation.plan, trends(evaluation, frames)))


def _trend_json(evaluation: Evaluation, frames: Frames) -> str:
    from longchuan_plan.exports.trend_json import trend_json
    from longchuan_plan.history.trend import trends

    return trend_json(evaluation.as_of, trends(evaluation, frames))
