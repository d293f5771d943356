"""A measure of the plan, one file each (一事一案)."""

from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.indicators.target import PlanDay
from longchuan_plan.plan.document import Part


class Milestone(Part):
    """A dated step that the text supports: who owes it until when, shown by what."""

    id: str
    title: str
    phase: str
    due: PlanDay
    owner: str
    evidence: str
    clause: str
    quote: str


class Measure(Part):
    """A measure with who leads it, its steps and its numbers; `summary` is in own words.

    `tracked` says why it has no (second) indicator: its milestones and their
    evidence are what it can be followed by.
    """

    id: str
    group: str
    title: str
    clause: str
    summary: str
    leader: str | None = None
    department: str
    supporting: tuple[str, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    indicators: tuple[AnyIndicator, ...] = ()
    tracked: str | None = None
