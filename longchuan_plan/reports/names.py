"""The names that a report's template can use, told by the dataclass of its context."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

TITLE = "title"
"""A name that every report has besides those of its context: the title of the document."""


@cache
def names_of(model: type) -> Mapping[str, Any]:
    """The names of a dataclass with their types, properties among them."""
    hints = get_type_hints(model)
    found = {field.name: hints[field.name] for field in fields(model)}
    for name, item in inspect.getmembers(model, lambda item: isinstance(item, property)):
        found[name] = get_type_hints(item.fget).get("return", Any)
    return MappingProxyType(found)


def names_at_top(model: type) -> Mapping[str, Any]:
    """The names at the top of the template whose context is `model`."""
    return {TITLE: str, **names_of(model)}


def item_of(kind: Any) -> Any:
    """The type of a list's items; of pairs a tuple of types; Any where it is no list."""
    kind = without_none(kind)
    arguments = get_args(kind)
    if get_origin(kind) is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return arguments[0]
    return arguments[0] if get_origin(kind) in (list, Iterator) and arguments else Any


def without_none(kind: Any) -> Any:
    """A type that may be missing, without that."""
    if get_origin(kind) in (Union, UnionType):
        others = [item for item in get_args(kind) if item is not type(None)]
        return others[0] if len(others) == 1 else Any
    return kind


def is_record(kind: Any) -> bool:
    """Whether names can be asked of a value of a type."""
    return isinstance(kind, type) and is_dataclass(kind)


def is_plain(kind: Any) -> bool:
    """Whether a value of a type has no names to ask for: a text, a number, a day, a word."""
    return isinstance(kind, type) and issubclass(kind, str | int | bool | date | Enum)
