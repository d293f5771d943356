"""The light of a measure: one rule for all, from its targets and its milestones.

- red (红): a `must` target is missed, or a milestone is overdue;
- amber (黄): a `must` target is behind its line, or a target that binds less
  (`in_principle`, `strive`, `expected`, `none`) is missed or behind;
- grey (灰): nothing can be judged, or a `must` target has no data;
- green (绿): everything that can be judged is met or on track.

The worst counts, in this order. A target that binds less than `must` never turns
a measure red by itself, and what the text gives no number for turns nothing.
"""

from collections.abc import Iterable
from enum import StrEnum

from longchuan_plan.indicators.target import Binding
from longchuan_plan.judgement import Status


class Light(StrEnum):
    """A measure's light; a reader is always shown its word as well."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    GREY = "grey"


def light_of(judged: Iterable[tuple[Status, Binding]], overdue: int, due: int) -> Light:
    """The light from each target's status and binding, and the milestones due and overdue."""
    pairs = list(judged)
    must = {status for status, binding in pairs if binding is Binding.MUST}
    softer = {status for status, binding in pairs if binding is not Binding.MUST}
    good = {Status.MET, Status.ON_TRACK} & (must | softer)
    if Status.MISSED in must or overdue:
        return Light.RED
    if Status.BEHIND in must or {Status.MISSED, Status.BEHIND} & softer:
        return Light.AMBER
    if Status.NO_DATA in must or not (good or due):
        return Light.GREY
    return Light.GREEN
