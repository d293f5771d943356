"""`lcplan status`: where the plan stands on a day."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from longchuan_plan.cli.options import AsOfInPhase, OutputFile, PhaseName
from longchuan_plan.cli.session import Session
from longchuan_plan.language import _


class Format(StrEnum):
    """How the status is written."""

    TABLE = "table"
    JSON = "json"


def status(
    session: Session,
    *,
    phase: PhaseName = None,
    as_of: AsOfInPhase = None,
    output_format: Annotated[Format, typer.Option(help=_("How to write it."))] = Format.TABLE,
    output_file: OutputFile = None,
) -> None:
    """Measure every indicator and give every measure its light."""
    from longchuan_plan.cli.output import console, show, write
    from longchuan_plan.cli.prepare import phase_and_day, prepare
    from longchuan_plan.cli.status_table import status_table
    from longchuan_plan.evaluation import evaluate
    from longchuan_plan.exports.status_json import status_json

    prepared = prepare(session)
    chosen, day = phase_and_day(prepared.plan, phase, as_of)
    evaluation = evaluate(prepared.plan, prepared.frames, day, chosen)
    if output_format is Format.JSON:
        write(status_json(evaluation), output_file)
    else:
        target = console(session, output_file)
        show(target, status_table(evaluation, target.width), output_file)
