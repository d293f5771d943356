"""`replacement`: hires allowed for exits at over-staffed schools (退5进1).

    kind: replacement
    schools: {kind: 初级中学, area: [镇区, 乡村]}
    staff: {employment: 在编}
    exits: {kind: {not: 借出}}
    hires: {subject: [英语, 音乐]}
    per_exits: 5
    targets: {from_start: {at_most: 1, …}}     # hires for each 5 exits

A school is over-staffed when its staff on the day exceeds its approved posts of
that school year. The exits of all such schools in the window, divided by
`per_exits` without remainder, are the hires allowed; what is left over is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Scope, Window
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

    def tables(self) -> tuple[str, ...]:
        return (*super().tables(), "school_years")

    def measure(self, scope: Scope) -> Measurement:
        on_day = replace(scope, kind=Window.AS_OF)
        over = self._over_staffed(on_day)
        exits = _at(over, rows_in(scope, "departures", self.exits))
        recruits = _at(over, rows_in(scope, "recruits", {}))
        hires = recruits[mask(scope.frames, "recruits", recruits, self.hires)]
        left, hired = int(exits["teacher_id"].nunique()), int(hires["teacher_id"].nunique())
        allowance, left_over = divmod(left, self.per_exits)
        rows = {
            "numerator": evidence("recruits", hires),
            "denominator": evidence("departures", exits),
            "over_staffed": evidence("schools", over),
        }
        details = {
            "over_staffed": len(over),
            "exits": left,
            "exits_left_over": left_over,
            "other_hires": int(recruits["teacher_id"].nunique()) - hired,
        }
        if over.empty:
            reason = _("no school has more staff than approved posts on the day")
            return Measurement(None, Fraction(0), Fraction(0), reason, details, rows=rows)
        return Measurement(
            Fraction(hired), Fraction(hired), Fraction(allowance), details=details, rows=rows
        )

    def bound(self, target: Target, measurement: Measurement) -> Bound:
        """The hires allowed: the target's for each full `per_exits` exits."""
        allowance = measurement.denominator or Fraction(0)
        return Bound(target.bound.operator, tuple(v * allowance for v in target.bound.values))

    def _over_staffed(self, on_day: Scope) -> pd.DataFrame:
        schools = rows_in(on_day, "schools", self.schools)
        staff = rows_in(on_day, "teachers", self.staff)["school_id"].value_counts()
        years = rows_in(on_day, "school_years", {})
        posts = years.dropna(subset=["approved_posts"]).set_index("school_id")["approved_posts"]
        ids = schools["school_id"].astype(object)
        here = ids.map(staff.rename(index=str)).fillna(0)
        return schools[(here > ids.map(posts.rename(index=str))).fillna(False).to_numpy(bool)]


def _at(schools: pd.DataFrame, frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame["school_id"].isin(list(schools["school_id"]))]
