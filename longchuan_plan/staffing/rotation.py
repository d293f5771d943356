"""Who must rotate: the posts whose years are full, and those that will be full by a day.

Source: the plan's indicator of kind `tenure`, whose fields say which posts, what
must stay the same, and how many years.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from longchuan_plan.comparison import code_list, satisfies
from longchuan_plan.errors import UsageError
from longchuan_plan.indicators.closings import school_columns
from longchuan_plan.indicators.target import in_order, looked_at
from longchuan_plan.indicators.tenure import Tenure
from longchuan_plan.language import _
from longchuan_plan.nearest import nearest
from longchuan_plan.periods import full_months
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.selection import resolve, tests

if TYPE_CHECKING:
    import pandas as pd


class State(StrEnum):
    """Whether the years are full on the day, or will be by the last day asked for."""

    OVERDUE = "overdue"
    UPCOMING = "upcoming"


@dataclass(frozen=True, slots=True)
class Due:
    """A post whose holder must rotate: the one held on the day of the list.

    `years` and `months` are the full ones served on the day of the list;
    `overdue_days` counts from `due_on`, 0 on that day and before; `row` is the
    row of the record that begins the spell. `post` and `school` are empty where the
    records of the rule tell none.
    """

    teacher_id: str
    name: str
    school_id: str
    school: str
    town: str
    post: str
    since: date
    due_on: date
    years: int
    months: int
    overdue_days: int
    state: State
    row: int


@dataclass(frozen=True, slots=True)
class Rotation:
    """The list on the day `as_of`, up to and including `until`.

    `one_school` and `one_post` say what the rule asks to have stayed the same;
    `posts` are all that it is about, none where its records are of no posts.
    `due` is ordered by due day, school and teacher. `through_successors` are those
    who would be due only if a merged school counted as its successor: shown
    beside, since the text says one and the same school.
    """

    indicator: Tenure
    as_of: date
    until: date
    years: int
    one_school: bool
    one_post: bool
    posts: tuple[str, ...]
    clause: str
    due: tuple[Due, ...]
    through_successors: tuple[Due, ...]


def tables(plan: Plan) -> tuple[str, ...]:
    """What a rotation list is made from; raises UsageError when the plan rotates nobody."""
    return (*tenure_of(plan).tables(), "schools", "teachers")


def rotation(
    plan: Plan, frames: Frames, as_of: date, until: date, posts: Sequence[str] = ()
) -> Rotation:
    """The rotation list; with `posts` only those posts.

    Raises UsageError when the plan rotates nobody, a post is not among those that
    rotate, or `until` lies before `as_of`.
    """
    indicator = tenure_of(plan)
    known = _posts(indicator)
    for post in posts:
        if known and post not in known:
            message = _("{post} is no post that rotates").format(post=post)
            raise UsageError(message, nearest(post, known))
    if until < as_of:
        message = _("the last day {until} lies before {as_of}").format(until=until, as_of=as_of)
        raise UsageError(message, _("give a later day with --by"))
    dated = in_order(indicator.targets, plan.first)
    target = looked_at(dated, as_of).target if dated else None
    literal = _due(indicator, frames, as_of, until, merged=False)
    merged = _due(indicator, frames, as_of, until, merged=True)
    listed = {(item.teacher_id, item.post) for item in literal}
    beside = [item for item in merged if (item.teacher_id, item.post) not in listed]
    chosen = set(posts or known)
    return Rotation(
        indicator,
        as_of,
        until,
        indicator.years,
        not set(indicator.same).isdisjoint(school_columns(indicator.table)),
        "post" in indicator.same,
        tuple(posts or known),
        plan.label((target and target.clause) or indicator.clause),
        tuple(item for item in literal if not chosen or item.post in chosen),
        tuple(item for item in beside if not chosen or item.post in chosen),
    )


def tenure_of(plan: Plan) -> Tenure:
    """The plan's first indicator of kind `tenure`; raises UsageError when it has none."""
    for indicator in plan.indicators():
        if isinstance(indicator, Tenure):
            return indicator
    raise UsageError(_("the plan has no indicator of kind tenure, so nobody rotates"))


def _posts(indicator: Tenure) -> tuple[str, ...]:
    """The posts that satisfy the rule's conditions; none where its records are of no posts."""
    field = resolve(indicator.table, "post")
    codes = code_list(field) if field else None
    asked = [
        test
        for test in tests(indicator.table, indicator.where)
        if test.path == "post" and test.operator != "empty"
    ]
    every = codes.values if codes else ()
    return tuple(post for post in every if all(satisfies(post, test) for test in asked))


def _due(indicator: Tenure, frames: Frames, as_of: date, until: date, merged: bool) -> list[Due]:
    """The posts held on the day whose years are full by `until`, and not left before."""
    day, last = frames.stamp(as_of), frames.stamp(until)
    spells = indicator.spells(frames, through_successors=merged)
    held = spells[(spells["start"] <= day) & (spells["end"] >= day)]
    due = held[(held["due_on"] <= last) & (held["due_on"] <= held["end"])]
    names = frames.mapping("teachers", "name")
    schools, towns = frames.mapping("schools", "name"), frames.mapping("schools", "town")
    found = [
        _entry(
            indicator, spell, _held(indicator, frames, spell, day), as_of, (names, schools, towns)
        )
        for spell in due.to_dict("records")
    ]
    return sorted(found, key=lambda item: (item.due_on, item.school_id, item.teacher_id, item.post))


def _held(
    indicator: Tenure, frames: Frames, spell: dict[Any, Any], day: pd.Timestamp
) -> pd.Series[Any]:
    """The record of a spell that holds on the day; of several the one that began last."""
    start = frames.interval(indicator.table).start
    records = frames.frame(indicator.table).loc[spell["rows"]]
    begun = records[records[start] <= day].sort_values(start, kind="stable")
    in_force = begun[frames.in_force(indicator.table, day.date())[begun.index]]
    # Through a successor a spell may hold on by a record that ended with its school.
    held: pd.Series[Any] = (begun if in_force.empty else in_force).iloc[-1]
    return held


def _entry(
    indicator: Tenure,
    spell: dict[Any, Any],
    record: pd.Series[Any],
    as_of: date,
    registers: tuple[Mapping[Any, Any], Mapping[Any, Any], Mapping[Any, Any]],
) -> Due:
    names, schools, towns = registers
    person, school = spell[indicator.person], spell.get("school_id", record.get("school_id", ""))
    since, due_on = spell["start"].date(), spell["due_on"].date()
    years, months = divmod(full_months(since, as_of), 12)
    return Due(
        teacher_id=person,
        name=names.get(person, ""),
        school_id=school,
        school=schools.get(school, ""),
        town=towns.get(school, ""),
        post=record.get("post", ""),
        since=since,
        due_on=due_on,
        years=years,
        months=months,
        overdue_days=max((as_of - due_on).days, 0),
        state=State.OVERDUE if due_on <= as_of else State.UPCOMING,
        row=int(spell["records"]),
    )
