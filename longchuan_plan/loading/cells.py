"""Texts of a column to typed values: each distinct text is read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from longchuan_plan.reading.raw import LOST, RawColumn, is_blank
from longchuan_plan.rosters.column import Field, adapter
from longchuan_plan.rosters.values import AsItStands
from longchuan_plan.tables import Column
from longchuan_plan.texts import Texts

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
    texts = raw.texts
    odd = _to_be_parsed(field, texts)
    parsed, faults = _parse(field, odd, [texts[place] for place in odd])
    if isinstance(texts, Texts) and len(odd) < len(texts):
        missing = [place for place, value in zip(odd, parsed, strict=True) if value is None]
        if len(missing) <= 1 and all(
            value is None or value == texts[place]
            for place, value in zip(odd, parsed, strict=True)
        ):
            kept = texts.without(missing[0]) if missing else texts
            return TypedColumn(raw, Column(field.name, kept, raw.codes), faults)
    values = list(texts)
    for place, value in zip(odd, parsed, strict=True):
        values[place] = value
    return TypedColumn(raw, _coded(field.name, values, raw.codes), faults)


def _to_be_parsed(field: Field, texts: Sequence[str]) -> Sequence[int]:
    """The places of the texts that are not known to be their own values."""
    signs = next((item for item in field.metadata if isinstance(item, AsItStands)), None)
    if signs is None or not isinstance(texts, Texts):
        return range(len(texts))
    return texts.unlike(signs.pattern)


def _coded(name: str, values: list[Any], codes: NDArray[np.int32]) -> Column:
    """The column of which row i has `values[codes[i]]`, each value once."""
    import numpy as np

    distinct = dict.fromkeys(values)
    if len(distinct) == len(values):
        return Column(name, values, codes)
    places = {value: place for place, value in enumerate(distinct)}
    lookup = np.fromiter((places[value] for value in values), np.int32, len(values))
    return Column(name, list(distinct), lookup[codes])


def _parse(
    field: Field, places: Sequence[int], texts: Sequence[str]
) -> tuple[list[Any], dict[int, str]]:
    """The values of texts, None where there is none, and the errors by the places given."""
    faults: dict[int, str] = {}
    there = [at for at, text in enumerate(texts) if text != LOST and not is_blank(text)]
    asked = [texts[at] for at in there]
    values: list[Any] = [None] * len(texts)
    try:
        parsed = adapter(field).validate_python(asked)
    except ValidationError as error:
        refused = {}
        for detail in error.errors(include_url=False, include_input=False, include_context=False):
            refused.setdefault(int(detail["loc"][0]), detail["type"])
        faults = {places[there[at]]: name for at, name in refused.items()}
        there = [at for number, at in enumerate(there) if number not in refused]
        parsed = adapter(field).validate_python([texts[at] for at in there])
    for at, value in zip(there, parsed, strict=True):
        values[at] = value
    return values, faults


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
