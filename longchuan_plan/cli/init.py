"""`lcplan init`: a new workspace to begin with."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from longchuan_plan.cli.session import Session
from longchuan_plan.errors import OutputError, UsageError
from longchuan_plan.language import _


def init(
    session: Session,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=_("The folder to make."))],
    *,
    rosters: Annotated[
        bool, typer.Option(help=_("With the made-up rosters, to try the commands on."))
    ] = True,
) -> None:
    """Make a workspace with the plan of 龙川县 as a pattern for one's own."""
    from longchuan_plan.cli.output import write
    from longchuan_plan.resources import shipped

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = _("{path} exists and is not empty").format(path=folder)
        raise UsageError(message, _("name a new folder"))
    parts = [
        "data/plan",
        "data/cases",
        "templates",
        *(("data/rosters", "data/README.md") if rosters else ()),
    ]
    beside = folder.with_name(f".{folder.name}.part")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        for part in parts:
            _copy(shipped(*part.split("/")), beside / part)
        for name in ("data/rosters", "reports"):
            (beside / name).mkdir(parents=True, exist_ok=True)
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    except OSError as error:
        shutil.rmtree(beside, ignore_errors=True)
        message = _("cannot make {path}: {reason}").format(
            path=folder, reason=error.strerror or error
        )
        hint = _(
            "Nothing was changed. Close the file or name another folder that can be written to."
        )
        raise OutputError(message, hint) from error
    write(f"{folder}\n", None)
    session.say(_("next: lcplan validate -C {path}").format(path=folder))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy2(source, target)
