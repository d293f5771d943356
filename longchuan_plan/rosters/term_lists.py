"""Columns of terms: of a closed list, of an open one, or several in a cell."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from longchuan_plan.rosters.plain import WORDS, Plain, Plainly
from longchuan_plan.rosters.values import parse_text

NO_ALIASES: Mapping[str, str] = MappingProxyType({})


class CodeList(Plain):
    """A closed list of terms, as pydantic metadata on `str`.

    `values` are the terms that the bureau writes, from the lowest to the highest
    where the list is `ordered`; `aliases` maps other spellings to them.
    """

    __slots__ = ("aliases", "name", "ordered", "values")

    def __init__(
        self,
        name: str,
        values: tuple[str, ...],
        ordered: bool = False,
        aliases: Mapping[str, str] = NO_ALIASES,
    ) -> None:
        self.name = name
        self.values = values
        self.ordered = ordered
        self.aliases = aliases

    def rank(self, value: str) -> int:
        """The place of a term in the order of the list."""
        return self.values.index(value)

    def read(self, texts: Sequence[str]) -> tuple[list[Any], Sequence[int]]:
        known = set(self.values)
        return list(texts), [place for place, text in enumerate(texts) if text not in known]

    def parse(self, text: str) -> str:
        """The term that a text means; raises a pydantic error when it means none."""
        plain = text.strip()
        term = self.aliases.get(plain, plain)
        if term not in self.values:
            raise PydanticCustomError("code_list", "not one of the terms of this column")
        return term

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.parse, handler(source))


class Several(Plain):
    """Several terms in one cell, parted by `;` or a Chinese mark, each with its aliases."""

    __slots__ = ("aliases",)

    def __init__(self, aliases: Mapping[str, str] = NO_ALIASES) -> None:
        self.aliases = aliases

    def parse(self, text: str) -> tuple[str, ...]:
        """The distinct terms in the order written; raises a pydantic error as a text does."""
        parts = (part.strip() for part in re.split("[;；、,，/]", parse_text(text)))
        terms = [self.aliases.get(part, part) for part in parts if part]
        if not terms:
            raise PydanticCustomError("text_blank", "no term in the cell")
        return tuple(dict.fromkeys(terms))

    def read(self, texts: Sequence[str]) -> tuple[list[Any], Sequence[int]]:
        return Plainly(f"[；、;,/{WORDS}]++", self.parse).read(texts)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.parse)


class Open(Plain):
    """One term of an open list: other spellings of known terms become those."""

    __slots__ = ("aliases",)

    def __init__(self, aliases: Mapping[str, str] = NO_ALIASES) -> None:
        self.aliases = aliases

    def parse(self, text: str) -> str:
        """The term itself, or the one that it is another spelling of."""
        plain = text.strip()
        return self.aliases.get(plain, plain)

    def read(self, texts: Sequence[str]) -> tuple[list[Any], Sequence[int]]:
        return Plainly(f"[{WORDS}]++", self.parse).read(texts)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.parse, handler(source))
