"""`lcplan quota`: how many backbone teachers the plan asks for, and from which schools."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import Annotated

import typer

from longchuan_plan.cli.options import AsOf, OutputFile, parse_weight, today
from longchuan_plan.cli.session import Session
from longchuan_plan.language import _


class Format(StrEnum):
    """How the allocation is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"
    MARKDOWN = "markdown"


def quota(
    session: Session,
    *,
    as_of: AsOf = None,
    township_weight: Annotated[
        Fraction | None,
        typer.Option(
            parser=parse_weight,
            metavar="NUMBER",
            help=_("How much a teacher of a township school weighs; the plan's if not given."),
        ),
    ] = None,
    output_format: Annotated[Format, typer.Option(help=_("How to write it."))] = Format.TABLE,
    output_file: OutputFile = None,
) -> None:
    """Reckon the quota and its seats by school."""
    from longchuan_plan.cli.output import show_sheet, write
    from longchuan_plan.cli.prepare import prepare
    from longchuan_plan.exports.quota_json import quota_json
    from longchuan_plan.exports.quota_sheet import quota_sheet
    from longchuan_plan.exports.sheet_csv import sheet_csv
    from longchuan_plan.exports.sheet_markdown import sheet_markdown
    from longchuan_plan.exports.sheet_xlsx import sheet_xlsx
    from longchuan_plan.staffing.quota import TABLES, allocate

    day = as_of or today()
    prepared = prepare(session, TABLES)
    result = allocate(prepared.plan, prepared.frames, day, township_weight)
    sheet = quota_sheet(result)
    match output_format:
        case Format.JSON:
            write(quota_json(result), output_file)
        case Format.CSV:
            write(sheet_csv(sheet), output_file)
        case Format.XLSX:
            write(sheet_xlsx(sheet, day), output_file)
        case Format.MARKDOWN:
            write(sheet_markdown(sheet), output_file)
        case Format.TABLE:
            show_sheet(session, sheet, output_file)
