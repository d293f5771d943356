"""Options that several commands take, and how their texts become values."""

import re
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from longchuan_plan.language import _

COUNTY_ZONE = ZoneInfo("Asia/Shanghai")


def today() -> date:
    """The day it is in the county."""
    return datetime.now(COUNTY_ZONE).date()


def parse_day(text: str) -> date:
    """A day written `2023-07-31`."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text.strip()):
        raise typer.BadParameter(_("{text} is not a day such as 2023-07-31").format(text=text))
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        message = _("{text} is no day of the calendar").format(text=text)
        raise typer.BadParameter(message) from None
    if not 1900 <= day.year <= 2100:
        raise typer.BadParameter(_("the year of {text} cannot be meant").format(text=text))
    return day


def parse_span(text: str) -> int:
    """A number of months from `12m` or `2y`."""
    match = re.fullmatch(r"([0-9]{1,3})([my])", text.strip().lower())
    if match is None:
        raise typer.BadParameter(_("{text} is not a span such as 12m or 1y").format(text=text))
    return int(match[1]) * (12 if match[2] == "y" else 1)


def parse_weight(text: str) -> Fraction:
    """An exact number that is not negative, such as `1.5`."""
    if not re.fullmatch(r"[0-9]{1,6}(?:\.[0-9]{1,6})?", text.strip()):
        raise typer.BadParameter(_("{text} is not a number such as 1.5").format(text=text))
    return Fraction(text.strip())


AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=parse_day,
        metavar="DATE",
        help=_("The day to look at; today unless said otherwise."),
    ),
]
AsOfInPhase = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=parse_day,
        metavar="DATE",
        help=_("The day to look at; today unless said otherwise, or the phase's last day if past."),
    ),
]
PhaseName = Annotated[
    str | None,
    typer.Option("--phase", metavar="PHASE", help=_("A phase by key, number or title.")),
]
OutputFile = Annotated[
    Path | None,
    typer.Option("--output-file", "-o", metavar="FILE", help=_("Write the result to a file.")),
]
