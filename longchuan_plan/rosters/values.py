"""The types of cells: how a text in a roster becomes a value.

A cell is always read as text. An empty cell is no value and never reaches
these types. Each type accepts the spellings that mean one thing only; what
could mean two things is refused with a reason, never guessed.
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from longchuan_plan.rosters.plain import WORDS, AsItStands, Plainly

EARLIEST, LATEST = 1900, 2100
"""Years outside are slips of the keyboard: no teacher and no plan is from there."""

_DAY = re.compile(
    r"([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})"
    r"|\.([0-9]{1,2})\.([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日|([0-9]{2})([0-9]{2}))"
)


def parse_day(text: object) -> date:
    """A full day: `2012-09-01`, or as Excel and WPS write it, `2012/9/1`, `2012年9月1日`.

    A month alone (`1985.07`), a serial (`31229`) or a two-digit year is refused.
    """
    plain = text.strip() if isinstance(text, str) else ""
    value = _iso_day(plain) or _written_day(plain)
    if not EARLIEST <= value.year <= LATEST:
        raise PydanticCustomError("date_range", "a year that cannot be meant")
    return value


def _iso_day(text: str) -> date | None:
    """The usual form, read the short way; what is wrong is left to the long one to say."""
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _written_day(text: str) -> date:
    match = _DAY.fullmatch(text)
    if match is None:
        raise PydanticCustomError("date_form", "not a full date")
    year, month, day = (int(part) for part in match.groups() if part is not None)
    try:
        return date(year, month, day)
    except ValueError:
        raise PydanticCustomError("date_calendar", "no such day in the calendar") from None


_YES = frozenset(("是", "true", "1", "y", "yes", "√", "有"))
_NO = frozenset(("否", "false", "0", "n", "no", "×", "无"))


def parse_yes_no(text: object) -> bool:
    """是 or 否 in its usual spellings; an empty cell is neither."""
    word = text.strip().lower() if isinstance(text, str) else ""
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise PydanticCustomError("yes_no", "neither 是 nor 否")


_COUNT = "[0-9]{1,12}"
_AMOUNT = r"[0-9]{1,15}(?:\.[0-9]{1,6})?"
_FIGURE = r"-?[0-9]{1,15}(?:\.[0-9]{1,9})?"


def parse_count(text: object) -> int:
    """A whole number that is not negative; `35.0`, as Excel exports it, is 35."""
    match = re.fullmatch(rf"({_COUNT})(?:\.0+)?", text.strip()) if isinstance(text, str) else None
    if match is None:
        raise PydanticCustomError("count", "not a whole number")
    return int(match[1])


def parse_amount(text: object) -> Decimal:
    """A number that is not negative, kept exactly as written."""
    plain = text.strip() if isinstance(text, str) else ""
    if not re.fullmatch(_AMOUNT, plain):
        raise PydanticCustomError("amount", "not a number")
    return Decimal(plain)


def parse_figure(text: object) -> Decimal:
    """Any number, kept exactly as written."""
    plain = text.strip() if isinstance(text, str) else ""
    if not re.fullmatch(_FIGURE, plain):
        raise PydanticCustomError("figure", "not a number")
    return Decimal(plain)


def parse_year(text: object) -> int:
    """A year of four digits."""
    plain = text.strip() if isinstance(text, str) else ""
    if not re.fullmatch(r"[0-9]{4}(?:\.0)?", plain) or not EARLIEST <= int(plain[:4]) <= LATEST:
        raise PydanticCustomError("year", "not a year of four digits")
    return int(plain[:4])


def parse_identifier(text: object) -> str:
    """A key: text without blanks; what Excel has turned into `1.23E+17` is lost."""
    # Nearly all keys are letters and digits, and there are as many keys as rows.
    if isinstance(text, str) and text.isascii() and text.isalnum():
        return text
    plain = text.strip() if isinstance(text, str) else ""
    if re.fullmatch(r"[0-9]\.[0-9]+[Ee]\+[0-9]+", plain):
        raise PydanticCustomError("identifier_lost", "an id that Excel has cut")
    if not plain or any(_unprintable(sign) or sign.isspace() for sign in plain):
        raise PydanticCustomError("identifier", "an id with blanks or unprintable signs")
    return plain


def parse_text(text: object) -> str:
    """Words for people, without control characters."""
    plain = text.strip() if isinstance(text, str) else ""
    if not plain:
        raise PydanticCustomError("text_blank", "nothing but blanks")
    if not plain.isprintable() and any(_unprintable(sign) for sign in plain if sign not in "\n\t"):
        raise PydanticCustomError("text_control", "signs that cannot be printed")
    return plain


def _unprintable(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs", "Cf")


Id = Annotated[str, BeforeValidator(parse_identifier), AsItStands("0-9A-Za-z_.-")]
Text = Annotated[str, BeforeValidator(parse_text), AsItStands(WORDS)]
Day = Annotated[
    date,
    BeforeValidator(parse_day),
    Plainly("(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}", date.fromisoformat),
]
YesNo = Annotated[
    bool, BeforeValidator(parse_yes_no), Plainly("是|否", {"是": True, "否": False}.__getitem__)
]
Count = Annotated[int, BeforeValidator(parse_count), Plainly(_COUNT, int)]
Amount = Annotated[Decimal, BeforeValidator(parse_amount), Plainly(_AMOUNT, Decimal)]
Figure = Annotated[Decimal, BeforeValidator(parse_figure), Plainly(_FIGURE, Decimal)]
Year = Annotated[int, BeforeValidator(parse_year), Plainly("(?:19|20)[0-9]{2}", int)]
