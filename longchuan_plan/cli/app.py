"""The list of commands. A new command is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from longchuan_plan.cli.check import check
from longchuan_plan.cli.clauses import clauses
from longchuan_plan.cli.explain import explain
from longchuan_plan.cli.export import export
from longchuan_plan.cli.import_file import import_file
from longchuan_plan.cli.init import init
from longchuan_plan.cli.quota import quota
from longchuan_plan.cli.report import report
from longchuan_plan.cli.rotation_due import rotation_due
from longchuan_plan.cli.rule import rule
from longchuan_plan.cli.sample import sample
from longchuan_plan.cli.schema import schema
from longchuan_plan.cli.session import command
from longchuan_plan.cli.status import status
from longchuan_plan.cli.test import check_cases
from longchuan_plan.cli.trend import trend
from longchuan_plan.cli.typer_words import Command, Group
from longchuan_plan.cli.validate import validate
from longchuan_plan.language import _

COMMANDS: tuple[tuple[str, Callable[..., None], Callable[[], str]], ...] = (
    ("validate", validate, lambda: _("Check the plan and the rosters.")),
    ("status", status, lambda: _("Show where the plan stands on a day.")),
    ("report", report, lambda: _("Write the report of a phase.")),
    ("check", check, lambda: _("Check Word documents against the official layout.")),
    ("rotation-due", rotation_due, lambda: _("List the posts that must rotate.")),
    ("quota", quota, lambda: _("Reckon the quota of backbone teachers and its seats.")),
    ("explain", explain, lambda: _("Say what an id means, down to the rows.")),
    ("trend", trend, lambda: _("Measure an indicator at each phase end.")),
    ("export", export, lambda: _("Write all results, or the rosters, for a spreadsheet.")),
    ("import", import_file, lambda: _("Take over a table as the office has it.")),
    ("clauses", clauses, lambda: _("List the clauses with what stands on each.")),
    ("rule", rule, lambda: _("Say what a rule finds and what to do about it.")),
    ("test", check_cases, lambda: _("Run the plan's cases.")),
    ("schema", schema, lambda: _("Write the form of plan files for editors.")),
    ("sample", sample, lambda: _("Write rosters of a made-up county.")),
    ("init", init, lambda: _("Make a new workspace.")),
)


def application() -> Any:
    """The command line, in the language in force."""
    app = typer.Typer(
        name="lcplan",
        cls=Group,
        help=_("A county's education plan, made computable."),
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_root)
    for name, run, text in COMMANDS:
        app.command(name, cls=Command, help=text())(command(run))
    return typer.main.get_command(app)


def _show_version(wanted: bool) -> None:
    if wanted:
        from longchuan_plan.cli.version import version_line

        typer.echo(version_line())
        raise typer.Exit


def _root(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help=_("Show the version.")
        ),
    ] = False,
) -> None:
    pass
