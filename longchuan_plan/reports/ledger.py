"""The ledger (台账): the tasks of the plan, all of them or those that are asked for."""

from dataclasses import dataclass
from datetime import date

from longchuan_plan.errors import UsageError
from longchuan_plan.evaluation import Evaluation
from longchuan_plan.judgement import Status
from longchuan_plan.language import _
from longchuan_plan.nearest import nearest
from longchuan_plan.reports import wording
from longchuan_plan.reports.lines import progress_known
from longchuan_plan.reports.listing import Column, Listing
from longchuan_plan.reports.request import Request, department_called
from longchuan_plan.reports.supervisions import SOLVING, supervised
from longchuan_plan.reports.tasks import MILESTONE, PROBLEM, TARGET, Lead, Task, lead, tasks
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.rosters.terms import STATE

_KINDS = (MILESTONE, TARGET, PROBLEM)
_JUDGED = tuple(words for status, words in wording.STATUSES.items() if status != Status.NO_TARGET)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A measure with those of its tasks that are asked for."""

    lead: Lead
    tasks: tuple[Task, ...]
    struck: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger; `narrowed` says in words which tasks are asked for, empty for all.

    `empty` is what is said when there is none of them; `progress_known` says whether there
    is a table of progress, without which milestones are neither struck off nor late.
    """

    issuer: str
    document: str
    phase: str
    as_of: date
    narrowed: str
    empty: str
    chapters: tuple[Chapter, ...]
    tasks: tuple[Task, ...]
    kinds: tuple[tuple[str, int], ...]
    progress_known: bool
    struck: int
    overdue: int


def ledger(evaluation: Evaluation, frames: Frames, request: Request) -> Ledger:
    """The tasks that are asked for; raises UsageError for an unknown department or state."""
    plan = evaluation.plan
    department = department_called(plan, request.department).name if request.department else ""
    state = _state_called(request.state) if request.state else ""
    problems = supervised(evaluation, frames)
    chapters = []
    for number, result in enumerate(evaluation.measures, 1):
        chosen = tuple(
            task
            for task in tasks(evaluation, number, result, problems)
            if (not department or task.is_of(department))
            and (not state or task.state == state)
            and (not request.overdue or task.overdue)
        )
        if chosen:
            chapters.append(_chapter(lead(number, result), chosen))
    every = tuple(task for chapter in chapters for task in chapter.tasks)
    counts = [(kind, sum(task.kind == kind for task in every)) for kind in _KINDS]
    narrowed = _narrowed(department, state, overdue=request.overdue)
    return Ledger(
        issuer=plan.head.document.issuer,
        document=plan.head.document.title,
        phase=evaluation.phase.title,
        as_of=evaluation.as_of,
        narrowed=narrowed,
        empty=_empty(narrowed, only_overdue=request.overdue and not department and not state),
        chapters=tuple(chapters),
        tasks=every,
        kinds=tuple((kind, count) for kind, count in counts if count),
        progress_known=progress_known(evaluation),
        struck=sum(chapter.struck for chapter in chapters),
        overdue=sum(chapter.overdue for chapter in chapters),
    )


def ledger_listing(found: Ledger) -> Listing:
    """The ledger as one flat list, for a workbook."""
    rows = [
        (
            number,
            task.lead.title,
            task.kind,
            task.title,
            task.asked,
            task.lead.leader,
            task.lead.department,
            "、".join(task.lead.supporting),
            task.owner,
            task.phase_text,
            task.due or task.due_text,
            task.state,
            task.standing,
            task.evidence,
            task.light_text,
            task.struck,
            task.struck_on,
        )
        for number, task in enumerate(found.tasks, 1)
    ]
    return Listing(_COLUMNS, rows, "" if rows else f"{found.empty}。")


_COLUMNS = (
    Column("序号", 5),
    Column("措施", 14),
    Column("类别", 6),
    Column("工作任务", 24),
    Column("量化目标或成果要求", 24),
    Column("牵头领导", 8),
    Column("牵头部门", 11),
    Column("配合部门", 12),
    Column("责任单位", 14),
    Column("阶段", 8),
    Column("完成时限", 11),
    Column("进展状态", 9),
    Column("完成情况", 24),
    Column("佐证材料", 12),
    Column("灯", 6),
    Column("是否销号", 6),
    Column("销号日期", 11),
)


def _state_called(name: str) -> str:
    """A state that a task may have; raises UsageError for another."""
    known = (*STATE.values, wording.UNKNOWN, SOLVING, *_JUDGED)
    if name.strip() in known:
        return name.strip()
    raise UsageError(_("no task has the state {name}").format(name=name), nearest(name, known))


def _narrowed(department: str, state: str, *, overdue: bool) -> str:
    parts = (
        f"{department}牵头或负责" if department else "",
        f"状态为“{state}”" if state else "",
        "已逾期" if overdue else "",
    )
    return "、".join(part for part in parts if part)


def _empty(narrowed: str, *, only_overdue: bool) -> str:
    if only_overdue:
        return "没有逾期事项"
    return f"没有{narrowed}的事项" if narrowed else "没有列入台账的事项"


def _chapter(measure: Lead, chosen: tuple[Task, ...]) -> Chapter:
    return Chapter(
        measure,
        chosen,
        struck=sum(task.struck_on is not None for task in chosen),
        overdue=sum(task.overdue for task in chosen),
    )
