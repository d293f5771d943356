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
from longchuan_plan.language import _


class Light(StrEnum):
    """A measure's light; a reader is always shown its word as well."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    GREY = "grey"


WORST_FIRST = (Light.RED, Light.AMBER, Light.GREY, Light.GREEN)


def light_of(judged: Iterable[tuple[Status, Binding]], overdue: int, due: int) -> Light:
    """The light from each target's status and binding, and the milestones due and overdue."""
    given = {light_of_target(status, binding) for status, binding in judged}
    if due:
        given.add(Light.GREEN)
    if overdue:
        given.add(Light.RED)
    return next((light for light in WORST_FIRST if light in given), Light.GREY)


def light_of_target(status: Status, binding: Binding) -> Light | None:
    """What one target adds to its measure's light; None where it says nothing of it."""
    must = binding is Binding.MUST
    match status:
        case Status.MISSED:
            return Light.RED if must else Light.AMBER
        case Status.BEHIND:
            return Light.AMBER
        case Status.NO_DATA:
            return Light.GREY if must else None
        case Status.MET | Status.ON_TRACK:
            return Light.GREEN
        case Status.NOT_DUE | Status.NO_TARGET:
            return None


def rule() -> tuple[tuple[Light, str], ...]:
    """The rule in words, as a reader is shown it: what gives each light, the worst first."""
    words = {
        Light.RED: _("a target that must be met is missed, or a milestone is overdue"),
        Light.AMBER: _(
            "a target that must be met is behind its line, or one that binds less is missed"
            " or behind"
        ),
        Light.GREY: _("nothing can be judged, or a target that must be met has no data"),
        Light.GREEN: _("everything that can be judged is met or on track"),
    }
    return tuple((light, words[light]) for light in WORST_FIRST)
