"""`replacement`: hires allowed for exits at over-staffed schools (退5进1).

    kind: replacement
    schools: {kind: 初级中学, area: [镇区, 乡村]}
    staff: {employment: 在编}
    exits: {kind: {not: 借出}}
    hires: {subject: [英语, 音乐]}
    per_exits: 5
    targets: {from_start: {at_most: 1, …}}     # hires for each 5 exits

A school is over-staffed when its staff on the day exceeds its approved posts of
that school year; where these are not known nothing can be said of it. The exits
of all such schools in the window, divided by `per_exits` without remainder, are
the hires allowed; what is left over is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Scope, Window
from longchuan_plan.indicators.phrases import (
    column_in_words,
    rows_in_words,
    sentence,
    some_rows_in_words,
)
from longchuan_plan.indicators.rows import evidence, rows_in
from longchuan_plan.indicators.target import Bound, Target
from longchuan_plan.language import _
from longchuan_plan.selection import Where, mask

if TYPE_CHECKING:
    import pandas as pd


class Replacement(Indicator):
    """The hires of the subjects that are short, at schools with more staff than posts."""

    kind: Literal["replacement"]
    schools: Where
    staff: Where = {}
    exits: Where = {}
    hires: Where = {}
    per_exits: Annotated[int, Field(ge=1)]

    def filters(self) -> Iterator[Filter]:
        yield Filter("schools", self.schools, ("schools",))
        yield Filter("teachers", self.staff, ("staff",))
        yield Filter("departures", self.exits, ("exits",))
        yield Filter("recruits", self.hires, ("hires",))

    def stated(self) -> Iterator[tuple[int, tuple[str | int, ...]]]:
        yield self.per_exits, ("per_exits",)

    def tables(self) -> tuple[str, ...]:
        return (*super().tables(), "school_years")

    def definition(self) -> str:
        staff = some_rows_in_words("teachers", self.staff)
        posts = column_in_words("school_years", "approved_posts")
        return sentence(
            _("at {schools} that have on the day more of {staff} than {posts}").format(
                schools=rows_in_words("schools", self.schools), staff=staff, posts=posts
            ),
            _("how many persons stand in {hires}").format(
                hires=rows_in_words("recruits", self.hires)
            ),
            _("against those allowed for each {number} persons in {exits}").format(
                number=self.per_exits, exits=rows_in_words("departures", self.exits)
            ),
        )

    def measure(self, scope: Scope) -> Measurement:
        schools = self._with_posts_and_staff(scope._replace(kind=Window.AS_OF))
        over = schools[(schools["staff"] > schools["posts"]).fillna(False).to_numpy(bool)]
        exits = _at(over, rows_in(scope, "departures", self.exits))
        recruits = _at(over, rows_in(scope, "recruits", {}))
        short = mask(scope.frames, "recruits", recruits, self.hires)
        hires, others = recruits[short], recruits[~short]
        left, hired = _people(exits), _people(hires)
        allowance, left_over = divmod(left, self.per_exits)
        details = {
            "schools": len(schools),
            "posts_unknown": int(schools["posts"].isna().sum()),
            "over_staffed": len(over),
            "exits": left,
            "exits_left_over": left_over,
            "other_hires": _people(others),
        }
        rows = {
            "numerator": evidence("recruits", hires),
            "denominator": evidence("departures", exits),
            "over_staffed": evidence("schools", over),
        }
        if over.empty:
            reason = (
                _("the approved posts of no school are known for this school year")
                if schools["posts"].isna().all()
                else _("no school has more staff than approved posts on the day")
            )
            return Measurement(None, Fraction(0), Fraction(0), reason, details, rows=rows)
        return Measurement(
            Fraction(hired), Fraction(hired), Fraction(allowance), details=details, rows=rows
        )

    def bound(self, target: Target, measurement: Measurement) -> Bound | None:
        """The hires allowed: the target's for each full `per_exits` exits."""
        allowance = measurement.denominator
        if measurement.value is None or allowance is None:
            return None
        return Bound(target.bound.operator, tuple(v * allowance for v in target.bound.values))

    def _with_posts_and_staff(self, on_day: Scope) -> pd.DataFrame:
        """The schools open on the day with their approved `posts` and their `staff`."""
        schools = rows_in(on_day, "schools", self.schools)
        years = rows_in(on_day, "school_years", {}).drop_duplicates("school_id")
        staff = rows_in(on_day, "teachers", self.staff)["school_id"].value_counts()
        ids = schools["school_id"].astype(object)
        posts = dict(zip(years["school_id"], years["approved_posts"], strict=True))
        return schools.assign(
            posts=ids.map(posts).astype("Int64"),
            staff=ids.map(staff.to_dict()).fillna(0).astype("int64"),
        )


def _at(schools: pd.DataFrame, frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame["school_id"].isin(schools["school_id"])]


def _people(frame: pd.DataFrame) -> int:
    return int(frame["teacher_id"].nunique())
