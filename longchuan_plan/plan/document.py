"""The document behind the plan: what it calls itself and how its parts are named."""

from pydantic import BaseModel, ConfigDict

from longchuan_plan.indicators.numbers import Exact
from longchuan_plan.indicators.target import Ground, PlanDay


class Part(BaseModel):
    """Base of everything read from a plan file: frozen, and no key unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid")


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
    """What the plan wants to reach as a whole: the key words, the day, our summary."""

    id: str
    title: str
    clause: str
    quote: str
    due: PlanDay
    summary: str
    indicators: tuple[str, ...] = ()


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


class SchoolYear(Part):
    """On which day (`09-01`) a school year begins."""

    begins: str

    @property
    def month(self) -> int:
        """The month of its first day."""
        return int(self.begins.split("-")[0])

    @property
    def day(self) -> int:
        """The day of the month on which it begins."""
        return int(self.begins.split("-")[1])


class Allocation(Ground):
    """How the seats of a quota lean towards township schools.

    A teacher outside `county_seat_areas` weighs `township_weight`, others 1.
    """

    indicator: str
    township_weight: Exact
    county_seat_areas: tuple[str, ...]
