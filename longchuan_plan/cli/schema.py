"""`lcplan schema`: the form of the plan's files for editors, and of the tables for other tools."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from longchuan_plan.cli.options import OutputFile
from longchuan_plan.cli.output import write
from longchuan_plan.cli.session import Session
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _, listed


class Part(StrEnum):
    """The kinds of plan files."""

    PLAN = "plan"
    MEASURE = "measure"
    ORGANISATION = "organisation"
    PHASES = "phases"


def schema(
    _session: Session,
    part: Annotated[
        Part | None,
        typer.Argument(
            metavar="PART",
            help=_("The kind of plan file; without it --tables."),
            show_default=False,
        ),
    ] = None,
    *,
    tables: Annotated[
        bool, typer.Option("--tables", help=_("All tables, as a Data Package descriptor."))
    ] = False,
    output_file: OutputFile = None,
) -> None:
    """Write a JSON Schema (2020-12) with Chinese titles, or a Data Package descriptor."""
    if (part is None) != tables:
        message = _("name one kind of plan file, or --tables")
        kinds = listed(item.value for item in Part)
        raise UsageError(message, _("the kinds are {kinds}").format(kinds=kinds))
    if part is None:
        from longchuan_plan.exports.data_package import data_package

        write(data_package(), output_file)
    else:
        from longchuan_plan.exports.plan_schema import plan_schema

        write(plan_schema(part.value), output_file)
