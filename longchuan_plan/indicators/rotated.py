"""`rotated`: of those whose years were full in the window, the share that has moved or left.

    kind: rotated
    table: appointments
    where: {post: [校长, 副校长]}
    person: teacher_id
    same: [school_id, post]
    years: 10
    window: phase

Counted are the persons who stood in post on some day of the window with their years
full. They have rotated when each such spell has ended by the day. Both ends of a
spell are days in post, so one that ends on the day counts as ended when the day is
over: what ends with a phase is of that phase, and of one phase only.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import field_validator
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.base import Measurement, Rows, Scope, Window
from longchuan_plan.indicators.phrases import (
    column_in_words,
    rows_in_words,
    sentence,
    together,
)
from longchuan_plan.indicators.service import Service
from longchuan_plan.indicators.spells import rows_of
from longchuan_plan.language import _


class Rotated(Service):
    """The share of the persons with a full spell in the window whose spell has ended."""

    kind: Literal["rotated"]

    @field_validator("window")
    @classmethod
    def _of_several_days(cls, window: Window) -> Window:
        if window is Window.AS_OF:
            raise PydanticCustomError("window_span", "this kind looks at more than a day")
        return window

    def definition(self) -> str:
        words = _(
            "of those who in {rows} had had the same {same} for {years} full years"
            " on a day of the window, the share whose time there has ended by the day"
        )
        same = together([column_in_words(self.table, name) for name in self.same])
        rows = rows_in_words(self.table, self.where)
        return sentence(words.format(rows=rows, same=same, years=self.years))

    def measure(self, scope: Scope) -> Measurement:
        frames = scope.frames
        first, last = frames.stamp(scope.window.first), frames.stamp(scope.window.last)
        every = self.spells(frames)
        in_post = (every["start"] <= last) & (every["end"] >= first)
        full = (every["due_on"] <= last) & (every["due_on"] <= every["end"])
        due = every[in_post & full]
        stays = due[due["end"] > frames.stamp(scope.as_of)]
        moved = due[~due[self.person].isin(stays[self.person])]
        numerator, total = int(moved[self.person].nunique()), int(due[self.person].nunique())
        rows = {
            role: Rows(self.table, rows_of(part))
            for role, part in (("numerator", moved), ("denominator", due), ("failures", stays))
        }
        if not total:
            reason = _("nobody's years were full in the window: the denominator is empty")
            return Measurement(None, Fraction(0), Fraction(0), reason, rows=rows)
        return Measurement(
            Fraction(numerator, total), Fraction(numerator), Fraction(total), rows=rows
        )
