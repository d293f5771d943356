"""`lcplan sample`: a made-up county of any size."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.session import Session
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _, listed

if TYPE_CHECKING:
    from longchuan_plan.plan.plan import Plan


def sample(
    session: Session,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=_("The folder for the tables."))],
    *,
    seed: Annotated[
        int, typer.Option(metavar="NUMBER", help=_("The same seed gives the same county."))
    ] = 1,
    schools: Annotated[
        int, typer.Option(metavar="NUMBER", min=1, help=_("How many schools."))
    ] = 300,
    teachers: Annotated[
        int, typer.Option(metavar="NUMBER", min=1, help=_("How many teachers."))
    ] = 11000,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help=_("Replace rosters that are not made up."))
    ] = False,
) -> None:
    """Write rosters of people and schools that do not exist, and print their paths."""
    from longchuan_plan.cli.output import write as write_result
    from longchuan_plan.cli.sample_marker import MARKER, marker_text, possibly_real
    from longchuan_plan.samples.county import generate
    from longchuan_plan.samples.write import write
    from longchuan_plan.writing import write_files

    real = [] if overwrite else possibly_real(folder)
    if real:
        message = _("{path} holds rosters that are not made up: {names}").format(
            path=folder, names=listed(real[:3])
        )
        raise UsageError(message, _("name an empty folder, or say --overwrite"))
    paths = write(folder, generate(_plan(session), seed, schools, teachers))
    command = f"lcplan sample --seed {seed} --schools {schools} --teachers {teachers}"
    write_files(folder, {MARKER: marker_text(command, paths).encode()})
    write_result("".join(f"{path}\n" for path in paths), None)


def _plan(session: Session) -> Plan:
    """The plan of the workspace, else the one that comes with the program."""
    from longchuan_plan.errors import InputError
    from longchuan_plan.loading.plan_loader import load_plan
    from longchuan_plan.loading.workspace import Workspace, find_workspace
    from longchuan_plan.resources import shipped

    try:
        workspace = find_workspace(session.directory)
    except UsageError:
        workspace = Workspace(shipped())
    plan = load_plan(workspace).plan
    if plan is None:
        message = _("the plan in {path} has errors").format(path=workspace.plan)
        raise InputError(message, _("run lcplan validate to see them"))
    return plan
