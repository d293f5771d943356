"""Tables laid out in a test by hand: cells as texts, read by the models' own types."""

from collections.abc import Iterable, Mapping

import numpy as np

from longchuan_plan.rosters.column import adapter, fields
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.tables import Column, Table

Cells = Mapping[str, str]


def table(name: str, rows: Iterable[Cells]) -> Table:
    """The table of rows that name the cells that are filled; a column nobody fills is absent."""
    cells = list(rows)
    columns = {}
    for field in fields(MODELS[name]).values():
        texts = [row.get(field.name, "") for row in cells]
        distinct = list(dict.fromkeys(texts))
        if distinct in ([], [""]):
            continue
        filled = [text for text in distinct if text]
        values = dict(zip(filled, adapter(field).validate_python(filled), strict=True))
        codes = np.array([distinct.index(text) for text in texts], np.int32)
        columns[field.name] = Column(field.name, [values.get(text) for text in distinct], codes)
    return Table(name, columns, (), len(cells))


def frames(**tables: Iterable[Cells]) -> Frames:
    """Frames over hand-laid tables, with school years that begin on 1 September."""
    return Frames({name: table(name, rows) for name, rows in tables.items()}, 9, 1)
