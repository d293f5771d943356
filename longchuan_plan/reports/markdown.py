"""Text that is Markdown already, and how plain text becomes such text.

Everything that a template shows passes through `Markdown.escape`, so that a name
with `*`, `|`, `<`, `#` or a line break comes out as itself in each format made
from the Markdown. What is escaped is the little that CommonMark and its tables
would read as markup, so that the Markdown stays pleasant to read as it is.
"""

import re
from typing import Any, Self

from markupsafe import Markup

_BLANKS = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$]")
_OPENING_SIGN = re.compile(r"[-+](?= |$)|#|[-=:]+(?=[-=: ]*$)")
_OPENING_NUMBER = re.compile(r"[0-9]{1,9}(?=[.)](?: |$))")
_EMPTY_LINES = re.compile(r"\n{3,}")
_LINE_ENDS = re.compile(r"[ \t]+$", re.MULTILINE)


class Markdown(Markup):
    r"""Text that goes into a report as it is.

    Plain text that it is joined or formatted with is escaped.

    >>> Markdown("**{}**").format("a|b")
    Markdown('**a\\|b**')
    """

    __slots__ = ()

    @classmethod
    def escape(cls, s: Any, /) -> Self:
        """The Markdown that shows a plain text, on one line; a line break becomes a blank."""
        if isinstance(s, Markup):
            return cls(s)
        text = one_line(str(s))
        escaped = _MARKUP.sub(r"\\\g<0>", text)
        escaped = _OPENING_SIGN.sub(r"\\\g<0>", escaped) if _OPENING_SIGN.match(text) else escaped
        if number := _OPENING_NUMBER.match(escaped):
            escaped = f"{number[0]}\\{escaped[number.end() :]}"
        return cls(escaped)


def one_line(text: str) -> str:
    """A text without what cannot be printed; a line break becomes a blank."""
    return _UNPRINTABLE.sub("", _BLANKS.sub(" ", text)).strip(" ")


def tidy(text: str) -> str:
    """The Markdown as it goes out: no blank ends of lines, no two empty lines in a row."""
    return _EMPTY_LINES.sub("\n\n", _LINE_ENDS.sub("", text)).strip("\n") + "\n"
