"""A where-clause: which rows of a table are meant.

`{stage: [小学, 初中], degree: {at_least: 本科}, school.area: 乡村}` asks that all
of its conditions hold. A condition is a term, a list of terms (any of them), or
one of `at_least`, `at_most`, `not`, `empty` with its operand. A dotted name
follows a reference: `school` stands for `school_id`. Terms are typed against
the table's model; there are no expressions to evaluate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from longchuan_plan.language import _
from longchuan_plan.nearest import nearest
from longchuan_plan.rosters.column import Field, adapter, fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.rosters.values import CodeList

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from longchuan_plan.rosters.frames import Frames

Condition = str | list[str] | dict[str, str | list[str]]
Where = dict[str, Condition]
OPERATORS = ("at_least", "at_most", "not", "empty")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a where-clause and the keys that lead to it."""

    route: tuple[str | int, ...]
    problem: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Test:
    """One condition, its terms typed: (operator, terms) on a field reached by `path`."""

    path: str
    field: Field
    operator: str
    terms: tuple[Any, ...]


def resolve(table: str, path: str) -> Field | None:
    """The field that a dotted name reaches from a table; None when there is none."""
    *steps, last = path.split(".")
    model = MODELS.get(table)
    for step in steps:
        reference = fields(model).get(f"{step}_id") if model else None
        target = reference.column.references if reference else None
        model = MODELS.get(target) if target else None
    return fields(model).get(last) if model else None


def faults(table: str, where: Where) -> Iterator[Fault]:
    """Every unknown column, operator, term or order of a where-clause."""
    for path, condition in where.items():
        field = resolve(table, path)
        if field is None:
            message = _("table {table} has no column {column}").format(table=table, column=path)
            yield Fault((path,), "column", message, nearest(path, _names(table)))
            continue
        yield from _condition_faults(path, field, condition)


def tests(table: str, where: Where) -> list[Test]:
    """The conditions of a where-clause that has no faults."""
    found = []
    for path, condition in where.items():
        field = resolve(table, path)
        if field is None:
            raise KeyError(path)
        for operator, _route, terms in _parts(path, condition):
            values = _empty(terms) if operator == "empty" else adapter(field).validate_python(terms)
            found.append(Test(path, field, operator, tuple(_flat(values))))
    return found


def mask(frames: Frames, table: str, frame: pd.DataFrame, where: Where) -> NDArray[np.bool_]:
    """Which rows of `frame` (rows of `table`) satisfy all conditions."""
    import numpy as np

    result = np.ones(len(frame), dtype=bool)
    for test in tests(table, where):
        result &= _holds(frames.follow(table, frame, test.path), test)
    return result


def _holds(column: pd.Series[Any], test: Test) -> NDArray[np.bool_]:
    """A column's rows that satisfy a test; an empty cell satisfies only `empty: true`."""
    import numpy as np
    import pandas as pd

    if test.operator == "empty":
        empty = column.isna().to_numpy(bool)
        return empty if test.terms[0] else ~empty
    if isinstance(column.dtype, pd.CategoricalDtype):
        # One decision for each distinct value; the code of an empty cell finds the last.
        decided = [_satisfies(value, test) for value in column.cat.categories]
        by_code = np.array([*decided, False], dtype=bool)
        return by_code.take(column.cat.codes.to_numpy())
    plain = column.astype(object).where(column.notna(), None)
    if str(column.dtype).startswith("datetime"):
        plain = column.dt.date.where(column.notna(), None)
    return plain.map(lambda value: value is not None and _satisfies(value, test)).to_numpy(bool)


def _satisfies(value: Any, test: Test) -> bool:
    several = value if isinstance(value, tuple) else (value,)
    if test.operator == "in":
        return any(item in test.terms for item in several)
    if test.operator == "not":
        return all(item not in test.terms for item in several)
    order = _order(test.field)
    bound = order(test.terms[0])
    if test.operator == "at_least":
        return any(order(item) >= bound for item in several)
    return any(order(item) <= bound for item in several)


def _order(field: Field) -> Any:
    codes = _code_list(field)
    return codes.rank if codes else lambda value: value


def _code_list(field: Field) -> CodeList | None:
    return next((item for item in field.metadata if isinstance(item, CodeList)), None)


def _parts(path: str, condition: Any) -> Iterator[tuple[str, tuple[str | int, ...], list[str]]]:
    """Each (operator, route, texts) of a condition."""
    if isinstance(condition, Mapping):
        for operator, operand in condition.items():
            yield operator, (path, operator), _texts(operand)
    else:
        yield "in", (path,), _texts(condition)


def _texts(operand: Any) -> list[str]:
    return [operand] if isinstance(operand, str) else list(operand)


def _flat(values: Sequence[Any]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, tuple):
            yield from value
        else:
            yield value


def _empty(terms: Sequence[str]) -> list[bool]:
    return [term == "true" for term in terms]


def _condition_faults(path: str, field: Field, condition: Any) -> Iterator[Fault]:
    for operator, route, terms in _parts(path, condition):
        if operator not in (*OPERATORS, "in"):
            message = _("unknown comparison {operator}").format(operator=operator)
            yield Fault(route, "operator", message, nearest(operator, OPERATORS))
        elif operator == "empty":
            if terms not in (["true"], ["false"]):
                yield Fault(route, "value", _("empty takes true or false"), "")
        else:
            yield from _term_faults(path, field, operator, route, terms)


def _term_faults(
    path: str, field: Field, operator: str, route: tuple[str | int, ...], terms: list[str]
) -> Iterator[Fault]:
    codes = _code_list(field)
    ordered = codes.ordered if codes else field.annotation is not str
    if operator in ("at_least", "at_most") and (not ordered or len(terms) != 1):
        message = _("{column} has no order that {operator} could compare by").format(
            column=path, operator=operator
        )
        yield Fault(route, "order", message, _("list the terms that are meant"))
        return
    for place, term in enumerate(terms):
        try:
            adapter(field).validate_python([term])
        except ValidationError:
            message = _("{column} cannot hold {term}").format(column=path, term=term)
            where = (*route, place) if len(terms) > 1 else route
            yield Fault(where, "value", message, nearest(term, codes.values if codes else ()))


def _names(table: str) -> list[str]:
    model = MODELS.get(table)
    return list(fields(model)) if model else []
