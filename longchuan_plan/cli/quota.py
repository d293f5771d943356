"""`lcplan quota`: how many backbone teachers the plan asks for, and from which schools."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

import typer

from longchuan_plan.cli.options import AsOf, OutputFile, parse_weight, today
from longchuan_plan.cli.session import Session
from longchuan_plan.cli.sheet_output import Format, FormatOption, write_sheet
from longchuan_plan.language import _


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
    output_format: FormatOption = Format.TABLE,
    output_file: OutputFile = None,
) -> None:
    """Reckon the quota and its seats by school."""
    from longchuan_plan.cli.prepare import prepare
    from longchuan_plan.exports.quota_json import quota_json
    from longchuan_plan.exports.quota_sheet import quota_sheet
    from longchuan_plan.staffing.quota import allocate, tables

    day = as_of or today()
    prepared = prepare(session, tables)
    result = allocate(prepared.plan, prepared.frames, day, township_weight)
    write_sheet(
        session, quota_sheet(result), lambda: quota_json(result), output_format, day, output_file
    )
