"""Who a result is for: readers outside see no personal data."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from longchuan_plan.cli.session import Session
from longchuan_plan.cli.workspace_settings import settings_of
from longchuan_plan.language import _


class Audience(StrEnum):
    """`internal` readers see names and ids, `public` ones masked names only."""

    INTERNAL = "internal"
    PUBLIC = "public"


UsuallyInternal = Annotated[
    Audience | None,
    typer.Option(
        help=_("Public readers see masked names and no ids; as lcplan.toml says, else internal."),
        show_default=False,
    ),
]
UsuallyPublic = Annotated[
    Audience | None,
    typer.Option(
        help=_("Public readers see masked names and no ids; as lcplan.toml says, else public."),
        show_default=False,
    ),
]


def is_internal(session: Session, wanted: Audience | None, usual: Audience) -> bool:
    """Whether readers see persons: as the option says, else `lcplan.toml`, else as is usual."""
    said = wanted or settings_of(session.workspace()).audience
    return Audience(said or usual) is Audience.INTERNAL
