"""`lcplan validate`: everything that is wrong with plan and rosters."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from longchuan_plan.cli.findings_text import findings_text, statistics_text, summary
from longchuan_plan.cli.options import AsOf, OutputFile, today
from longchuan_plan.cli.output import write
from longchuan_plan.cli.session import Session
from longchuan_plan.language import _


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"


def validate(
    session: Session,
    *,
    as_of: AsOf = None,
    output_format: Annotated[Format, typer.Option(help=_("How to write findings."))] = Format.TEXT,
    output_file: OutputFile = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help=_("Only rules whose code begins so, as LC3,LC101.")),
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
    """Check the plan and the rosters; exits with 1 when something is found."""
    from longchuan_plan.checks.catalog import run
    from longchuan_plan.checks.choice import chosen
    from longchuan_plan.checks.context import Context
    from longchuan_plan.exports.findings_json import findings_json
    from longchuan_plan.loading.load import load
    from longchuan_plan.loading.places import Places, resolved
    from longchuan_plan.reading.faults import UNREADABLE

    workspace = session.workspace()
    loaded = load(workspace)
    found = chosen(run(Context(loaded, as_of or today())), select or (), ignore or ())
    findings = resolved(found, Places(workspace, loaded.plan, loaded.tables))
    if output_format is Format.JSON:
        write(findings_json(findings, loaded.files, loaded.rows), output_file)
    else:
        text = statistics_text(findings) if statistics else findings_text(findings)
        write(text, output_file)
    session.say(summary(findings, loaded.files, loaded.rows))
    if findings and not exit_zero:
        unreadable = any(finding.rule is UNREADABLE for finding in findings)
        raise typer.Exit(3 if unreadable else 1)
