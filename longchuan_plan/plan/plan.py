"""The whole plan, and how its days and names are looked up."""

from collections.abc import Iterator
from datetime import date

from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.periods import Period
from longchuan_plan.plan.document import (
    Allocation,
    Clause,
    Document,
    Goal,
    Part,
    Safeguard,
    SchoolYear,
    Town,
)
from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.organisation import Organisation
from longchuan_plan.plan.phase import Phase


class Head(Part):
    """What `plan.yaml` holds."""

    document: Document
    goals: tuple[Goal, ...]
    safeguards: tuple[Safeguard, ...] = ()
    county: str
    county_seat: str
    towns: tuple[Town, ...]
    school_year: SchoolYear
    allocation: Allocation | None = None


class Plan(Part):
    """Head, organisation, phases and measures, read from one folder."""

    head: Head
    organisation: Organisation
    phases: tuple[Phase, ...]
    measures: tuple[Measure, ...]

    @property
    def first(self) -> date:
        """The first day of the plan."""
        return min(phase.first for phase in self.phases)

    @property
    def last(self) -> date:
        """The last day of the plan."""
        return max(phase.last for phase in self.phases)

    @property
    def period(self) -> Period:
        """All days of the plan."""
        return Period(self.first, self.last)

    def indicators(self) -> Iterator[AnyIndicator]:
        """All indicators: those of the measures in their order, then the goals' own."""
        for measure in self.measures:
            yield from measure.indicators
        for goal in self.head.goals:
            yield from goal.measured_by

    def public_names(self) -> tuple[str, ...]:
        """The leaders and departments that the document names, which everybody may read."""
        leaders = [item.name for item in self.organisation.leaders]
        return (*leaders, *(item.name for item in self.organisation.departments))

    def clause(self, clause_id: str | None) -> Clause | None:
        """The clause of an id."""
        return next((item for item in self.head.document.clauses if item.id == clause_id), None)

    def label(self, clause_id: str | None) -> str:
        """How a clause is cited; empty where there is none."""
        clause = self.clause(clause_id)
        return clause.label if clause else ""

    def phase_called(self, name: str) -> Phase | None:
        """The phase of a key, number or title, or of the beginning of only one title."""
        word = name.strip()
        exact = [phase for phase in self.phases if phase.is_called(word)]
        begun = [phase for phase in self.phases if len(word) > 1 and phase.title.startswith(word)]
        found = exact or (begun if len(begun) == 1 else [])
        return found[0] if found else None

    def phase_on(self, day: date) -> Phase:
        """The phase that a day lies in, else the one that ended last before it, else the first."""
        holding = [phase for phase in self.phases if day in phase.period]
        over = sorted((phase for phase in self.phases if phase.last < day), key=_end)
        first = min(self.phases, key=_first_day)
        return (*holding, *over[-1:], first)[0]

    def phase_before(self, phase: Phase) -> Phase | None:
        """The phase that ended last before a phase began."""
        ended = [other for other in self.phases if other.last < phase.first]
        return max(ended, key=_end, default=None)


def _first_day(phase: Phase) -> date:
    return phase.first


def _end(phase: Phase) -> tuple[date, date]:
    """The last day; of phases that end on one day the one that began last comes last."""
    return phase.last, phase.first
