"""A where-clause: which rows of a table are meant.

`{stage: [小学, 初中], degree: {at_least: 本科}, school.area: 乡村}` asks that all
of its conditions hold. A condition is a term, a list of terms (any of them), or
one of `at_least`, `at_most`, `not`, `empty` with its operand. A dotted name
follows a reference: `school` stands for `school_id`. Terms are typed against
the table's model; there are no expressions to evaluate.

Two columns of a row are compared by `{beds: {at_least_column: boarders}}` and
`at_most_column`, and `{end: {completes: {start: 12m}}}` asks that `end` is the
last day of exactly twelve full months that begin on `start`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from pydantic import GetCoreSchemaHandler, ValidationError

from longchuan_plan.comparison import BETWEEN_COLUMNS, Test, code_list, holds, holds_beside, scale
from longchuan_plan.language import _
from longchuan_plan.nearest import nearest, nearest_term
from longchuan_plan.rosters.column import Field, fields, values_of
from longchuan_plan.rosters.kinds import MODELS

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray
    from pydantic_core import CoreSchema

    from longchuan_plan.rosters.frames import Frames

Condition = str | list[str] | dict[str, str | list[str] | dict[str, str]]


class _MadeOnce:
    """For pydantic, which would make a schema anew for every field that holds a where-clause."""

    schema: CoreSchema | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        self.schema = self.schema or handler(source)
        return self.schema


Where = Annotated[dict[str, Condition], _MadeOnce()]
OPERATORS = ("at_least", "at_most", "not", "empty", *BETWEEN_COLUMNS)


class Fault(NamedTuple):
    """What is wrong in a where-clause and the keys that lead to it."""

    route: tuple[str | int, ...]
    problem: str
    message: str
    hint: str


def resolve(table: str, path: str) -> Field | None:
    """The field that a dotted name reaches from a table; None when there is none."""
    *steps, last = path.split(".")
    reached = [table, *tables_on(table, path)]
    if len(reached) <= len(steps):
        return None
    model = MODELS.get(reached[-1])
    return fields(model).get(last) if model else None


def tables_on(table: str, path: str) -> Iterator[str]:
    """The tables that a dotted name leads through, the first one left out."""
    model = MODELS.get(table)
    for step in path.split(".")[:-1]:
        reference = fields(model).get(f"{step}_id") if model else None
        model = MODELS.get(reference.column.references or "") if reference else None
        if model is None:
            return
        yield model.table


def named(where: Where) -> Iterator[str]:
    """Every name of a column in a where-clause, dotted ones as they are written."""
    for path, condition in where.items():
        yield path
        for operator, _route, operand in _parts(path, condition):
            if operator == "completes" and isinstance(operand, Mapping):
                yield from operand
            elif operator in BETWEEN_COLUMNS and isinstance(operand, str):
                yield operand


def faults(table: str, where: Where) -> Iterator[Fault]:
    """Every unknown column, operator, term or order of a where-clause."""
    for path, condition in where.items():
        field = resolve(table, path)
        if field is None:
            yield _no_column((path,), table, path)
            continue
        if not condition:
            message = _("nothing is asked of {column}").format(column=path)
            yield Fault((path,), "value", message, _("write the terms that are meant"))
        for operator, route, operand in _parts(path, condition):
            if operator in BETWEEN_COLUMNS:
                yield from _column_faults(table, Test(path, field, operator), route, operand)
            else:
                yield from _condition_faults(Test(path, field, operator), route, operand)


def tests(table: str, where: Where) -> list[Test]:
    """The conditions of a where-clause that has no faults."""
    found = []
    for path, condition in where.items():
        field = resolve(table, path)
        if field is None:
            raise KeyError(path)
        for operator, _route, operand in _parts(path, condition):
            found.append(_typed(path, field, operator, operand))
    return found


def mask(frames: Frames, table: str, frame: pd.DataFrame, where: Where) -> NDArray[np.bool_]:
    """Which rows of `frame` (rows of `table`) satisfy all conditions."""
    import numpy as np

    result = np.ones(len(frame), dtype=bool)
    for test in tests(table, where):
        column = frames.follow(table, frame, test.path)
        if test.other is None:
            result &= holds(column, test)
        else:
            result &= holds_beside(column, frames.follow(table, frame, test.other), test)
    return result


def _parts(path: str, condition: Any) -> Iterator[tuple[str, tuple[str | int, ...], Any]]:
    """Each (operator, route, operand) of a condition."""
    if isinstance(condition, Mapping):
        for operator, operand in condition.items():
            yield operator, (path, operator), operand
    else:
        yield "in", (path,), condition


def _typed(path: str, field: Field, operator: str, operand: Any) -> Test:
    match operator:
        case "empty":
            return Test(path, field, operator, (operand == "true",))
        case "completes":
            ((start, months),) = operand.items()
            return Test(path, field, operator, (int(months.removesuffix("m")),), start)
        case "at_least_column" | "at_most_column":
            return Test(path, field, operator, other=operand)
        case _:
            values = values_of(field, _texts(operand))
            return Test(path, field, operator, tuple(_flat(values)))


def _texts(operand: Any) -> list[str]:
    return [operand] if isinstance(operand, str) else list(operand)


def _flat(values: Sequence[Any]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, tuple):
            yield from value
        else:
            yield value


def _no_column(route: tuple[str | int, ...], table: str, path: str) -> Fault:
    message = _("table {table} has no column {column}").format(table=table, column=path)
    *steps, last = path.split(".")
    reached = [table, *tables_on(table, path)]
    model = MODELS.get(reached[-1])
    names = list(fields(model)) if model else []
    if len(reached) <= len(steps):
        # The name fails on its way: what was meant is one of the references from there.
        names = [name.removesuffix("_id") for name in names if name.endswith("_id")]
        last = steps[len(reached) - 1]
    way = steps[: len(reached) - 1]
    return Fault(
        route,
        "column",
        message,
        nearest(".".join((*way, last)), [".".join((*way, name)) for name in names]),
    )


def _condition_faults(test: Test, route: tuple[str | int, ...], operand: Any) -> Iterator[Fault]:
    """What is wrong with an operator and its terms."""
    if test.operator not in (*OPERATORS, "in"):
        message = _("unknown comparison {operator}").format(operator=test.operator)
        yield Fault(route, "operator", message, nearest(test.operator, OPERATORS))
    elif test.operator == "empty":
        if operand not in ("true", "false"):
            hint = _("write {example}").format(example=f"{test.path}: {{empty: true}}")
            yield Fault(route, "value", _("empty takes true or false"), hint)
    elif isinstance(operand, Mapping):
        message = _("{operator} takes a term").format(operator=test.operator)
        yield Fault(route, "value", message, _("write the terms that are meant"))
    else:
        yield from _term_faults(test, route, _texts(operand))


def _term_faults(test: Test, route: tuple[str | int, ...], terms: list[str]) -> Iterator[Fault]:
    codes = code_list(test.field)
    if test.operator in ("at_least", "at_most") and (not scale(test.field) or len(terms) != 1):
        message = _("{column} has no order that {operator} could compare by").format(
            column=test.path, operator=test.operator
        )
        yield Fault(route, "order", message, _("list the terms that are meant"))
        return
    for place, term in enumerate(terms):
        try:
            values_of(test.field, [term])
        except ValidationError:
            message = _("{column} cannot hold {term}").format(column=test.path, term=term)
            where = (*route, place) if len(terms) > 1 else route
            yield Fault(where, "value", message, nearest_term(term, codes.values if codes else ()))


def _column_faults(
    table: str, test: Test, route: tuple[str | int, ...], operand: Any
) -> Iterator[Fault]:
    """What is wrong with the second of two columns that are compared."""
    days = test.operator == "completes"
    if days:
        months = operand if isinstance(operand, Mapping) and len(operand) == 1 else {"": ""}
        ((name, length),) = months.items()
        if not re.fullmatch("[1-9][0-9]{0,3}m", str(length)):
            message = _("completes takes a first day and full months")
            yield Fault(route, "value", message, _("write it as {completes: {start: 12m}}"))
            return
        route = (*route, name)
    elif isinstance(operand, str):
        name = operand
    else:
        message = _("{operator} takes the name of one column").format(operator=test.operator)
        hint = _("write {example}").format(example="beds: {at_least_column: boarders}")
        yield Fault(route, "value", message, hint)
        return
    other = resolve(table, name)
    if other is None:
        yield _no_column(route, table, name)
        return
    measured = scale(test.field)
    if measured is None or measured is not scale(other) or (days and measured is not date):
        message = _("{column} and {other} cannot be compared").format(column=test.path, other=name)
        hint = _("name two days, two numbers, or two terms of one ordered list")
        yield Fault(route, "order", message, hint)
