"""Texts of a column to typed values: each distinct text is read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from longchuan_plan.reading.raw import LOST, RawColumn, is_blank
from longchuan_plan.rosters.column import Field, adapter
from longchuan_plan.rosters.plain import AsItStands, Plain
from longchuan_plan.tables import Column
from longchuan_plan.texts import Texts

if TYPE_CHECKING:
    from longchuan_plan.tables import Codes


class TypedColumn(NamedTuple):
    """A column; by code of `raw`, the error of each text refused, and the texts that are blank."""

    raw: RawColumn
    column: Column
    faults: Mapping[int, str]
    blank: Sequence[int]


def read_column(field: Field, raw: RawColumn) -> TypedColumn:
    """The values of a raw column; an empty, lost or refused cell is None."""
    texts = raw.texts
    # What narrows a type further, such as a list of terms, stands behind in its metadata.
    plain = field.metadata[-1] if field.metadata else None
    if isinstance(plain, AsItStands) and isinstance(texts, Texts):
        return _read_many(field, raw, texts, plain)
    values, odd = plain.read(texts) if isinstance(plain, Plain) else ([*texts], range(len(texts)))
    if isinstance(plain, AsItStands) and not odd:
        return TypedColumn(raw, Column(field.name, texts, raw.codes), {}, ())
    parsed, faults, blank = _parse(field, [texts[place] for place in odd], odd)
    for place, value in zip(odd, parsed, strict=True):
        values[place] = value
    return TypedColumn(raw, _coded(field.name, values, raw.codes), faults, blank)


def _read_many(field: Field, raw: RawColumn, texts: Texts, plain: AsItStands) -> TypedColumn:
    """The same where hardly a text needs to be made a string and parsed."""
    odd = texts.beyond(plain.signs)
    parsed, faults, blank = _parse(field, [texts[place] for place in odd], odd)
    changed = {
        place: value
        for place, value in zip(odd, parsed, strict=True)
        if value is None or value != texts[place]
    }
    if list(changed.values()) in ([], [None]):
        kept = texts.without(*changed) if changed else texts
        return TypedColumn(raw, Column(field.name, kept, raw.codes), faults, blank)
    if all(value is None for value in changed.values()):
        kept, moved = texts.without_all(list(changed))
        return TypedColumn(raw, Column(field.name, kept, moved[raw.codes]), faults, blank)
    values = list(texts)
    for place, value in changed.items():
        values[place] = value
    return TypedColumn(raw, _coded(field.name, values, raw.codes), faults, blank)


def _coded(name: str, values: list[Any], codes: Codes) -> Column:
    """The column of which row i has `values[codes[i]]`, each value once."""
    import numpy as np

    distinct = dict.fromkeys(values)
    if len(distinct) == len(values):
        return Column(name, values, codes)
    places = {value: place for place, value in enumerate(distinct)}
    lookup = np.fromiter((places[value] for value in values), np.int32, len(values))
    return Column(name, list(distinct), lookup[codes])


def _parse(
    field: Field, texts: list[str], places: Sequence[int]
) -> tuple[list[Any], dict[int, str], list[int]]:
    """The values of texts, None where there is none; and of their places, errors and blanks."""
    faults: dict[int, str] = {}
    there = [at for at, text in enumerate(texts) if not is_blank(text) and text != LOST]
    if not there:  # a validator takes longer to make than most columns to read
        blank = [place for place, text in zip(places, texts, strict=True) if is_blank(text)]
        return [None] * len(texts), faults, blank
    try:
        parsed = adapter(field).validate_python([texts[at] for at in there])
    except ValidationError as error:
        refused: dict[int, str] = {}
        for detail in error.errors(include_url=False, include_input=False, include_context=False):
            refused.setdefault(there[int(detail["loc"][0])], detail["type"])
        faults = {places[at]: name for at, name in refused.items()}
        there = [at for at in there if at not in refused]
        parsed = adapter(field).validate_python([texts[at] for at in there])
    if len(there) == len(texts):
        return parsed, faults, []
    values: list[Any] = [None] * len(texts)
    for at, value in zip(there, parsed, strict=True):
        values[at] = value
    blank = [place for place, text in zip(places, texts, strict=True) if is_blank(text)]
    return values, faults, blank


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
        codes.append(np.array(lookup, dtype=np.int32)[column.codes])
    return Column(name, list(values), np.concatenate(codes))
