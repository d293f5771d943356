"""What the models ask of several keys together, in the words of JSON Schema.

A model says it by a function, which no schema can be made from.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from longchuan_plan.indicators.target import OPERATORS
from longchuan_plan.rosters.kinds import MODELS


def _given(key: str) -> dict[str, Any]:
    """That a key has a value; `key: ~` gives none."""
    return {"required": [key], "properties": {key: {"not": {"type": "null"}}}}


def _filled(key: str, at_least: int = 1) -> dict[str, Any]:
    """That a list has so many entries."""
    return {"required": [key], "properties": {key: {"minItems": at_least}}}


SHARED_KEYS = [name for name, model in MODELS.items() if len(model.key) != 1]
"""Tables in which no single column names a row."""

WHOLES: Mapping[str, dict[str, Any]] = MappingProxyType(
    {
        "Target": {"oneOf": [_given(name) for name in OPERATORS]},
        "Count": {"if": _filled("requires"), "then": _given("distinct")},
        "Quantity": {
            "if": _filled("product"),
            "then": {**_filled("product", 2), "not": _given("sum")},
        },
        "Units": {
            "if": {"required": ["table"], "properties": {"table": {"enum": SHARED_KEYS}}},
            "then": _given("unit"),
        },
    }
)
"""By the name of a model, what is added to its schema."""
