"""`lcplan rotation-due`: whose years in one post are full, or will be."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from longchuan_plan.cli.audience import Audience, UsuallyInternal, is_internal
from longchuan_plan.cli.options import AsOf, OutputFile, parse_day, parse_span, today
from longchuan_plan.cli.session import Session
from longchuan_plan.cli.sheet_output import Format, FormatOption, write_sheet
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.periods import add_months


def rotation_due(
    session: Session,
    *,
    as_of: AsOf = None,
    by: Annotated[
        date | None,
        typer.Option(parser=parse_day, metavar="DATE", help=_("Also who is due up to this day.")),
    ] = None,
    within: Annotated[
        int | None,
        typer.Option(parser=parse_span, metavar="SPAN", help=_("The same as a span: 12m, 1y.")),
    ] = None,
    post: Annotated[
        list[str] | None, typer.Option(metavar="POST", help=_("Only this post; may be repeated."))
    ] = None,
    output_format: FormatOption = Format.TABLE,
    output_file: OutputFile = None,
    audience: UsuallyInternal = None,
    fail_on_due: Annotated[
        bool, typer.Option("--fail-on-due", help=_("Exit with 1 when somebody is overdue."))
    ] = False,
) -> None:
    """List the posts that must rotate by the plan's rule on years in one post."""
    from longchuan_plan.cli.prepare import prepare
    from longchuan_plan.exports.rotation_json import rotation_json
    from longchuan_plan.exports.rotation_sheet import rotation_sheet
    from longchuan_plan.staffing.rotation import State, rotation, tables

    if by is not None and within is not None:
        raise UsageError(_("--by and --within both say until when"), _("give one of them"))
    day = as_of or today()
    until = by or add_months(day, within or 0)
    prepared = prepare(session, tables)
    listed = rotation(prepared.plan, prepared.frames, day, until, list(dict.fromkeys(post or ())))
    internal = is_internal(session, audience, Audience.INTERNAL)
    write_sheet(
        session,
        rotation_sheet(listed, internal),
        lambda: rotation_json(listed, internal),
        output_format,
        day,
        output_file,
    )
    if fail_on_due and any(item.state is State.OVERDUE for item in listed.due):
        raise typer.Exit(1)
