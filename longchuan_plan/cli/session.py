"""What every command shares: where it works, how loud it is, and how it shows results.

A command is a plain function whose first parameter is a `Session`; `command`
turns it into one that Typer knows, with the shared options added behind its own.
"""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from longchuan_plan.harmless import harmless
from longchuan_plan.language import _

if TYPE_CHECKING:
    from longchuan_plan.loading.workspace import Workspace


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Session(NamedTuple):
    """The shared options of one run."""

    directory: Path
    quiet: bool
    color: Color

    def workspace(self) -> Workspace:
        """The workspace that the directory lies in; raises UsageError without one."""
        from longchuan_plan.loading.workspace import find_workspace

        return find_workspace(self.directory)

    def say(self, text: str) -> None:
        """Tell the person at the terminal something that is no result."""
        if not self.quiet:
            sys.stderr.write(harmless(text) + "\n")


def command(run: Callable[..., None]) -> Callable[..., None]:
    """A command as Typer takes it: `run` without its session, with the shared options."""

    @functools.wraps(run)
    def with_session(**options: Any) -> None:
        session = Session(options.pop("directory"), options.pop("quiet"), options.pop("color"))
        options.pop("traceback")  # main looks for it itself, since it must work everywhere
        run(session, **options)

    own = list(inspect.signature(run, eval_str=True).parameters.values())[1:]
    signature = inspect.Signature([*own, *_shared()])
    with_session.__signature__ = signature  # type: ignore[attr-defined]
    with_session.__annotations__ = {item.name: item.annotation for item in [*own, *_shared()]}
    del with_session.__wrapped__
    return with_session


def _shared() -> list[inspect.Parameter]:
    options: list[tuple[str, Any, Any]] = [
        (
            "directory",
            Annotated[
                Path,
                typer.Option(
                    "--directory",
                    "-C",
                    metavar="DIR",
                    show_default=False,
                    help=_("The workspace, or a folder inside it; here unless said otherwise."),
                ),
            ],
            Path(),
        ),
        (
            "quiet",
            Annotated[bool, typer.Option("--quiet", "-q", help=_("Say nothing but results."))],
            False,
        ),
        ("color", Annotated[Color, typer.Option(help=_("When to use colour."))], Color.AUTO),
        (
            "traceback",
            Annotated[
                bool,
                typer.Option("--traceback", help=_("Show where a defect of lcplan lies.")),
            ],
            False,
        ),
    ]
    kind = inspect.Parameter.KEYWORD_ONLY
    return [
        inspect.Parameter(name, kind, default=default, annotation=annotation)
        for name, annotation, default in options
    ]
