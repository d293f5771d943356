"""The case of one measure (一事一案): ground, duties, targets, steps, figures, problems."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from longchuan_plan.evaluation import Evaluation, MeasureResult
from longchuan_plan.light import Light
from longchuan_plan.numbers import chinese_day
from longchuan_plan.reports import wording
from longchuan_plan.reports.context import MeasureLine, StepLine
from longchuan_plan.reports.followup import problems, steps
from longchuan_plan.reports.lines import groups, progress_known
from longchuan_plan.reports.request import Request, measure_called
from longchuan_plan.reports.supervisions import Problem, supervised
from longchuan_plan.reports.tasks import MILESTONE, Task, tasks
from longchuan_plan.rosters.frames import Frames


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A target: what is asked, from when on, how the text gives it, and how it is read."""

    title: str
    target: str
    since: str
    basis: str
    reading: str


@dataclass(frozen=True, slots=True)
class Casefile:
    """Everything that is known of a measure on the day.

    `words` are the words of the document that carry commitments, `reasons` say what
    gives the measure its light, `faults` what falls short. `progress_known` says whether
    there is a table of progress. `steps` are in the order of their urgency.
    """

    document: str
    number: str
    issuer: str
    phase: str
    as_of: date
    previous_as_of: date | None
    group: str
    measure: MeasureLine
    words: tuple[str, ...]
    tracked: str
    targets: tuple[TargetLine, ...]
    milestones: tuple[Task, ...]
    progress_known: bool
    reasons: tuple[str, ...]
    faults: tuple[str, ...]
    problems: tuple[Problem, ...]
    found: int
    overdue: int
    steps: tuple[StepLine, ...]


def casefile(evaluation: Evaluation, frames: Frames, request: Request) -> Casefile:
    """The case of the measure asked for; raises UsageError when the plan has none so called."""
    number, measure = measure_called(evaluation.plan, request.measure or "")
    result = evaluation.measures[number - 1]
    group, line = next(
        (group.title, line)
        for group in groups(evaluation)
        for line in group.measures
        if line.number == number
    )
    own = [item for item in supervised(evaluation, frames) if item.measure_id == measure.id]
    unsolved = tuple(item for item in own if item.is_open)
    document = evaluation.plan.head.document
    return Casefile(
        document=document.title,
        number=document.number,
        issuer=document.issuer,
        phase=evaluation.phase.title,
        as_of=evaluation.as_of,
        previous_as_of=evaluation.previous_as_of,
        group=group,
        measure=line,
        words=_words(result),
        tracked=measure.tracked or "",
        targets=tuple(_targets(evaluation, result)),
        milestones=tuple(
            task for task in tasks(evaluation, number, result, ()) if task.kind == MILESTONE
        ),
        progress_known=progress_known(evaluation),
        reasons=tuple(_reasons(line, result)),
        faults=tuple(fault for problem in problems([line]) for fault in problem.faults),
        problems=unsolved,
        found=len(own),
        overdue=sum(item.overdue for item in own),
        steps=(*steps(evaluation, [line]), *_solving(unsolved)),
    )


def _words(result: MeasureResult) -> tuple[str, ...]:
    """The words of the document that its targets quote, each once."""
    quoted = [
        target.quote.replace("“", "‘").replace("”", "’")
        for item in result.results
        for target in item.indicator.targets.values()
        if target.quote
    ]
    return tuple(dict.fromkeys(quoted))


def _targets(evaluation: Evaluation, result: MeasureResult) -> Iterator[TargetLine]:
    for item in result.results:
        judgement = item.judgement
        if judgement.target is None:
            continue
        since = judgement.since
        dated = since is not None and since > evaluation.plan.first
        yield TargetLine(
            item.indicator.title,
            wording.target(item.indicator, judgement),
            f"{chinese_day(since)}起" if since and dated else "启动之日起",
            wording.BASES[judgement.target.basis],
            judgement.target.reading or item.indicator.reading or "",
        )


def _reasons(line: MeasureLine, result: MeasureResult) -> Iterator[str]:
    """What gives the measure its light, worded from the results that decide it."""
    deciding = {item.indicator.id for item in result.deciding_results}
    steps_deciding = {state.milestone.id for state in result.deciding_milestones}
    for item, found in zip(line.indicators, result.results, strict=True):
        if found.indicator.id in deciding:
            shown = f"没有数字（{item.reason}）" if item.reason else item.value
            yield f"{item.title}{shown}，目标{item.target}，{item.status_text}"
    for step, state in zip(line.milestones, result.milestones, strict=True):
        if state.milestone.id in steps_deciding:
            said = step.late or f"{step.state}，有佐证"
            yield f"“{step.title}”应于{chinese_day(step.due)}完成，{said}"
    if line.light is Light.GREY and not deciding:
        known = all(state.known for state in result.milestones)
        milestones = "没有到期的节点" if known else "节点是否完成不详"
        yield f"{milestones}，也没有可判定的目标"


def _solving(unsolved: Sequence[Problem]) -> Iterator[StepLine]:
    for problem in unsolved:
        due = chinese_day(problem.due_on)
        until = f"原定{due}，{problem.late}" if problem.late else due
        yield StepLine(f"整改：{problem.text}", problem.unit, until)
