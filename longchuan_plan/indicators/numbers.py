"""Exact numbers as the plan writes them."""

import re
from fractions import Fraction
from typing import Annotated

from pydantic import GetPydanticSchema
from pydantic_core import PydanticCustomError, core_schema


def parse_exact(text: object) -> Fraction:
    """`70%` is 7/10 and `0.45` is 9/20; nothing is rounded on the way."""
    if isinstance(text, Fraction):
        return text
    match = re.fullmatch(r"(-?[0-9]{1,15}(?:\.[0-9]{1,9})?)(%?)", str(text).strip())
    if match is None:
        raise PydanticCustomError("exact", "not a number such as 3, 0.45 or 70%")
    value = Fraction(match[1])
    return value / 100 if match[2] else value


Exact = Annotated[
    Fraction,
    GetPydanticSchema(
        lambda _source, _handler: core_schema.no_info_plain_validator_function(parse_exact)
    ),
]
"""A number in YAML, kept as the exact fraction."""
