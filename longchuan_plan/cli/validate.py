"""`lcplan validate`: everything that is wrong with plan and rosters."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

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
from longchuan_plan.cli.options import AsOf, OutputFile, today
from longchuan_plan.cli.output import write
from longchuan_plan.cli.session import Session
from longchuan_plan.cli.standard_input import DASH, Table, piped
from longchuan_plan.cli.workspace_settings import settings_of
from longchuan_plan.errors import UsageError
from longchuan_plan.harmless import harmless_line
from longchuan_plan.language import _, ngettext
from longchuan_plan.locations import STDIN

if TYPE_CHECKING:
    from longchuan_plan.checks.baseline import Known
    from longchuan_plan.findings import Finding
    from longchuan_plan.loading.load import Loaded
    from longchuan_plan.loading.workspace import Workspace


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
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FILE", help=_("Show only what this file lacks.")),
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help=_("Write what is found to the baseline."))
    ] = False,
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
    from longchuan_plan.checks.catalog import run
    from longchuan_plan.checks.choice import chosen, without_ignored_in_files
    from longchuan_plan.checks.context import Context
    from longchuan_plan.checks.row_ignores import without_rows
    from longchuan_plan.checks.settings import Settings
    from longchuan_plan.loading.excerpts import Excerpts
    from longchuan_plan.loading.load import load
    from longchuan_plan.loading.places import Places, resolved

    if write_baseline and baseline is None:
        raise UsageError(_("--write-baseline needs a file"), _("name it with --baseline FILE"))
    workspace = session.workspace()
    wishes = Settings(
        tuple(select or ()),
        tuple(extend_select or ()),
        tuple(ignore or ()),
        tuple(per_file_ignores or ()),
        fail_on=fail_on.value if fail_on else None,
    )
    settings = wishes.over(settings_of(workspace))
    if asked(fix=fix, diff=diff, unsafe=unsafe_fixes):
        mend(session, files or (), output_file, given, settings, diff=diff, unsafe=unsafe_fixes)
        return
    known = _known(baseline, write=write_baseline)
    loaded = load(workspace, piped=given)
    names = {*loaded.plan.files, *loaded.roster_paths}
    if show_files:
        write("".join(f"{harmless_line(name)}\n" for name in sorted(names)), output_file)
        return
    found = run(Context(loaded, as_of or today()))
    found = without_rows(found, settings.rows, loaded.tables)
    found = chosen(found, settings.selected, settings.ignore)
    if baseline is not None and write_baseline:
        write(_baseline_text(found, loaded), baseline)
        text = ngettext(
            "{count} finding written to {path}", "{count} findings written to {path}", len(found)
        )
        session.say(text.format(count=len(found), path=baseline))
        return
    if known is not None:
        found = _without(found, known, loaded)
    places = Places(workspace, loaded.plan, loaded.tables, given)
    findings = without_ignored_in_files(resolved(found, places), settings.per_file_ignores)
    findings = settings.weighed(findings)
    if files:
        findings = _in_files(findings, files, workspace, names)
    read, folder = (loaded.files, loaded.rows), folder_to(workspace.root)
    if statistics:
        write(counts(output_format, findings, read, folder), output_file)
    else:
        shown = Excerpts(places).of
        write(drawn(output_format, findings, read, folder, shown), output_file)
    session.say(summary(findings, *read))
    if not exit_zero:
        _end(findings, FailOn(settings.fail_on or FailOn.INFO))


def _end(findings: list[Finding], least: FailOn) -> None:
    """End with the code that the findings ask for."""
    from longchuan_plan.reading.faults import file_unreadable

    if least is FailOn.NEVER:
        return
    if any(finding.rule is file_unreadable.RULE for finding in findings):
        raise typer.Exit(3)
    if fails(findings, least):
        raise typer.Exit(1)


def _known(path: Path | None, *, write: bool) -> Known | None:
    """What a baseline holds; nothing where there is none, or where it is about to be written."""
    if path is None:
        return None
    from longchuan_plan.checks.baseline import must_give_way, read_baseline

    if write:
        must_give_way(path)
        return None
    return read_baseline(path)


def _baseline_text(findings: list[Finding], loaded: Loaded) -> str:
    from longchuan_plan.checks.baseline import baseline_text

    return baseline_text(findings, loaded.tables)


def _without(findings: list[Finding], known: Known, loaded: Loaded) -> list[Finding]:
    from longchuan_plan.checks.baseline import new_ones

    return new_ones(findings, known, loaded.tables)


def _in_files(
    findings: list[Finding], files: list[Path], workspace: Workspace, names: Collection[str]
) -> list[Finding]:
    """The findings in some files or folders; raises UsageError for one that is not read."""
    wanted: set[str] = set()
    for path in files:
        if path == DASH:
            wanted.add(STDIN)
            continue
        whole = path.resolve()
        name = workspace.name(whole) if whole.is_relative_to(workspace.root) else None
        inside = {item for item in names if name in (item, ".") or item.startswith(f"{name}/")}
        if not inside:
            message = _("{path} is no file that validate reads").format(path=path)
            raise UsageError(message, _("lcplan validate --show-files lists them"))
        wanted |= inside
    return [item for item in findings if getattr(item.place, "path", None) in wanted]
