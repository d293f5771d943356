"""A column of a table as a pandas array, made from its codes without touching each row.

Text becomes a categorical over the distinct values (also where a cell holds
several terms), days `datetime64[s]`, numbers that must stay exact plain objects.
An empty cell is missing; an optional column that no file has is missing throughout.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from longchuan_plan.rosters.column import Field
from longchuan_plan.tables import Column

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray


def array(column: Column | None, field: Field, rows: int) -> Any:
    """The values of all `rows` rows, in the dtype that the field's type asks for."""
    import numpy as np

    if column is None:
        column = Column(field.name, (None,), np.zeros(rows, np.int32))
    if field.annotation is date:
        return np.array(column.values, "datetime64[D]").astype("datetime64[s]")[column.codes]
    if field.annotation is bool:
        return _booleans(column)
    if field.annotation is int:
        return _integers(column)
    if field.annotation is Decimal:
        return np.fromiter(column.values, object, len(column.values))[column.codes]
    return _categorical(column)


def translate(column: pd.Series[Any], categories: pd.Index[Any]) -> NDArray[np.intp]:
    """The place in `categories` of each row of a categorical column; -1 where it has none."""
    import numpy as np

    if categories is column.cat.categories:
        return column.cat.codes.to_numpy().astype(np.intp)
    places = categories.get_indexer(column.cat.categories)
    # The code of a missing value is -1, which finds the last place.
    return np.append(places, -1)[column.cat.codes.to_numpy()]


def _categorical(column: Column) -> pd.Categorical:
    import numpy as np
    import pandas as pd

    places: dict[Any, int] = {}
    recode = np.fromiter(
        (-1 if value is None else places.setdefault(value, len(places)) for value in column.values),
        np.int32,
        len(column.values),
    )
    values = np.fromiter(places, object, len(places))
    categories: pd.Index[Any] = pd.Index(values, dtype=object, tupleize_cols=False)
    return pd.Categorical.from_codes(recode[column.codes], categories=categories)


def _integers(column: Column) -> Any:
    import numpy as np
    import pandas as pd

    values = np.fromiter((value or 0 for value in column.values), np.int64, len(column.values))
    missing = _missing(column)
    if missing.any():
        return pd.arrays.IntegerArray(values[column.codes], missing)
    return values[column.codes]


def _booleans(column: Column) -> pd.arrays.BooleanArray:
    import numpy as np
    import pandas as pd

    values = np.fromiter((bool(value) for value in column.values), bool, len(column.values))
    return pd.arrays.BooleanArray(values[column.codes], _missing(column))


def _missing(column: Column) -> NDArray[np.bool_]:
    import numpy as np

    empty = np.fromiter((value is None for value in column.values), bool, len(column.values))
    return empty[column.codes]
