"""How every JSON output is written: one form, the same bytes for the same results."""

import io
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from longchuan_plan.harmless import escaped

SCHEMA_VERSION = 1
"""Raised when a key is renamed or removed; new keys may come at any time."""


def json_text(body: Mapping[str, Any]) -> str:
    """The text of a result, with the version of its schema first."""
    document = {"schema_version": SCHEMA_VERSION, **body}
    # Written piece by piece: a list of all pieces takes ten times the memory of the text.
    text = io.StringIO()
    json.dump(document, text, ensure_ascii=False, indent=2, default=_plain)
    return escaped(text.getvalue()) + "\n"


def json_line(body: Mapping[str, Any]) -> str:
    """An object in one line, with the version of its schema first."""
    document = {"schema_version": SCHEMA_VERSION, **body}
    return escaped(json.dumps(document, ensure_ascii=False, default=_plain)) + "\n"


def _plain(value: Any) -> Any:
    """What JSON has no form for: days and words as texts, exact numbers as the nearest float."""
    match value:
        case date():
            return value.isoformat()
        case StrEnum():
            return value.value
        case Fraction():
            return value.numerator if value.denominator == 1 else float(value)
        case Decimal():
            return float(value)
        case _:
            raise TypeError(value)
