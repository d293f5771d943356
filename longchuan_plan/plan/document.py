"""The document behind the plan: what it calls itself and how its parts are named."""

from datetime import date
from typing import Annotated, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.indicators.numbers import Exact
from longchuan_plan.indicators.target import Ground, PlanDay


class Part(BaseModel):
    """Base of everything read from a plan file: frozen, and no key unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Clause(Part):
    """A passage of the document under an id of our own.

    The document numbers its headings with slips, so `id` (`3.2.5`) is ours,
    `number` is what is printed there (none where it was left out), and `label`
    is how a reader would cite it (`三（二）5`). `without` says why nothing of the
    plan stands on it: it is a heading, or commits nobody to anything.
    """

    id: str
    label: str
    title: str
    number: str | None = None
    without: str | None = None


class Document(Part):
    """The head of the document and its clauses in order.

    `text` is the path, in the workspace, of a text of the document that quotes
    are held to; the text itself need not be kept with the plan.
    """

    number: str
    title: str
    also_titled: str | None = None
    issuer: str
    date: PlanDay
    addressees: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    text: str | None = None
    clauses: tuple[Clause, ...]


class Goal(Part):
    """What the plan wants to reach as a whole: the key words, the day, our summary.

    `indicators` are ids of measures' indicators that speak for it too, `measured_by`
    the goal's own; `tracked` says why it has none of its own.
    """

    id: str
    title: str
    clause: str
    quote: str
    due: PlanDay
    summary: str
    indicators: tuple[str, ...] = ()
    measured_by: tuple[AnyIndicator, ...] = ()
    tracked: str | None = None


class Safeguard(Part):
    """How the plan is to be secured: leadership, division of tasks, support."""

    id: str
    title: str
    clause: str
    summary: str


class Town(Part):
    """A town of the county with its national code."""

    name: str
    code: str
    aliases: tuple[str, ...] = ()


class MonthDay(NamedTuple):
    """A day of every year."""

    month: int
    day: int


def parse_month_day(text: object) -> MonthDay:
    """A day of every year, written `09-01`; 29 February is none."""
    if isinstance(text, MonthDay):
        return text
    try:
        found = date.fromisoformat(f"2023-{text}" if len(str(text)) == 5 else "")
    except ValueError:
        raise PydanticCustomError("month_day", "not a day of every year such as 09-01") from None
    return MonthDay(found.month, found.day)


YearlyDay = Annotated[MonthDay, BeforeValidator(parse_month_day)]


class SchoolYear(Part):
    """On which day (`09-01`) a school year begins, and on which its second term does."""

    begins: YearlyDay
    second_term: YearlyDay

    @property
    def month(self) -> int:
        """The month of its first day."""
        return self.begins.month

    @property
    def day(self) -> int:
        """The day of the month on which it begins."""
        return self.begins.day


class Allocation(Ground):
    """How the seats of a quota lean towards township schools.

    A teacher outside `county_seat_areas` weighs `township_weight`, others 1.
    """

    indicator: str
    township_weight: Exact
    county_seat_areas: tuple[str, ...]
