"""What of the plan stands on each clause of its document, and which clauses carry nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.plan.document import Clause
from longchuan_plan.plan.plan import Plan


class Family(StrEnum):
    """What a commitment is; in this order they are listed under their clause."""

    PHASE = "phase"
    GOAL = "goal"
    MEASURE = "measure"
    INDICATOR = "indicator"
    MILESTONE = "milestone"
    SAFEGUARD = "safeguard"


@dataclass(frozen=True, slots=True)
class Commitment:
    """One thing that stands on a clause.

    `quote` are the words of the document that carry it, `due` is its last day,
    both where it has one; `note` is what a safeguard means in our words, or how a
    measure is followed that has no number.
    """

    family: Family
    id: str
    title: str
    quote: str | None = None
    due: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause with all that stands on it."""

    clause: Clause
    commitments: tuple[Commitment, ...]

    @property
    def is_open(self) -> bool:
        """Whether nothing stands on it and the plan does not say why."""
        return not self.commitments and self.clause.without is None

    def of(self, family: Family) -> tuple[Commitment, ...]:
        """Those of one family."""
        return tuple(item for item in self.commitments if item.family is family)


def passages(plan: Plan) -> tuple[Passage, ...]:
    """Every clause in the order of the document."""
    standing: dict[str, dict[Commitment, None]] = {}
    for clause, commitment in _commitments(plan):
        standing.setdefault(clause, {})[commitment] = None
    order = list(Family)
    return tuple(
        Passage(
            clause,
            tuple(sorted(standing.get(clause.id, {}), key=lambda item: order.index(item.family))),
        )
        for clause in plan.head.document.clauses
    )


def _commitments(plan: Plan) -> Iterator[tuple[str, Commitment]]:
    """Each commitment with the id of a clause that it stands on."""
    for phase in plan.phases:
        yield phase.clause, Commitment(Family.PHASE, phase.key, phase.title, due=phase.last)
    for goal in plan.head.goals:
        yield goal.clause, Commitment(Family.GOAL, goal.id, goal.title, goal.quote, goal.due)
        for indicator in goal.measured_by:
            yield from _of_indicator(indicator, goal.clause)
    for measure in plan.measures:
        followed = Commitment(Family.MEASURE, measure.id, measure.title, note=measure.tracked)
        yield measure.clause, followed
        for indicator in measure.indicators:
            yield from _of_indicator(indicator, measure.clause)
        for step in measure.milestones:
            yield (
                step.clause,
                Commitment(Family.MILESTONE, step.id, step.title, step.quote, step.due),
            )
    for safeguard in plan.head.safeguards:
        yield (
            safeguard.clause,
            Commitment(Family.SAFEGUARD, safeguard.id, safeguard.title, note=safeguard.summary),
        )


def _of_indicator(indicator: AnyIndicator, owner: str) -> Iterator[tuple[str, Commitment]]:
    """On the clauses of its targets; else on its own or, at last, on that of its owner."""
    grounds = [(item.clause, item.quote) for item in indicator.targets.values() if item.clause]
    for clause, quote in grounds or [(indicator.clause or owner, None)]:
        yield clause, Commitment(Family.INDICATOR, indicator.id, indicator.title, quote)
