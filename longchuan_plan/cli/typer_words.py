"""What Typer itself says, in the language in force.

Typer's help and its usage errors hold a few sentences that it has in English only.
Each is known here by its form and put into our words; in English they stay as they
are, which a test compares, and a sentence that is not known is shown as Typer has it.
"""

import io
import re
from collections.abc import Callable
from functools import partial
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from longchuan_plan.language import _, listed

USAGE_ERROR: type[Any] = typer.BadParameter.__bases__[0]
"""Typer's class of usage errors, which it does not export; BadParameter is one of them."""

EXIT = typer.Exit
"""What ends a command with an exit code."""

_SENTENCES: tuple[tuple[str, Callable[[], str]], ...] = (
    (r"^Usage: ", lambda: _("Usage: ")),
    (r"\[OPTIONS\]", lambda: _("[OPTIONS]")),
    (r"COMMAND \[ARGS\]\.\.\.", lambda: _("COMMAND [ARGS]...")),
    (r"^Options:$", lambda: _("Options:")),
    (r"^Commands:$", lambda: _("Commands:")),
    (r"^Arguments:$", lambda: _("Arguments:")),
    (r"Show this message and exit\.", lambda: _("Show this message and exit.")),
    (r"\[default:", lambda: _("[default:")),
    (r"\[required\]", lambda: _("[required]")),
    (r"^Try '(?P<command>.+)' for help\.", lambda: _("Try '{command}' for help.")),
    (r"^Error: ", lambda: _("Error: ")),
    (r"Invalid value for (?P<name>'.+?'): ", lambda: _("Invalid value for {name}: ")),
    (r"No such command (?P<name>'.+')\.", lambda: _("No such command {name}.")),
    (r" Did you mean (?P<names>'.+')\?", lambda: _(" Did you mean {names}?")),
    (r"No such option: (?P<name>\S+)", lambda: _("No such option: {name}")),
    (r" \(Possible options: (?P<names>.+)\)", lambda: _(" (Possible options: {names})")),
    (r"Missing argument (?P<name>'.+')\.", lambda: _("Missing argument {name}.")),
    (r"Missing option (?P<name>'.+')\.", lambda: _("Missing option {name}.")),
    (r"Missing command\.", lambda: _("Missing command.")),
    (
        r"Got unexpected extra argument\(s\) \((?P<words>.+)\)",
        lambda: _("Got unexpected extra argument(s) ({words})"),
    ),
    (
        r"Option (?P<name>'.+') requires an argument\.",
        lambda: _("Option {name} requires an argument."),
    ),
    (
        r"Option (?P<name>'.+') does not take a value\.",
        lambda: _("Option {name} does not take a value."),
    ),
    (
        r"Value error, (?P<value>'.*') is not one of (?P<names>.+)\.",
        lambda: _("Value error, {value} is not one of {names}."),
    ),
    (
        r"Input should be a valid integer, unable to parse string as an integer",
        lambda: _("Input should be a valid integer, unable to parse string as an integer"),
    ),
    (
        r"Input should be greater than or equal to (?P<least>\S+)",
        lambda: _("Input should be greater than or equal to {least}"),
    ),
)


_PYTHON_TYPE = re.compile(r"(?<=\S) <(?:list\[Path\]|path|str)>(?=  |$)", re.MULTILINE)
"""What Typer puts behind the name of an argument, and nobody but a programmer can read."""


def spoken(text: str) -> str:
    """A text of Typer's with the sentences that are known here put into our words."""
    for form, message in _SENTENCES:
        text = re.sub(form, partial(_filled, message), text, flags=re.MULTILINE)
    return text


def usage_error(error: Any) -> str:
    """What Typer shows about a usage error, without the line break at its end."""
    shown = io.StringIO()
    error.show(file=shown)
    return spoken(shown.getvalue()).rstrip("\n")


class Command(TyperCommand):
    """A command whose help is in the language in force."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The arguments by name; Typer puts those with a few choices in braces, unlike others."""
        pieces = super().collect_usage_pieces(ctx)
        return [re.sub(r"^\{(.+)\}((?:\.\.\.)?)$", r"\1\2", piece) for piece in pieces]

    def get_help(self, ctx: Any) -> str:
        """Its help as Typer lays it out, in our words and without the types of arguments."""
        return spoken(_PYTHON_TYPE.sub(_blanks, super().get_help(ctx)))


class Group(TyperGroup):
    """The list of commands, likewise."""

    def get_help(self, ctx: Any) -> str:
        """Its help as Typer lays it out, in our words."""
        return spoken(super().get_help(ctx))


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _filled(message: Callable[[], str], match: re.Match[str]) -> str:
    fields = match.groupdict()
    if "names" in fields:
        fields["names"] = listed(fields["names"].split(", "))
    return message().format(**fields)
