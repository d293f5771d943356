"""How a cell's value is written, where its text says it in another way.

A text that is refused stays, for a person to look at. One exception is read in one
way only: dates and numbers in full-width signs (２０１２年９月１日), which an input
method leaves behind.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BeforeValidator

from longchuan_plan.fixing.limits import FORM, REFERENCES, rule_of
from longchuan_plan.loading.cell_faults import NUMBERS, half_width
from longchuan_plan.loading.cells import read_column
from longchuan_plan.reading.raw import RawColumn
from longchuan_plan.rosters.column import Field
from longchuan_plan.rosters.values import parse_identifier
from longchuan_plan.rosters.written import written


@dataclass(frozen=True, slots=True)
class Change:
    """What is written for a text, and the codes (of rules, or `FORM`) that it belongs to."""

    text: str
    codes: tuple[str, ...]


def changes(field: Field, raw: RawColumn, *, unsafe: bool) -> Mapping[str, Change]:
    """The texts of a column that are written otherwise.

    With `unsafe` full-width signs in keys too, though the key becomes another one.
    """
    found = _read(field, raw.texts)
    narrow = unsafe and _is_key(field)
    meant = {
        text: half_width(text) if narrow or fault in NUMBERS else text
        for text, (_value, fault) in found.items()
    }
    values = _read(field, meant.values())
    wanted = {
        text: _written(values[plain][0], plain)
        for text, plain in meant.items()
        if values[plain][1] is None and not (field.required and not text.strip())
    }
    after = _read(field, wanted.values())
    return {
        text: Change(now, _codes(found[text], values[meant[text]]))
        for text, now in wanted.items()
        if now != text and after[now] == values[meant[text]]
    }


def _codes(was: tuple[Any, str | None], now: tuple[Any, str | None]) -> tuple[str, ...]:
    value, fault = was
    if fault is not None:
        return (rule_of(fault),)
    return (FORM,) if value == now[0] else (FORM, *REFERENCES)


def _read(field: Field, texts: Iterable[str]) -> dict[str, tuple[Any, str | None]]:
    """Value and name of the error of each text; None for none."""
    import numpy as np

    distinct = list(dict.fromkeys(texts))
    codes = np.arange(len(distinct), dtype=np.int32)
    typed = read_column(field, RawColumn(field.name, distinct, codes))
    return {
        text: (typed.column.at(place), typed.faults.get(place))
        for place, text in enumerate(distinct)
    }


def _written(value: Any, text: str) -> str:
    return written(value) if isinstance(value, bool | date | str) else text.strip()


def _is_key(field: Field) -> bool:
    checks = (item for item in field.metadata if isinstance(item, BeforeValidator))
    return any(check.func is parse_identifier for check in checks)
