"""Statuses, lights and bindings as words at the terminal."""

from longchuan_plan.indicators.target import Binding
from longchuan_plan.judgement import Status
from longchuan_plan.language import _
from longchuan_plan.light import Light

LIGHT_STYLES = {
    Light.RED: "red",
    Light.AMBER: "yellow",
    Light.GREEN: "green",
    Light.GREY: "bright_black",
}


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
