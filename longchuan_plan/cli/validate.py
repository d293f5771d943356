"""`lcplan validate`: everything that is wrong with plan and rosters."""

from __future__ import annotations

from typing import Annotated

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
from longchuan_plan.cli.options import AsOf, OutputFile, today
from longchuan_plan.cli.output import write
from longchuan_plan.cli.session import Session
from longchuan_plan.language import _


def validate(
    session: Session,
    *,
    as_of: AsOf = None,
    output_format: FormatOption = Format.FULL,
    output_file: OutputFile = None,
    select: Select = None,
    extend_select: ExtendSelect = None,
    ignore: Ignore = None,
    per_file_ignores: PerFileIgnores = None,
    statistics: Statistics = False,
    show_files: Annotated[
        bool, typer.Option("--show-files", help=_("List the files that are read, and end."))
    ] = False,
    fail_on: FailOnOption = None,
    exit_zero: ExitZero = False,
) -> None:
    """Check the plan and the rosters; exits with 1 when something is found."""
    from longchuan_plan.checks.catalog import run
    from longchuan_plan.checks.choice import chosen, without_ignored_in_files
    from longchuan_plan.checks.context import Context
    from longchuan_plan.loading.excerpts import Excerpts
    from longchuan_plan.loading.load import load
    from longchuan_plan.loading.places import Places, resolved
    from longchuan_plan.reading.faults import UNREADABLE

    workspace = session.workspace()
    loaded = load(workspace)
    if show_files:
        names = sorted({*loaded.plan.files, *loaded.roster_paths})
        write("".join(f"{name}\n" for name in names), output_file)
        return
    selected = [*select, *(extend_select or ())] if select else []
    found = chosen(run(Context(loaded, as_of or today())), selected, ignore or ())
    places = Places(workspace, loaded.plan, loaded.tables)
    findings = without_ignored_in_files(resolved(found, places), per_file_ignores or ())
    read, folder = (loaded.files, loaded.rows), folder_to(workspace.root)
    if statistics:
        write(counts(output_format, findings, read, folder), output_file)
    else:
        shown = Excerpts(places).of
        write(drawn(output_format, findings, read, folder, shown), output_file)
    session.say(summary(findings, *read))
    if exit_zero or fail_on is FailOn.NEVER:
        return
    if any(finding.rule is UNREADABLE for finding in findings):
        raise typer.Exit(3)
    if fails(findings, fail_on or FailOn.INFO):
        raise typer.Exit(1)
