"""Tasks of the plan (the rows of its ledger): milestones, judged targets, open problems.

Milestones are struck off (销号) by a record of progress; a target never is, since it
is judged anew on every day. A problem leaves the list when it is solved.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from longchuan_plan.evaluation import Evaluation, MeasureResult, Result
from longchuan_plan.judgement import Status
from longchuan_plan.light import Light, light_of_target
from longchuan_plan.milestones import MilestoneState
from longchuan_plan.numbers import chinese_day
from longchuan_plan.reports import wording
from longchuan_plan.reports.badges import BY_LIGHT
from longchuan_plan.reports.supervisions import Problem
from longchuan_plan.rosters.terms import DONE_STATES, STATE

STRUCK = STATE.values[-1]
"""The state of a milestone that is struck off."""

MILESTONE, TARGET, PROBLEM = "节点", "目标", "督导问题"
ALWAYS = "全程"
"""When a target is due that holds from the first day of the plan on."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A measure and who leads it; texts are ready to be shown."""

    number: int
    title: str
    light: Light
    leader: str
    department: str
    supporting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """A row; texts are ready to be shown.

    `asked` is the target or the evidence that is expected. `due` is None for what
    holds all the time. `struck` is 是, 否, or a dash for what cannot be struck off.
    """

    lead: Lead
    kind: str
    title: str
    asked: str
    owner: str
    phase: str
    due: date | None
    state: str
    standing: str
    evidence: str
    light: Light
    done: bool
    struck: str
    struck_on: date | None
    overdue: bool

    @property
    def due_text(self) -> str:
        """Until when, in words."""
        return chinese_day(self.due) if self.due else ALWAYS

    @property
    def phase_text(self) -> str:
        """Its phase in short."""
        return self.phase.removesuffix("阶段")

    @property
    def light_text(self) -> str:
        """The light's sign and word."""
        return BY_LIGHT[self.light].text

    @property
    def struck_text(self) -> str:
        """Whether it is struck off, and since when."""
        return f"{self.struck}（{chinese_day(self.struck_on)}）" if self.struck_on else self.struck

    def is_of(self, department: str) -> bool:
        """Whether a department owes it, or leads its measure."""
        return department in (self.owner, self.lead.department)


def lead(number: int, result: MeasureResult) -> Lead:
    """Who leads a measure, and its light."""
    measure = result.measure
    return Lead(
        number,
        measure.title,
        result.light,
        measure.leader or wording.NO_VALUE,
        measure.department,
        measure.supporting,
    )


def tasks(
    evaluation: Evaluation, number: int, result: MeasureResult, problems: Sequence[Problem]
) -> Iterator[Task]:
    """The milestones of a measure, its targets, its open problems."""
    measure = lead(number, result)
    for state in result.milestones:
        yield _milestone(evaluation, measure, state)
    for item in result.results:
        if item.indicator.targets:
            yield _target(evaluation, measure, item)
    for problem in problems:
        if problem.measure_id == result.measure.id and problem.is_open:
            yield _problem(evaluation, measure, problem)


def _milestone(evaluation: Evaluation, measure: Lead, state: MilestoneState) -> Task:
    milestone = state.milestone
    struck = state.state == STRUCK and state.done
    light = Light.RED if state.overdue else Light.GREEN if state.done else Light.GREY
    return Task(
        lead=measure,
        kind=MILESTONE,
        title=milestone.title,
        asked=milestone.evidence,
        owner=milestone.owner,
        phase=next(item.title for item in evaluation.plan.phases if item.key == milestone.phase),
        due=milestone.due,
        state=state.state if state.known else wording.UNKNOWN,
        standing=_standing(evaluation, state),
        evidence=state.evidence or "",
        light=light,
        done=state.done,
        struck="是" if struck else "否",
        struck_on=state.recorded_on if struck else None,
        overdue=state.overdue,
    )


def _standing(evaluation: Evaluation, state: MilestoneState) -> str:
    """How far it is in words."""
    if not state.known:
        return "没有任务进展表"
    return "；".join(_recorded(evaluation, state)) or "没有登记进展"


def _recorded(evaluation: Evaluation, state: MilestoneState) -> Iterator[str]:
    """What the last record says, and what is wrong with it."""
    if state.recorded_on:
        note = f"，{state.note}" if state.note else ""
        yield f"{chinese_day(state.recorded_on)}登记{note}"
    if state.state in DONE_STATES and not state.done:
        yield "没有佐证材料，不计完成"
    if state.overdue:
        yield wording.late((evaluation.as_of - state.milestone.due).days)


def _target(evaluation: Evaluation, measure: Lead, result: Result) -> Task:
    judgement = result.judgement
    since = judgement.since
    due = since if since and since > evaluation.plan.first else None
    shown = wording.value(result.indicator, result.measurement, judgement.bound)
    return Task(
        lead=measure,
        kind=TARGET,
        title=result.indicator.title,
        asked=wording.target(result.indicator, judgement),
        owner=measure.department,
        phase=evaluation.plan.phase_on(due).title if due else ALWAYS,
        due=due,
        state=wording.STATUSES[result.status],
        standing=f"没有数字：{result.reason}" if result.reason else shown,
        evidence="",
        light=light_of_target(result.status, judgement.binding) or Light.GREY,
        done=result.status is Status.MET,
        struck=wording.NO_VALUE,
        struck_on=None,
        # What is missed is in force, so its day has come.
        overdue=due is not None and result.status is Status.MISSED,
    )


def _problem(evaluation: Evaluation, measure: Lead, problem: Problem) -> Task:
    found = f"{chinese_day(problem.visited_on)}督导发现"
    return Task(
        lead=measure,
        kind=PROBLEM,
        title=f"整改：{problem.text}",
        asked="整改到位并销号",
        owner=problem.unit,
        phase=evaluation.plan.phase_on(problem.due_on).title,
        due=problem.due_on,
        state=problem.state,
        standing=f"{found}；{problem.late}" if problem.late else found,
        evidence="",
        light=Light.RED if problem.overdue else Light.AMBER,
        done=False,
        struck="否",
        struck_on=None,
        overdue=problem.overdue,
    )
