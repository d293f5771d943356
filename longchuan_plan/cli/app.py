"""The list of commands. A new command is one file and one line here.

A line names the command, the function behind it, as `module:function` of this package,
and what it does.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any

import typer

from longchuan_plan.cli.session import command
from longchuan_plan.cli.typer_words import Command, Group
from longchuan_plan.language import _

COMMANDS: tuple[tuple[str, str, Callable[[], str]], ...] = (
    ("validate", "validate:validate", lambda: _("Check the plan and the rosters.")),
    ("status", "status:status", lambda: _("Show where the plan stands on a day.")),
    ("report", "report:report", lambda: _("Write the report of a phase.")),
    ("check", "check:check", lambda: _("Check Word documents against the official layout.")),
    ("rotation-due", "rotation_due:rotation_due", lambda: _("List the posts that must rotate.")),
    ("quota", "quota:quota", lambda: _("Reckon the quota of backbone teachers and its seats.")),
    ("explain", "explain:explain", lambda: _("Say what an id means, down to the rows.")),
    ("trend", "trend:trend", lambda: _("Measure an indicator at each phase end.")),
    ("export", "export:export", lambda: _("Write all results, or the rosters, for a spreadsheet.")),
    ("import", "import_file:import_file", lambda: _("Take over a table as the office has it.")),
    ("clauses", "clauses:clauses", lambda: _("List the clauses with what stands on each.")),
    ("rule", "rule:rule", lambda: _("Say what a rule finds and what to do about it.")),
    ("test", "test:check_cases", lambda: _("Run the plan's cases.")),
    ("schema", "schema:schema", lambda: _("Write the form of plan files for editors.")),
    ("sample", "sample:sample", lambda: _("Write rosters of a made-up county.")),
    ("init", "init:init", lambda: _("Make a new workspace.")),
)


def application(wanted: str | None = None) -> Any:
    """The command line, in the language in force; with the `wanted` command alone if it is one.

    A run needs one command, and the modules and options of the others would cost time.
    """
    app = typer.Typer(
        name="lcplan",
        cls=Group,
        help=_("A county's education plan, made computable."),
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["--help", "-h"]},
        pretty_exceptions_enable=False,
    )
    app.callback()(_root)
    alone = [item for item in COMMANDS if item[0] == wanted]
    for name, place, text in alone or COMMANDS:
        module, function = place.split(":")
        run = getattr(import_module(f"longchuan_plan.cli.{module}"), function)
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
