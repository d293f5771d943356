"""How wide texts are where every sign has one column or two, as at a terminal or in a sheet."""

import re
import unicodedata
from functools import cache

_WIDE_OR_ASCII = "[ -~一-龥（），：；]*"
"""Texts of nothing but signs whose width is known without asking for each, as nearly all are."""


def text_width(text: str) -> int:
    """How many columns a text takes: signs of Chinese take two."""
    if text.isascii():
        return len(text)
    if re.fullmatch(_WIDE_OR_ASCII, text):
        # All but ASCII takes three bytes and two columns.
        return (len(text) + len(text.encode())) // 2
    return sum(map(sign_width, text))


@cache
def sign_width(sign: str) -> int:
    """The same of one sign; none for what only changes another."""
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
