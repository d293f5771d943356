"""One condition on a column: which rows satisfy it.

Each distinct value is decided once, however many rows hold it. Terms of an
ordered list compare by their place in it, days and numbers as they are.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from longchuan_plan.periods import last_day_of_months
from longchuan_plan.rosters.column import Field
from longchuan_plan.rosters.term_lists import CodeList

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    AnyCode = TypeVar("AnyCode", bound=np.integer[Any])

BETWEEN_COLUMNS = ("at_least_column", "at_most_column", "completes")


class Test(NamedTuple):
    """One condition on a field reached by `path`, its terms typed.

    Where two columns are compared, `other` is the path of the second; `completes`
    has its months as its term.
    """

    path: str
    field: Field
    operator: str
    terms: tuple[Any, ...] = ()
    other: str | None = None


def holds(column: pd.Series[Any], test: Test) -> NDArray[np.bool_]:
    """A column's rows that satisfy a test; an empty cell satisfies only `empty: true`."""
    import numpy as np

    if test.operator == "empty":
        empty = column.isna().to_numpy(bool)
        return empty if test.terms[0] else ~empty
    # One decision for each distinct value; the code of an empty cell finds the last.
    codes, values = distinct(column)
    decided = np.array([*(satisfies(value, test) for value in values), False], dtype=bool)
    by_row: NDArray[np.bool_] = decided[codes]
    return by_row


def satisfies(value: Any, test: Test) -> bool:
    """Whether a value that is not empty satisfies a test against terms."""
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


def holds_beside(column: pd.Series[Any], other: pd.Series[Any], test: Test) -> NDArray[np.bool_]:
    """A column's rows that satisfy a test against another column; no empty cell does."""
    import numpy as np

    (codes, values), (other_codes, others) = distinct(column), distinct(other)
    if test.operator == "completes":
        (months,) = test.terms
        others = [last_day_of_months(start, months) for start in others]
    order = _order(test.field)
    ranked = sorted({order(value) for value in (*values, *others)})
    places = {rank: place for place, rank in enumerate(ranked)}
    left = np.array([*(places[order(value)] for value in values), -1]).take(codes)
    right = np.array([*(places[order(value)] for value in others), -1]).take(other_codes)
    compare = {"at_least_column": np.greater_equal, "at_most_column": np.less_equal}
    by_row: NDArray[np.bool_] = compare.get(test.operator, np.equal)(left, right)
    return by_row & (left >= 0) & (right >= 0)


def distinct(column: pd.Series[Any]) -> tuple[NDArray[np.integer[Any]], list[Any]]:
    """A code for each row and the values that the codes stand for; -1 where there is none."""
    import pandas as pd

    if isinstance(column.dtype, pd.CategoricalDtype):
        return column.cat.codes.to_numpy(), column.cat.categories.tolist()
    codes, values = pd.factorize(column)
    if str(column.dtype).startswith("datetime"):
        return codes, pd.DatetimeIndex(values).date.tolist()
    return codes, values.tolist()


def different(codes: NDArray[AnyCode]) -> NDArray[AnyCode]:
    """The different codes in their order, those of empty cells left out.

    By sorting: numpy's own `unique` hashes, which takes five times as long on a
    million codes.
    """
    import numpy as np

    ordered = np.sort(codes[codes >= 0])
    is_new = np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]
    found: NDArray[AnyCode] = ordered[is_new]
    return found


def code_list(field: Field) -> CodeList | None:
    """The closed list that the terms of a field are from, where it has one."""
    return next((item for item in field.metadata if isinstance(item, CodeList)), None)


def scale(field: Field) -> Any:
    """What the values of a field are ordered on; None where they have no order."""
    codes = code_list(field)
    if codes:
        return codes if codes.ordered else None
    if field.annotation is date:
        return date
    return Decimal if field.annotation in (int, Decimal) else None


def _order(field: Field) -> Any:
    codes = code_list(field)
    return codes.rank if codes else lambda value: value
