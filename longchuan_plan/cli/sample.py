"""`lcplan sample`: a made-up county of any size."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.session import Session
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _

if TYPE_CHECKING:
    from longchuan_plan.plan.plan import Plan

MARKER = ".lcplan-sample"
"""Lies beside made-up rosters with the digest of each, so that no real one is overwritten."""


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
    from longchuan_plan.samples.county import generate
    from longchuan_plan.samples.write import write
    from longchuan_plan.writing import write_files

    _refuse_real_rosters(folder, overwrite)
    plan = _plan(session)
    paths = write(folder, generate(plan, seed, schools, teachers))
    text = f"lcplan sample --seed {seed} --schools {schools} --teachers {teachers}\n"
    write_files(folder, {MARKER: "".join((text, *map(_marked, paths))).encode()})
    write_result("".join(f"{path}\n" for path in paths), None)


def _refuse_real_rosters(folder: Path, overwrite: bool) -> None:
    """Raise UsageError where a file may be a real roster: it is not as `sample` left it."""
    from longchuan_plan.loading.roster_files import CSV_ENDINGS, XLSX_ENDINGS

    if overwrite or not folder.is_dir():
        return
    marker = folder / MARKER
    made_up = marker.read_text(encoding="utf-8") if marker.is_file() else ""
    endings = (*CSV_ENDINGS, *XLSX_ENDINGS)
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in endings)
    found = [path.name for path in paths if path.is_file() and _marked(path) not in made_up]
    if found:
        message = _("{path} holds rosters that are not made up: {names}").format(
            path=folder, names=", ".join(found[:3])
        )
        raise UsageError(message, _("name an empty folder, or say --overwrite"))


def _marked(path: Path) -> str:
    """The line of the marker about a file; names it by what it holds."""
    with path.open("rb") as file:
        return f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n"


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
