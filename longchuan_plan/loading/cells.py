"""Texts of a column to typed values: each distinct text is read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from longchuan_plan.reading.raw import LOST, RawColumn
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
    """The values of a raw column; an empty, lost or refused cell is None."""
    import numpy as np

    texts, places = raw.texts, None
    if LOST in texts or not all(map(str.strip, texts)):
        places = [place for place, text in enumerate(texts) if text != LOST and text.strip()]
        texts = [raw.texts[place] for place in places]
    parsed, refused = _parse(field, texts)
    if refused or places is not None:
        values: dict[Any, int] = {None: 0}
        found = _coded(values, parsed)
    else:
        values = {}
        # Read as they stand, as keys and names are, distinct texts are distinct values.
        found = (
            np.arange(len(parsed), dtype=np.int32) if parsed == texts else _coded(values, parsed)
        )
    if places is None:
        lookup, faults = found, refused
    else:
        lookup = np.zeros(len(raw.texts), dtype=np.int32)
        lookup[places] = found
        faults = {places[place]: name for place, name in refused.items()}
    column = Column(field.name, list(values) or parsed, _take(lookup, raw.codes))
    return TypedColumn(raw, column, faults)


def _coded(values: dict[Any, int], parsed: list[Any]) -> NDArray[np.int32]:
    """The code of each value; new values get the next ones."""
    import numpy as np

    codes = (values.setdefault(value, len(values)) for value in parsed)
    return np.fromiter(codes, np.int32, len(parsed))


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
