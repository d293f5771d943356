"""`parity`: what a group has of a part, against what it is of the whole (倾斜).

    kind: parity
    part:                                # 骨干培训 … and those of it at township schools
      table: trainings
      where: {programme: 骨干教师培养}
      distinct: teacher_id
      group: {teacher.school.area: [镇区, 乡村]}
    whole:                               # all teachers … and those at township schools
      table: teachers
      distinct: teacher_id
      group: {school.area: [镇区, 乡村]}

The value is the group's share of the part divided by its share of the whole: above
1 it gets more than its share. The part is looked at in the window, the whole on
the day. A person with several rows counts once, and is of the group as soon as one
of them is.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from longchuan_plan.indicators.base import Filter, Indicator, Measurement, Rows, Scope, Window
from longchuan_plan.indicators.phrases import (
    column_in_words,
    in_words,
    rows_in_words,
    sentence,
)
from longchuan_plan.indicators.rows import evidence, rows_in
from longchuan_plan.language import _
from longchuan_plan.selection import Where, mask

if TYPE_CHECKING:
    import pandas as pd


class Side(BaseModel):
    """The rows of a side, counted by rows or by distinct values, and which are the group's."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    table: str
    where: Where = {}
    distinct: str | None = None
    group: Where

    def counted(self, scope: Scope) -> Counted:
        """How many there are in a scope, and how many of them are of the group."""
        every = rows_in(scope, self.table, self.where)
        group = every[mask(scope.frames, self.table, every, self.group)]
        return Counted(
            self._number(group),
            self._number(every),
            evidence(self.table, group),
            evidence(self.table, every),
        )

    def in_words(self) -> str:
        """The share that the group is of it."""
        words = _("of {whole}, the share in which {part}").format(
            whole=rows_in_words(self.table, self.where), part=in_words(self.table, self.group)
        )
        if not self.distinct:
            return words
        column = column_in_words(self.table, self.distinct)
        return words + _(" ({column} counted once each)").format(column=column)

    def _number(self, frame: pd.DataFrame) -> int:
        return int(frame[self.distinct].nunique()) if self.distinct else len(frame)


class Counted(NamedTuple):
    """A side as counted, with the rows behind both numbers."""

    group: int
    every: int
    group_rows: Rows
    rows: Rows

    @property
    def share(self) -> Fraction:
        """What the group is of it."""
        return Fraction(self.group, self.every)


class Parity(Indicator):
    """The group's share of the part over its share of the whole."""

    places = 2

    kind: Literal["parity"]
    part: Side
    whole: Side

    def filters(self) -> Iterator[Filter]:
        for role, side in (("part", self.part), ("whole", self.whole)):
            yield Filter(side.table, side.where, (role, "where"))
            yield Filter(side.table, side.group, (role, "group"))

    def columns(self) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
        for role, side in (("part", self.part), ("whole", self.whole)):
            if side.distinct:
                yield side.table, side.distinct, (role, "distinct")

    def definition(self) -> str:
        return sentence(
            self.part.in_words(), _("divided by: {share}").format(share=self.whole.in_words())
        )

    def measure(self, scope: Scope) -> Measurement:
        part = self.part.counted(scope)
        whole = self.whole.counted(scope._replace(kind=Window.AS_OF))
        details = {
            "part_group": part.group,
            "part": part.every,
            "whole_group": whole.group,
            "whole": whole.every,
        }
        rows = {
            "numerator": part.group_rows,
            "denominator": part.rows,
            "whole_group": whole.group_rows,
            "whole": whole.rows,
        }
        if not part.every:
            reason = _("nothing to share out in the window: the part is empty")
            return Measurement(None, reason=reason, details=details, rows=rows)
        if not whole.group:
            reason = _("nobody of the group is in the whole, so it has no share to compare with")
            return Measurement(None, part.share, reason=reason, details=details, rows=rows)
        return Measurement(
            part.share / whole.share, part.share, whole.share, details=details, rows=rows
        )
