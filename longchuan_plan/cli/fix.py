"""`lcplan validate --fix` and `--diff`: what is written otherwise in the rosters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.named_files import located
from longchuan_plan.cli.output import write
from longchuan_plan.cli.session import Session
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _, ngettext
from longchuan_plan.loading.workspace import real_path

if TYPE_CHECKING:
    from longchuan_plan.checks.settings import Settings
    from longchuan_plan.loading.piped import Piped

Fix = Annotated[
    bool, typer.Option("--fix", help=_("Write the cells of CSV rosters in their usual form."))
]
Diff = Annotated[
    bool, typer.Option("--diff", help=_("Show what --fix would change, and change nothing."))
]
Unsafe = Annotated[
    bool,
    typer.Option(
        "--unsafe-fixes",
        help=_("Full-width signs of keys become plain ones, rows stand in the order of keys."),
    ),
]


def asked(*, fix: bool, diff: bool, unsafe: bool, instead: Mapping[str, bool]) -> bool:
    """Whether to fix instead of looking for findings; raises UsageError for half a wish.

    `instead` has the options that ask for something else, and whether they were given.
    """
    if fix and diff:
        raise UsageError(_("--fix and --diff exclude each other"), _("look at --diff first"))
    if unsafe and not (fix or diff):
        raise UsageError(_("--unsafe-fixes needs --fix or --diff"), _("look at --diff first"))
    for option, given in instead.items():
        if given and (fix or diff):
            message = _("{option} goes with neither --fix nor --diff").format(option=option)
            raise UsageError(message, _("they repair and show no findings: run validate twice"))
    return fix or diff


def mend(
    session: Session,
    files: Sequence[Path],
    output_file: Path | None,
    piped: Piped | None,
    settings: Settings,
    *,
    diff: bool,
    unsafe: bool,
) -> bool:
    """Write the repairs, or show them; whether there are any.

    What is piped in goes on, repaired, to standard output. What the settings leave out of
    the findings is not repaired.
    """
    from longchuan_plan.checks.choice import choice
    from longchuan_plan.fixing.diff import diff_text
    from longchuan_plan.fixing.limits import Limits
    from longchuan_plan.fixing.rosters import find_fixes, fixes_of_piped

    chosen = choice(settings.selected, settings.ignore, settings.per_file_ignores)
    limits = Limits(chosen, settings.rows)

    if output_file is not None and piped is None and not diff:
        message = _("--fix writes the rosters themselves, and has nothing for a file")
        raise UsageError(message, _("leave out --output-file, or look at --diff"))
    if piped is not None:
        if len(files) > 1:
            message = _("what is repaired comes from standard input (-) or from files")
            raise UsageError(message, _("repair one after the other"))
        fixes = fixes_of_piped(piped, unsafe=unsafe, limits=limits)
    else:
        wanted = _names(session, files) if files else None
        fixes = find_fixes(session.workspace(), wanted, unsafe=unsafe, limits=limits)
    if diff:
        write("".join(map(diff_text, fixes.files.values())), output_file)
    elif piped is not None:
        fix = next(iter(fixes.files.values()), None)
        write(piped.data if fix is None else fix.data, output_file)
    else:
        fixes.write()
    for name in fixes.left:
        text = _("{path} is left as it is: its structure is in doubt, lcplan validate says where")
        session.say(text.format(path=name))
    for name in fixes.links:
        text = _("{path} is a link and left as it is: repair the file to which it leads")
        session.say(text.format(path=name))
    for name in fixes.workbooks:
        text = _("{path} is a workbook, and only CSV is repaired; lcplan import makes CSV of it")
        session.say(text.format(path=name))
    cells = ngettext("{count} cell", "{count} cells", fixes.cells).format(count=fixes.cells)
    count = len(fixes.files)
    where = ngettext("{count} file", "{count} files", count).format(count=count)
    text = _("{cells} in {files} would be changed") if diff else _("{cells} in {files} changed")
    session.say(text.format(cells=cells, files=where))
    if fixes.moved:
        text = ngettext("{count} row moves", "{count} rows move", fixes.moved)
        session.say(text.format(count=fixes.moved))
    return bool(fixes.files)


def _names(session: Session, files: Sequence[Path]) -> set[str]:
    """The names of roster files asked for; raises UsageError for one that is none."""
    workspace = session.workspace()
    try:
        paths = workspace.roster_files()
    except OSError:
        paths = []
    names: set[str] = set()
    for file in files:
        whole = located(file, workspace.root)
        inside = {workspace.name(path) for path in paths if real_path(path).is_relative_to(whole)}
        if not inside:
            message = _("{path} is no roster that can be repaired").format(path=file)
            raise UsageError(message, _("name a file or folder in data/rosters"))
        names |= inside
    return names
