"""`lcplan init`: a new workspace to begin with."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from longchuan_plan.cli.session import Session
from longchuan_plan.errors import OutputError, UsageError, reason_of
from longchuan_plan.language import _

GIT = ".git"
"""What may be in a folder that counts as empty: a repository in which nothing stands yet."""


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

    try:
        _make(folder, rosters=rosters)
    except OSError as error:
        message = _("cannot make {path}: {reason}").format(path=folder, reason=reason_of(error))
        hint = _(
            "Nothing was changed. Close the file or name another folder that can be written to."
        )
        raise OutputError(message, hint) from error
    write(f"{folder}\n", None)
    if rosters:
        session.say(_("next: lcplan validate -C {path}").format(path=folder))
        session.say(_("its rosters are made up: empty data/rosters before your own go there"))
    else:
        text = _("next: lcplan import FILE -C {path}, or lcplan export workbook --empty -o FILE")
        session.say(text.format(path=folder))


def _make(folder: Path, *, rosters: bool) -> None:
    """All of the workspace or nothing; raises UsageError for a folder that holds something."""
    from longchuan_plan.loading.workspace import real_path
    from longchuan_plan.resources import shipped

    there = folder.is_dir()
    if folder.exists() and not (there and {item.name for item in folder.iterdir()} <= {GIT}):
        message = _("{path} exists and is not empty").format(path=folder)
        raise UsageError(message, _("name a new folder"))
    parts = [
        "data/plan",
        "data/cases",
        "templates",
        *(("data/rosters", "data/README.md") if rosters else ()),
    ]
    whole = real_path(folder)
    beside = whole / ".lcplan.part" if there else whole.with_name(f".{whole.name}.part")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        for part in parts:
            _copy(shipped(*part.split("/")), beside / part)
        for name in ("data/rosters", "reports"):
            (beside / name).mkdir(parents=True, exist_ok=True)
        if there:
            _empty(beside, whole)
        else:
            beside.rename(whole)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _empty(folder: Path, into: Path) -> None:
    """Move all that is in a folder into another, or nothing; somebody may be working there."""
    moved: list[Path] = []
    try:
        for item in sorted(folder.iterdir()):
            target = into / item.name
            item.rename(target)
            moved.append(target)
        folder.rmdir()
    except BaseException:
        for item in moved:
            shutil.rmtree(item, ignore_errors=True)
        raise


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy2(source, target)
