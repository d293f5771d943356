"""Who a result is for: readers outside see no personal data."""

from enum import StrEnum
from typing import Annotated

import typer

from longchuan_plan.language import _


class Audience(StrEnum):
    """`internal` readers see names and ids, `public` ones masked names only."""

    INTERNAL = "internal"
    PUBLIC = "public"


AudienceOption = Annotated[
    Audience, typer.Option(help=_("Public readers see masked names and no ids."))
]
