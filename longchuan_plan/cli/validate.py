"""`lcplan validate`: everything that is wrong with plan and rosters."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.baseline import (
    BaselineFile,
    Prune,
    Write,
    known_in,
    tell_gone,
    tell_known,
    without_known,
    write_known,
)
from longchuan_plan.cli.finding_options import (
    ExitZero,
    ExtendSelect,
    FailOn,
    FailOnOption,
    Format,
    FormatOption,
    Ignore,
    PerFileIgnores,
    Select,
    Statistics,
    counts,
    drawn,
    fails,
    folder_to,
)
from longchuan_plan.cli.findings_text import summary
from longchuan_plan.cli.fix import Diff, Fix, Unsafe, asked, mend
from longchuan_plan.cli.named_files import located
from longchuan_plan.cli.options import AsOf, OutputFile, today
from longchuan_plan.cli.output import write
from longchuan_plan.cli.session import Session
from longchuan_plan.cli.standard_input import DASH, Table, piped
from longchuan_plan.cli.workspace_settings import settings_of
from longchuan_plan.errors import UsageError
from longchuan_plan.harmless import harmless_line
from longchuan_plan.language import _
from longchuan_plan.locations import STDIN

if TYPE_CHECKING:
    from longchuan_plan.findings import Finding
    from longchuan_plan.loading.excerpts import Excerpt
    from longchuan_plan.loading.load import Loaded
    from longchuan_plan.loading.piped import Piped
    from longchuan_plan.loading.workspace import Workspace


MANY = 100
"""More findings than this nobody reads to the end; it is said how to see what kinds they are."""


def validate(
    session: Session,
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE",
            help=_("Show what is found in these files only; - is standard input."),
        ),
    ] = None,
    *,
    table: Table = None,
    as_of: AsOf = None,
    output_format: FormatOption = Format.FULL,
    output_file: OutputFile = None,
    select: Select = None,
    extend_select: ExtendSelect = None,
    ignore: Ignore = None,
    per_file_ignores: PerFileIgnores = None,
    baseline: BaselineFile = None,
    write_baseline: Write = False,
    prune_baseline: Prune = False,
    statistics: Statistics = False,
    show_files: Annotated[
        bool, typer.Option("--show-files", help=_("List the files that are read, and end."))
    ] = False,
    fail_on: FailOnOption = None,
    exit_zero: ExitZero = False,
    fix: Fix = False,
    diff: Diff = False,
    unsafe_fixes: Unsafe = False,
) -> None:
    """Check the plan and the rosters; exits with 1 when something is found."""
    given = piped(session, files or (), table)
    from longchuan_plan.checks.asked import all_asked
    from longchuan_plan.checks.catalog import run
    from longchuan_plan.checks.choice import chosen, without_ignored_in_files
    from longchuan_plan.checks.context import Context
    from longchuan_plan.checks.row_ignores import without_rows
    from longchuan_plan.checks.settings import Settings
    from longchuan_plan.loading.load import load

    workspace = session.workspace()
    wishes = Settings(
        tuple(select or ()),
        tuple(extend_select or ()),
        tuple(ignore or ()),
        tuple(per_file_ignores or ()),
        fail_on=fail_on.value if fail_on else None,
    )
    settings = wishes.over(settings_of(workspace))
    instead = {
        "--show-files": show_files,
        "--statistics": statistics,
        "--baseline": baseline is not None,
    }
    if asked(fix=fix, diff=diff, unsafe=unsafe_fixes, instead=instead):
        changed = mend(
            session, files or (), output_file, given, settings, diff=diff, unsafe=unsafe_fixes
        )
        if diff and changed and not exit_zero:
            raise typer.Exit(1)
        return
    known = known_in(baseline, write=write_baseline, prune=prune_baseline, piped=given is not None)
    loaded = load(workspace, piped=given)
    names = {*loaded.plan.files, *loaded.roster_paths}
    if show_files:
        write("".join(f"{harmless_line(name)}\n" for name in sorted(names)), output_file)
        return
    found = run(Context(loaded, as_of or today()))
    asked_all = not settings.rows or all_asked(loaded)
    found = without_rows(found, settings.rows, loaded.tables, all_asked=asked_all)
    gone, all_found = None, len(found)
    if known is not None:
        # Before the choice: what is left out of it is not gone.
        found, gone = without_known(found, known, loaded, piped=given is not None)
    left_out = all_found - len(found)
    found = chosen(found, settings.selected, settings.ignore)
    if baseline is not None and write_baseline:
        write_known(session, baseline, found, loaded)
        return
    placed, excerpt = _placed(found, loaded, given, counted=statistics)
    findings = without_ignored_in_files(placed, settings.per_file_ignores)
    findings = settings.weighed(findings)
    if files:
        findings = _in_files(findings, files, workspace, names)
    read, folder = (loaded.files, loaded.rows), folder_to(workspace.root)
    if statistics:
        write(counts(output_format, findings, read, folder, gone), output_file)
    else:
        write(drawn(output_format, findings, read, folder, excerpt, gone), output_file)
    session.say(summary(findings, *read))
    _tell_many(session, findings, shown=output_format is Format.FULL and not statistics)
    if baseline is not None and known is not None:
        tell_known(session, baseline, left_out)
        tell_gone(session, baseline, known, gone, prune=prune_baseline)
    if not exit_zero:
        _end(findings, FailOn(settings.fail_on or FailOn.INFO))


def _placed(
    found: list[Finding], loaded: Loaded, given: Piped | None, *, counted: bool
) -> tuple[list[Finding], Callable[[Finding], Excerpt | None]]:
    """The findings with their spots, and what shows the place of one; for none, nothing to load.

    Unless they are `counted` only, few are given of very many that are alike.
    """
    if not found:
        return [], lambda _finding: None
    from longchuan_plan.checks.alike import without_many_alike
    from longchuan_plan.loading.excerpts import Excerpts
    from longchuan_plan.loading.places import Places, resolved

    places = Places(loaded.workspace, loaded.plan, loaded.tables, given)
    if not counted:
        found = without_many_alike(found, loaded.tables)
    return resolved(found, places), Excerpts(places).of


def _tell_many(session: Session, findings: list[Finding], *, shown: bool) -> None:
    if shown and len(findings) > MANY:
        session.say(_("--statistics counts them by rule; with a file only its own are shown"))


def _end(findings: list[Finding], least: FailOn) -> None:
    """End with the code that the findings ask for."""
    from longchuan_plan.reading.faults import file_unreadable

    if least is FailOn.NEVER:
        return
    if any(finding.rule is file_unreadable.RULE for finding in findings):
        raise typer.Exit(3)
    if fails(findings, least):
        raise typer.Exit(1)


def _in_files(
    findings: list[Finding], files: list[Path], workspace: Workspace, names: Collection[str]
) -> list[Finding]:
    """The findings in some files or folders; raises UsageError for one that is not read."""
    wanted: set[str] = set()
    for path in files:
        if path == DASH:
            wanted.add(STDIN)
            continue
        whole = located(path, workspace.root)
        name = workspace.name(whole) if whole.is_relative_to(workspace.root) else None
        inside = {item for item in names if name in (item, ".") or item.startswith(f"{name}/")}
        if not inside:
            message = _("{path} is no file that validate reads").format(path=path)
            raise UsageError(message, _("lcplan validate --show-files lists them"))
        wanted |= inside
    return [item for item in findings if getattr(item.place, "path", None) in wanted]
