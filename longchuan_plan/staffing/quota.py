"""The quota of a standing and its seats by school.

Source: the plan's indicator of kind `quota` and its `allocation`, which says by
how much township schools weigh more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from longchuan_plan.errors import UsageError
from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.quota import Quota, quota_of
from longchuan_plan.indicators.rows import rows_in
from longchuan_plan.indicators.target import in_order, looked_at
from longchuan_plan.language import _
from longchuan_plan.periods import Period
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.staffing.apportionment import Tie, apportion

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class SchoolSeats:
    """A school: teachers in service, those of them with the standing, and its seats."""

    school_id: str
    school: str
    area: str
    teachers: int
    backbone: int
    seats: int


@dataclass(frozen=True, slots=True)
class QuotaAllocation:
    """`quota` is `rate` of `total` rounded up; the seats of `allocation` add up to it.

    `held` have the standing already; `ties` were decided by the smaller school id.
    A teacher of a school in `seat_areas` weighs 1, any other `township_weight`.
    """

    indicator: Quota
    as_of: date
    total: int
    rate: Fraction
    quota: int
    held: int
    township_weight: Fraction
    seat_areas: tuple[str, ...]
    clause: str
    ties: tuple[Tie, ...]
    allocation: tuple[SchoolSeats, ...]


def tables(plan: Plan) -> tuple[str, ...]:
    """What a quota is reckoned from; raises UsageError when the plan has none."""
    return (*allocated_quota(plan).tables(), "assignments", "schools")


def allocate(
    plan: Plan, frames: Frames, as_of: date, township_weight: Fraction | None = None
) -> QuotaAllocation:
    """The quota on a day and its seats by school, ordered by school id.

    `township_weight` replaces the plan's. Raises UsageError when the plan has no
    quota, or none with a target, or the weight is not positive.
    """
    indicator = allocated_quota(plan)
    dated = in_order(indicator.targets, plan.first)
    if not dated:
        raise UsageError(_("the quota {id} has no target").format(id=indicator.id))
    target = looked_at(dated, as_of).target
    rate = target.bound.values[0]
    weight = _weight(plan, township_weight)
    scope = Scope(frames, as_of, Window.AS_OF, Period(as_of, as_of))
    measurement = indicator.measure(scope)
    stock = rows_in(scope, indicator.table, indicator.where)
    holders = stock.loc[measurement.rows["numerator"].rows]
    quota = quota_of(Fraction(len(stock)), rate)
    rows = _schools(frames, as_of, stock, holders)
    seat_areas = plan.head.allocation.county_seat_areas if plan.head.allocation else ()
    shares = apportion(
        {
            row.school_id: row.teachers * (Fraction(1) if row.area in seat_areas else weight)
            for row in rows
        },
        quota,
    )
    return QuotaAllocation(
        indicator,
        as_of,
        len(stock),
        rate,
        quota,
        len(holders),
        weight,
        tuple(seat_areas),
        plan.label(target.clause or indicator.clause),
        shares.ties,
        tuple(
            SchoolSeats(
                row.school_id,
                row.school,
                row.area,
                row.teachers,
                row.backbone,
                shares.seats[row.school_id],
            )
            for row in rows
        ),
    )


def allocated_quota(plan: Plan) -> Quota:
    """The quota that the plan allocates, else its first; raises UsageError without any."""
    quotas = [indicator for indicator in plan.indicators() if isinstance(indicator, Quota)]
    named = plan.head.allocation.indicator if plan.head.allocation else None
    found = [indicator for indicator in quotas if indicator.id == named] or quotas
    if not found:
        raise UsageError(_("the plan has no indicator of kind quota"))
    return found[0]


def _weight(plan: Plan, given: Fraction | None) -> Fraction:
    if given is None:
        return plan.head.allocation.township_weight if plan.head.allocation else Fraction(1)
    if given <= 0:
        message = _("a weight of {weight} gives township schools nothing").format(weight=given)
        raise UsageError(message, _("give a number above 0, such as 1.5"))
    return given


def _schools(
    frames: Frames, as_of: date, stock: pd.DataFrame, holders: pd.DataFrame
) -> list[SchoolSeats]:
    """The schools open on the day, and closed ones that still have teachers; no seats yet."""
    teachers = stock["school_id"].value_counts().to_dict()
    backbone = holders["school_id"].value_counts().to_dict()
    schools = frames.frame("schools")
    is_open = frames.in_force("schools", as_of)
    rows = []
    for school, opened in zip(
        schools[["school_id", "name", "area"]].to_dict("records"), is_open, strict=True
    ):
        key = school["school_id"]
        if opened or teachers.get(key, 0):
            rows.append(
                SchoolSeats(
                    key,
                    school["name"],
                    school["area"],
                    int(teachers.get(key, 0)),
                    int(backbone.get(key, 0)),
                    0,
                )
            )
    return sorted(rows, key=lambda row: row.school_id)
