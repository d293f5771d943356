"""Where the ids in each table stand in the key of the table that they refer to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from longchuan_plan.checks.context import Context
from longchuan_plan.look_up import places
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS, TABLES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def referring(context: Context) -> Mapping[tuple[str, str], NDArray[np.int32]]:
    """By table and field: for each code of such a column, the code of its value in the key.

    It is -1 for a value that the key lacks, and for a missing one. Columns of tables that
    were not read, or that refer to one that was not, are left out. All that refer to one
    key are looked up together, which is far quicker.
    """
    named: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for model in TABLES:
        table = context.table(model.table)
        for name, field in fields(model).items():
            target = context.table(field.column.references or "")
            if table is None or target is None or name not in table.columns:
                continue
            if MODELS[target.name].key[0] in target.columns:
                named[target.name].append((model.table, name))
    found: dict[tuple[str, str], NDArray[np.int32]] = {}
    for key, columns in named.items():
        known = context.loaded.tables[key].columns[MODELS[key].key[0]].values
        values = [context.loaded.tables[table].columns[name].values for table, name in columns]
        found.update(zip(columns, places(values, known), strict=True))
    return found
