"""`lcplan rule`: what a rule finds, why, and what to do about it."""

from __future__ import annotations

from typing import Annotated

import typer

from longchuan_plan.cli.options import OutputFile, today
from longchuan_plan.cli.output import write
from longchuan_plan.cli.session import Session
from longchuan_plan.cli.sheet_output import Format, FormatOption, write_sheet
from longchuan_plan.language import _


def rule(
    session: Session,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="RULE",
            help=_("Its code or name, such as LC303; without it all are listed."),
            show_default=False,
        ),
    ] = None,
    *,
    output_format: FormatOption = Format.TABLE,
    output_file: OutputFile = None,
) -> None:
    """List all rules, or tell of one what it finds, why, and what to do about it."""
    from longchuan_plan.cli.rule_list import all_rules, rule_called
    from longchuan_plan.exports.rules_json import rules_json
    from longchuan_plan.exports.rules_sheet import rule_page, rules_sheet

    found = all_rules() if name is None else [rule_called(name)]
    if name is not None and output_format in (Format.TABLE, Format.MARKDOWN):
        write(rule_page(found[0]), output_file)
        return
    write_sheet(
        session,
        rules_sheet(found),
        lambda: rules_json(found),
        output_format,
        today(),
        output_file,
    )
