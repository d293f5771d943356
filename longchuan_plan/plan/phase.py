"""A phase of the plan: a span of days with its tasks."""

from typing import Annotated

from pydantic import Field

from longchuan_plan.indicators.target import PlanDay
from longchuan_plan.periods import Period
from longchuan_plan.plan.document import Part


class Phase(Part):
    """`key` and `number` name it in commands, `title` on paper; both days count."""

    key: str
    number: int
    title: str
    first: PlanDay
    last: PlanDay
    clause: str
    tasks: tuple[str, ...] = ()

    @property
    def period(self) -> Period:
        """Its days."""
        return Period(self.first, self.last)

    def is_called(self, name: str) -> bool:
        """Whether a name means this phase: its key, number, title, or title without 阶段."""
        title = self.title
        return name in (self.key, str(self.number), title, title.removesuffix("阶段"))


class Phases(Part):
    """All phases in the order of the document; a plan without any has no days."""

    phases: Annotated[tuple[Phase, ...], Field(min_length=1)]
