"""What is wrong with a text that is no full date, told apart by its form."""

import re
from collections.abc import Callable
from unicodedata import normalize

from longchuan_plan.language import _

Words = tuple[str, Callable[[], str], Callable[[], str]]
"""A form (of a text in plain signs), message with a field `value`, hint."""

_FORMS: tuple[Words, ...] = (
    (
        r"[0-9]{4}([-./年](0?[1-9]|1[0-2])月?|(0[1-9]|1[0-2]))",
        lambda: _("{value} names a month and no day"),
        lambda: _("add the day from the personal file or the document; it is not guessed"),
    ),
    (
        r"[0-9]{4}年?",
        lambda: _("{value} names a year alone"),
        lambda: _("add month and day, as in 2012-09-01"),
    ),
    (
        r"[0-9]{2}[-./年][0-9]{1,2}([-./月]([0-9]{1,2}日?)?)?",
        lambda: _("{value} has a year of two digits"),
        lambda: _("write the year in four digits; the century is not guessed"),
    ),
    (
        r"[1-9][0-9]{4}(\.[0-9]+)?",
        lambda: _("{value} is the number by which Excel keeps a day"),
        lambda: _("give the column the format of a date in Excel, and save the file anew"),
    ),
    (
        r"[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}",
        lambda: _("{value} does not say which is the day and which the month"),
        lambda: _("write the year first, as in 2012-09-01"),
    ),
    (
        r"[0-9]{4}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?[T ].*",
        lambda: _("{value} has something behind the day, such as a time"),
        lambda: _("write the day alone, as in 2012-09-01"),
    ),
)


def day_words(text: str) -> tuple[str, str] | None:
    """Message and hint for a text of a known form; None for any other."""
    plain = normalize("NFKC", text).strip()[:40]
    for form, message, hint in _FORMS:
        if re.fullmatch(form, plain):
            return message(), hint()
    return None
