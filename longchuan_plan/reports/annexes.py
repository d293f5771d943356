"""The annexes of a progress report: who is to rotate, and how the seats are spread.

A plan that rotates nobody or has no quota with a target gives none, and so does a
workspace without the tables behind it.
"""

from longchuan_plan.evaluation import Evaluation
from longchuan_plan.indicators.phrases import in_words
from longchuan_plan.indicators.quota import Quota
from longchuan_plan.indicators.tenure import Tenure
from longchuan_plan.language import speaking
from longchuan_plan.masking import mask_name
from longchuan_plan.numbers import limit
from longchuan_plan.plan.plan import Plan
from longchuan_plan.reports.annex_lines import (
    RotationAnnex,
    RotationLine,
    SeatLine,
    SeatsAnnex,
    TieLine,
)
from longchuan_plan.reports.followup import phase_ahead
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.staffing.quota import allocate, allocated_quota
from longchuan_plan.staffing.rotation import Due, State, rotation, tenure_of

_STATES = {State.OVERDUE: "已满", State.UPCOMING: "将满"}


def rotation_annex(
    evaluation: Evaluation, frames: Frames, *, internal: bool
) -> RotationAnnex | None:
    """Those whose years are full on the day, or will be by the end of the phase ahead."""
    plan = evaluation.plan
    if not _has(plan, Tenure) or not _measurable(tenure_of(plan), frames):
        return None
    ahead = phase_ahead(evaluation)
    until = ahead.last if ahead else evaluation.as_of
    found = rotation(plan, frames, evaluation.as_of, until)
    full = sum(item.state is State.OVERDUE for item in found.due)
    return RotationAnnex(
        years=found.years,
        one_school=found.one_school,
        one_post=found.one_post,
        posts=found.posts,
        until=until,
        full=full,
        upcoming=len(found.due) - full,
        beside=len(found.through_successors),
        lines=tuple(_line(item, internal=internal) for item in found.due),
    )


def seats_annex(evaluation: Evaluation, frames: Frames) -> SeatsAnnex | None:
    """The quota on the day and its seats by school."""
    plan = evaluation.plan
    if not _has(plan, Quota) or not _measurable(allocated_quota(plan), frames):
        return None
    if not allocated_quota(plan).targets:
        return None
    found = allocate(plan, frames, evaluation.as_of)
    names = {item.school_id: item.school for item in found.allocation}
    rule = plan.head.allocation
    return SeatsAnnex(
        title=found.indicator.title,
        stock=_stock(found.indicator),
        total=found.total,
        rate=limit(found.rate, "share"),
        quota=found.quota,
        held=found.held,
        lines=tuple(
            SeatLine(item.school, item.area, item.teachers, item.backbone, item.seats)
            for item in found.allocation
        ),
        ties=tuple(TieLine(tuple(names[key] for key in tie.keys), tie.seats) for tie in found.ties),
        reading=(rule.reading if rule else None) or "",
    )


def _stock(indicator: Quota) -> str:
    """What a quota is a part of, in Chinese words."""
    with speaking("zh_CN"):
        conditions = in_words(indicator.table, indicator.where)
    return f"{conditions}的在职教师" if conditions else "在职教师"


def _has(plan: Plan, kind: type[Tenure | Quota]) -> bool:
    return any(isinstance(item, kind) for item in plan.indicators())


def _measurable(indicator: Tenure | Quota, frames: Frames) -> bool:
    """Whether the workspace has what an annex on an indicator is made from."""
    return all(frames.has(name) for name in ("schools", *indicator.tables()))


def _line(item: Due, *, internal: bool) -> RotationLine:
    months = f"{item.months}个月" if item.months else ""
    return RotationLine(
        person=item.teacher_id if internal else "",
        name=item.name if internal else mask_name(item.name),
        school=item.school,
        town=item.town,
        post=item.post,
        since=item.since,
        due_on=item.due_on,
        served=f"{item.years}年{months}",
        state=_STATES[item.state],
    )
