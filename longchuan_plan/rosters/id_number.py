"""居民身份证号 (GB 11643-1999): eighteen signs, the last of which checks the others.

Fifteen-digit numbers of the old form have no check sign and are taken as they
are. A number that went through Excel has lost its last three digits for good:
it is refused and never repaired. No message repeats any part of a number.
"""

import re
import unicodedata
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_SIGNS = "10X98765432"


def check_sign(body: str) -> str:
    """The check sign that belongs to the first seventeen digits.

    >>> check_sign("11010519491231002")
    'X'
    """
    total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    return _SIGNS[total % 11]


def parse_id_number(text: object) -> str:
    """The number in its plain form; raises a pydantic error where it cannot be one."""
    plain = unicodedata.normalize("NFKC", text).strip(" '").upper() if isinstance(text, str) else ""
    if re.fullmatch(r"[0-9](?:\.[0-9]+)?E\+?[0-9]+", plain):
        raise PydanticCustomError("id_number_lost", "a number that Excel has cut")
    if re.fullmatch(r"[0-9]{15}", plain):
        return plain
    if not re.fullmatch(r"[0-9]{17}[0-9X]", plain):
        raise PydanticCustomError("id_number_form", "neither eighteen nor fifteen signs")
    if plain[-1] != check_sign(plain[:-1]):
        raise PydanticCustomError("id_number_check", "a number whose check sign is wrong")
    return plain


IdNumber = Annotated[str, BeforeValidator(parse_id_number)]
