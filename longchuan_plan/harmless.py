"""Texts of others as they may stand in an output: no sign of them steers a terminal.

A name of a file, an option or a cell can hold the escapes that paint or rename a window,
and signs that turn the direction of a line so that it reads as another.
"""

import re

STEERING = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
"""All but the line feed, and halves of signs that stand for bytes that are no text."""


def harmless(text: str) -> str:
    """The text with each such sign replaced by one that is seen."""
    return text if text.isprintable() else re.sub(STEERING, "\N{REPLACEMENT CHARACTER}", text)


def harmless_line(text: str) -> str:
    """The same for a text that must stay on its line."""
    return text if text.isprintable() else harmless(text).replace("\n", "\N{REPLACEMENT CHARACTER}")


def escaped(json: str) -> str:
    """JSON with such signs, which stand in texts only, written as their numbers."""
    return json if json.isascii() else re.sub(STEERING, lambda sign: f"\\u{ord(sign[0]):04x}", json)
