"""Texts of a column to typed values: each distinct text is read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from longchuan_plan.reading.raw import RawColumn
from longchuan_plan.rosters.column import Field, adapter
from longchuan_plan.tables import Column

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class TypedColumn:
    """A column and the name of the error for each code of `raw` whose text was refused."""

    raw: RawColumn
    column: Column
    faults: Mapping[int, str]


def read_column(field: Field, raw: RawColumn) -> TypedColumn:
    """The values of a raw column; an empty or refused cell is None."""
    import numpy as np

    filled = [place for place, text in enumerate(raw.texts) if text and not text.isspace()]
    parsed, faults = _parse(field, [raw.texts[place] for place in filled])
    values: dict[Any, int] = {}
    lookup = np.empty(len(raw.texts), dtype=np.int32)
    if len(filled) < len(raw.texts) or faults:
        values[None] = 0
        lookup[:] = 0
    for place, value in zip(filled, parsed, strict=True):
        lookup[place] = values.setdefault(value, len(values))
    column = Column(field.name, list(values), _take(lookup, raw.codes))
    return TypedColumn(raw, column, {filled[place]: name for place, name in faults.items()})


def _parse(field: Field, texts: list[str]) -> tuple[list[Any], dict[int, str]]:
    """The values of texts, None where refused, and the errors by place."""
    faults: dict[int, str] = {}
    try:
        return adapter(field).validate_python(texts), faults
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=False, include_context=False):
            faults.setdefault(int(detail["loc"][0]), detail["type"])
    good = [text for place, text in enumerate(texts) if place not in faults]
    values = iter(adapter(field).validate_python(good))
    return [None if place in faults else next(values) for place in range(len(texts))], faults


def _take(lookup: NDArray[np.int32], codes: NDArray[np.int32]) -> NDArray[np.int32]:
    return lookup[codes] if len(lookup) else codes


def concatenate(name: str, parts: list[tuple[Column | None, int]]) -> Column:
    """One column from the parts of several files; a part without it is empty so many rows."""
    import numpy as np

    if len(parts) == 1 and parts[0][0] is not None:
        return parts[0][0]
    values: dict[Any, int] = {}
    codes = []
    for column, rows in parts:
        if column is None:
            codes.append(np.full(rows, values.setdefault(None, len(values)), dtype=np.int32))
            continue
        lookup = [values.setdefault(value, len(values)) for value in column.values]
        codes.append(_take(np.array(lookup, dtype=np.int32), column.codes))
    return Column(name, list(values), np.concatenate(codes))
