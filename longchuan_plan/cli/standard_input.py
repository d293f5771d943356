"""`-` among the files of `validate`: a table is read from standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.session import Session
from longchuan_plan.cli.table_name import table_called
from longchuan_plan.errors import InputError, UsageError, reason_of
from longchuan_plan.language import _

if TYPE_CHECKING:
    from longchuan_plan.loading.piped import Piped

DASH = Path("-")
Table = Annotated[
    str | None,
    typer.Option("--table", metavar="TABLE", help=_("The table that standard input (-) holds.")),
]


def piped(session: Session, files: Sequence[Path], table: str | None) -> Piped | None:
    """What stands on standard input, read to its end, when `-` is among the files.

    Raises UsageError where only one of `-` and the table's name is given, InputError
    where there is no standard input.
    """
    if DASH not in files:
        if table is not None:
            message = _("--table says what standard input holds, and no - is among the files")
            raise UsageError(
                message, _("write: lcplan validate - --table {table}").format(table=table)
            )
        return None
    if table is None:
        message = _("what comes from standard input (-) has no name that says its table")
        raise UsageError(message, _("name the table with --table, as in --table teachers"))
    from longchuan_plan.loading.piped import Piped

    model = table_called(table)
    if sys.stdin is None or sys.stdin.closed:
        raise InputError(_("there is no standard input"))
    if sys.stdin.isatty():
        session.say(_("reading a CSV table from the terminal; Ctrl-D on a new line ends it"))
    try:
        data = sys.stdin.buffer.read()
    except OSError as error:
        message = _("standard input cannot be read: {reason}")
        raise InputError(message.format(reason=reason_of(error))) from None
    return Piped(model, data)
