"""Statuses, lights, bindings, windows and further figures as words for people."""

from longchuan_plan.indicators.base import Window
from longchuan_plan.indicators.target import Basis, Binding
from longchuan_plan.judgement import Status
from longchuan_plan.language import _
from longchuan_plan.light import Light


def light_word(light: Light) -> str:
    """A sign and a word, since colour is never alone."""
    return {
        Light.RED: _("■ red"),
        Light.AMBER: _("▲ amber"),
        Light.GREEN: _("● green"),
        Light.GREY: _("○ grey"),
    }[light]


def status_word(status: Status) -> str:
    """How an indicator stands to its target."""
    return {
        Status.MET: _("met"),
        Status.MISSED: _("missed"),
        Status.ON_TRACK: _("on track"),
        Status.BEHIND: _("behind"),
        Status.NOT_DUE: _("not due"),
        Status.NO_TARGET: _("no target"),
        Status.NO_DATA: _("no data"),
    }[status]


def binding_word(binding: Binding) -> str:
    """How firmly a target binds; nothing where it does not."""
    return {
        Binding.MUST: _("must"),
        Binding.IN_PRINCIPLE: _("in principle"),
        Binding.STRIVE: _("strive"),
        Binding.EXPECTED: _("expected"),
        Binding.NONE: "",
    }[binding]


def change_sign(change: int | None) -> str:
    """Whether it is better (↑) or worse (↓) than in the phase before."""
    return {1: _("↑ better"), 0: _("= same"), -1: _("↓ worse"), None: ""}[change]


def basis_word(basis: Basis) -> str:
    """Where a target's number is from."""
    return {
        Basis.STATED: _("stated in the text"),
        Basis.IMPLIED: _("implied by the words of the text"),
        Basis.STANDARD: _("from a national standard, not from the plan"),
        Basis.NONE: _("of our own"),
    }[basis]


def window_word(window: Window) -> str:
    """Which days an indicator looks at."""
    return {
        Window.AS_OF: _("the day"),
        Window.TERM: _("term"),
        Window.PHASE: _("phase"),
        Window.SCHOOL_YEAR: _("school year"),
        Window.CALENDAR_YEAR: _("calendar year"),
        Window.SINCE_START: _("since the start"),
    }[window]


def detail_word(name: str) -> str:
    """A further figure of a measurement; one without a word goes by its name."""
    words = {
        "covered_pairs": _("needs that are met"),
        "exits": _("exits"),
        "exits_left_over": _("exits left over"),
        "incomplete": _("rows without an amount, left out"),
        "late": _("done late"),
        "left_out": _("schools whose numbers are not known"),
        "on_time": _("done in time"),
        "open": _("not done"),
        "other_hires": _("hires for other subjects"),
        "over_staffed": _("over-staffed schools"),
        "pairs": _("needs in all"),
        "part": _("all of the part"),
        "part_group": _("the group in the part"),
        "posts_unknown": _("schools whose posts are not known"),
        "schools": _("schools looked at"),
        "short_units": _("units that fall short"),
        "through_successors": _("counted through merged schools"),
        "too_small": _("schools too small to count"),
        "unknown": _("rows whose need or stock is not known"),
        "whole": _("all of the whole"),
        "whole_group": _("the group in the whole"),
        "year_before": _("in the window a year before"),
    }
    return words.get(name, name)
