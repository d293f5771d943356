"""`lcplan import`: a file as the office has it, understood aloud, and written as canonical CSV."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.session import Session
from longchuan_plan.cli.table_name import table_called
from longchuan_plan.errors import InputError, UsageError
from longchuan_plan.language import _, glossed, listed

if TYPE_CHECKING:
    from longchuan_plan.importing.source import SourceSheet
    from longchuan_plan.importing.understanding import Understood
    from longchuan_plan.rosters.column import Row


class Format(StrEnum):
    """How the account is written."""

    TEXT = "text"
    JSON = "json"


def import_file(
    session: Session,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_("XLSX, XLS, ODS or CSV."))],
    *,
    table: Annotated[
        str | None, typer.Option(metavar="TABLE", help=_("The table that it holds."))
    ] = None,
    sheet: Annotated[
        str | None, typer.Option(metavar="SHEET", help=_("The sheet to take; all otherwise."))
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help=_("Write the tables; nothing is written otherwise."))
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help=_("Replace a file that is there."))
    ] = False,
    output_format: Annotated[
        Format, typer.Option("--output-format", help=_("How to tell what it holds."))
    ] = Format.TEXT,
    output_file: Annotated[
        Path | None,
        typer.Option(
            "--output-file",
            "-o",
            metavar="FILE",
            help=_("With --write: where to, in place of data/rosters; one table only."),
        ),
    ] = None,
) -> None:
    """Print what a file is understood to hold, row by row accounted for; --write writes it."""
    from longchuan_plan.cli.import_words import told
    from longchuan_plan.cli.output import write as write_result
    from longchuan_plan.importing.canonical import canonical
    from longchuan_plan.importing.reader import read_source

    if output_file is not None and not write:
        message = _("--output-file says where to write, but nothing is written without --write")
        raise UsageError(message, _("add --write"))
    model = None if table is None else table_called(table)
    sheets = [
        item for item in read_source(file) if item.rows and (any(map(any, item.rows)) or item.lost)
    ]
    if sheet is not None:
        sheets = _one_sheet(sheets, sheet)
    if not sheets:
        raise InputError(_("{path} is empty").format(path=file))
    understood, unknown = _understood(sheets, file, model)
    groups: dict[str, list[Understood]] = {}
    for part in understood:
        groups.setdefault(part.model.table, []).append(part)
    made = {name: canonical(parts) for name, parts in groups.items()}
    written: list[Path] = []
    try:
        if not understood:
            message = _("no sheet of {path} is known as a table").format(path=file)
            raise InputError(message, _("name the table with --table") if model is None else "")
        if write:
            data = {name: item.data for name, item in made.items()}
            written = _write(session, groups, data, output_file, replace=replace)
    finally:
        # What was understood is told whether it could be written or not.
        if output_format is Format.JSON:
            from longchuan_plan.exports.import_json import import_json

            write_result(import_json(understood, unknown, made, list(map(str, written))), None)
        else:
            write_result(told(understood, unknown, made), None)
    for path in written:
        session.say(_("wrote {path}").format(path=path))
    if not write:
        session.say(_next_step(understood))


def _next_step(understood: list[Understood]) -> str:
    """What there is to do after an account that wrote nothing."""
    if any(part.missing for part in understood):
        return _lacking_hint()
    return _("nothing was written; --write writes it into data/rosters")


def _lacking_hint() -> str:
    return _("give the columns these headers in the file, or add them, and import it again")


def _one_sheet(sheets: list[SourceSheet], name: str) -> list[SourceSheet]:
    found = [item for item in sheets if item.name == name]
    if not found:
        names = listed(item.name or "" for item in sheets)
        message = _("there is no filled sheet {name}").format(name=name)
        raise UsageError(message, _("the sheets are: {names}").format(names=names))
    return found


def _understood(
    sheets: list[SourceSheet], file: Path, model: type[Row] | None
) -> tuple[list[Understood], list[tuple[SourceSheet, str]]]:
    """The sheets that are tables, and the others with the reason."""
    from longchuan_plan.importing.header_rows import table_of
    from longchuan_plan.importing.understanding import understand

    known, unknown = [], []
    for item in sheets:
        models = [model] if model else table_of(item, file.stem, len(sheets) == 1)
        part = understand(models[0], item) if len(models) == 1 else None
        if part is not None:
            known.append(part)
        elif len(models) > 1:
            labels = listed(glossed(one.table, one.label) for one in models)
            unknown.append(
                (item, _("it may be {tables}; say which with --table").format(tables=labels))
            )
        elif models:
            unknown.append(
                (
                    item,
                    _("no row names the columns of {table} ({label})").format(
                        table=models[0].table, label=models[0].label
                    ),
                )
            )
        else:
            unknown.append((item, _unlike(item)))
    return known, unknown


def _unlike(sheet: SourceSheet) -> str:
    """Why no table is known in a sheet, and which it may be."""
    from longchuan_plan.importing.header_rows import likely_table
    from longchuan_plan.importing.understanding import understand
    from longchuan_plan.loading.cell_faults import printable

    model = likely_table(sheet)
    part = understand(model, sheet) if model else None
    if model is None or part is None:
        return _("neither its name nor a row of headers is that of a table")
    message = _(
        "its headers are most like those of {table} ({label}), but it lacks {names}; "
        "see which columns are unknown by {options}"
    )
    options = f"--table {model.table}"
    if sheet.name is not None:
        options += f' --sheet "{printable(sheet.name)}"'
    return message.format(
        table=model.table, label=model.label, names=listed(part.lacking), options=options
    )


def _write(
    session: Session,
    groups: dict[str, list[Understood]],
    made: dict[str, bytes],
    output_file: Path | None,
    *,
    replace: bool,
) -> list[Path]:
    """All tables or none; the paths of their files.

    Raises UsageError where a file is in the way, InputError for a table without a column
    that it needs.
    """
    from longchuan_plan.writing import write_files

    for name, parts in groups.items():
        lacking = next((part for part in parts if part.missing), None)
        if lacking is not None:
            message = _("{table} lacks columns that it needs: {names}; nothing was written")
            raise InputError(
                message.format(table=name, names=listed(lacking.lacking)), _lacking_hint()
            )
    if output_file is not None:
        if len(made) != 1:
            message = _("several tables do not fit into one file")
            raise UsageError(message, _("choose one with --sheet, or leave out --output-file"))
        folder, contents = output_file.parent, {output_file.name: next(iter(made.values()))}
    else:
        folder = session.workspace().rosters
        contents = {f"{name}.csv": data for name, data in made.items()}
        _refuse_second(session, groups, set(contents))
    there = [name for name in contents if (folder / name).exists()]
    if there and not replace:
        message = _("{path} is there already; nothing was written").format(path=folder / there[0])
        raise UsageError(message, _("say --replace, or name another file with --output-file"))
    return write_files(folder, contents)


def _refuse_second(session: Session, tables: dict[str, list[Understood]], own: set[str]) -> None:
    """A table that other files or sheets hold too would count its rows twice."""
    from longchuan_plan.loading.roster_files import find_rosters

    workspace = session.workspace()
    for table, sources in find_rosters(workspace, set(tables)).sources.items():
        paths = [item if isinstance(item, Path) else workspace.root / item.path for item in sources]
        for path in paths:
            if path.name not in own:
                message = _("{path} holds rows of {table} too; nothing was written").format(
                    path=path, table=table
                )
                hint = _("take it away, or name another file with --output-file")
                raise UsageError(message, hint)
