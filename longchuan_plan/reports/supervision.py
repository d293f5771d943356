"""The notice of supervision (督导通报): what supervisors found and what is late, by department."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from longchuan_plan.evaluation import Evaluation
from longchuan_plan.reports.context import MilestoneLine
from longchuan_plan.reports.followup import phase_ahead
from longchuan_plan.reports.lines import groups, progress_known
from longchuan_plan.reports.request import Request
from longchuan_plan.reports.supervisions import Problem, supervised
from longchuan_plan.rosters.frames import Frames

PRAISED = 2
"""A unit is named among those that did well from so many problems on."""


@dataclass(frozen=True, slots=True)
class DepartmentLine:
    """A department: problems of its measures, and the milestones it owes.

    `in_time` of the `solved` problems were solved by their day; `open` are unsolved,
    `overdue` of them late. `late` are milestones.
    """

    name: str
    found: int
    solved: int
    in_time: int
    open: int
    overdue: tuple[Problem, ...]
    due: int
    late: tuple[MilestoneLine, ...]

    @property
    def lags(self) -> bool:
        """Whether anything of it is late."""
        return bool(self.overdue or self.late)

    @property
    def excels(self) -> bool:
        """Whether all that was found was solved, in time, and nothing is late."""
        return bool(self.found) and self.found == self.in_time and not self.late


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit that is to solve problems: how many were found, what of them is late."""

    name: str
    found: int
    overdue: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Supervision:
    """Everything that the notice says.

    `found` and `solved` are of all days, `newly_found` and `newly_solved` of the phase.
    `until` is the last day of the phase ahead, None after the plan. Without a table of
    progress (`progress_known`) no milestone counts as due or late.
    """

    document: str
    number: str
    issuer: str
    phase: str
    as_of: date
    found: int
    solved: int
    in_time: int
    newly_found: int
    newly_solved: int
    unsolved: tuple[Problem, ...]
    overdue: tuple[Problem, ...]
    pending: tuple[Problem, ...]
    progress_known: bool
    milestones_due: int
    late: tuple[MilestoneLine, ...]
    departments: tuple[DepartmentLine, ...]
    excelling: tuple[DepartmentLine, ...]
    praised: tuple[UnitLine, ...]
    lagging: tuple[DepartmentLine, ...]
    lagging_units: tuple[UnitLine, ...]
    until: date | None


def supervision(evaluation: Evaluation, frames: Frames, _request: Request) -> Supervision:
    """Everything that the notice says, all of it from the records; it is never narrowed."""
    document, days = evaluation.plan.head.document, evaluation.phase.period
    problems = supervised(evaluation, frames)
    milestones = [
        line
        for group in groups(evaluation)
        for measure in group.measures
        for line in measure.milestones
    ]
    departments = tuple(
        line
        for item in evaluation.plan.organisation.departments
        if (line := _department(item.name, problems, milestones)).found or line.due
    )
    units = _units(problems)
    ahead = phase_ahead(evaluation)
    unsolved = tuple(problem for problem in problems if problem.is_open)
    return Supervision(
        document=document.title,
        number=document.number,
        issuer=document.issuer,
        phase=evaluation.phase.title,
        as_of=evaluation.as_of,
        found=len(problems),
        solved=len(problems) - len(unsolved),
        in_time=sum(problem.in_time for problem in problems),
        newly_found=sum(problem.found_in(days) for problem in problems),
        newly_solved=sum(problem.solved_in(days) for problem in problems),
        unsolved=unsolved,
        overdue=tuple(problem for problem in unsolved if problem.overdue),
        pending=tuple(problem for problem in unsolved if not problem.overdue),
        progress_known=progress_known(evaluation),
        milestones_due=sum(line.is_due for line in milestones),
        late=tuple(line for line in milestones if line.overdue),
        departments=departments,
        excelling=tuple(line for line in departments if line.excels),
        praised=tuple(_doing_well(units, problems)),
        lagging=tuple(line for line in departments if line.lags),
        lagging_units=tuple(unit for unit in units if unit.overdue),
        until=ahead.last if ahead else None,
    )


def _department(
    name: str, problems: Sequence[Problem], milestones: Sequence[MilestoneLine]
) -> DepartmentLine:
    """A department's problems are those of the measures it leads, and those it is to solve."""
    own = [problem for problem in problems if problem.concerns(name)]
    owed = [line for line in milestones if line.owner == name]
    return DepartmentLine(
        name=name,
        found=len(own),
        solved=sum(not problem.is_open for problem in own),
        in_time=sum(problem.in_time for problem in own),
        open=sum(problem.is_open for problem in own),
        overdue=tuple(problem for problem in own if problem.overdue),
        due=sum(line.is_due for line in owed),
        late=tuple(line for line in owed if line.overdue),
    )


def _units(problems: Sequence[Problem]) -> list[UnitLine]:
    """The units by the day of their first problem due."""
    by_unit: dict[str, list[Problem]] = {}
    for problem in problems:
        by_unit.setdefault(problem.unit, []).append(problem)
    return [
        UnitLine(name, len(own), tuple(problem for problem in own if problem.overdue))
        for name, own in by_unit.items()
    ]


def _doing_well(units: Sequence[UnitLine], problems: Sequence[Problem]) -> list[UnitLine]:
    """The units with several problems, all solved in time; those with most come first."""
    failed = {problem.unit for problem in problems if not problem.in_time}
    well = [unit for unit in units if unit.found >= PRAISED and unit.name not in failed]
    return sorted(well, key=lambda unit: -unit.found)
