"""Runs cases: each indicator as `lcplan status` would have it, on the rows of its case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from longchuan_plan.cases.comparison import Difference, differences
from longchuan_plan.cases.load import ReadyCase
from longchuan_plan.evaluation import Result, result_of
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a case: `result` is what the program makes of its rows."""

    ready: ReadyCase
    result: Result
    differences: tuple[Difference, ...]

    @property
    def passed(self) -> bool:
        """Whether everything that it expects has come out."""
        return not self.differences


def run_cases(plan: Plan, cases: Iterable[ReadyCase]) -> Iterator[Outcome]:
    """The outcome of each case."""
    begins = plan.head.school_year
    for ready in cases:
        frames = Frames(ready.tables, begins.month, begins.day)
        result = result_of(plan, frames, ready.indicator, ready.case.as_of, ready.phase)
        yield Outcome(ready, result, tuple(differences(ready.case.expected, result, frames)))
