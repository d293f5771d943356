"""An id has fewer digits than the others, as when Excel drops leading zeros.

What: at least 95 in 100 ids of a table, and no fewer than 20, are digits of one length,
and this one has up to three digits fewer. Ids that are simply counted (1, 2, … 100)
never come so near to one length.
Why: Excel keeps an id that is not set to text as a number: 00123 becomes 123, and no
other table that names the person or school fits any more.

    teacher_id,name
    0001234,某某
    »1235,某某

Remedy: write the id in full, with the column set to text; where it is truly shorter,
take the finding out in `lcplan.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_row
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.tables import Column
from longchuan_plan.texts import Texts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RULE = Rule(
    "LC312",
    "leading-zeros-lost",
    Severity.WARNING,
    lambda: _("An id has fewer digits than the others, as when Excel drops leading zeros"),
)

FEWEST = 20
"""Of fewer ids it cannot be said how long they are."""

SHARE = 0.95
"""Of ids counted from 1 on never more than nine in ten have one length."""

LOST = 3
"""So many zeros may be missing; what is shorter is an id of another kind."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such id, in the tables whose rows have one id."""
    import numpy as np

    for model in TABLES:
        table = context.table(model.table, *model.key)
        if table is None or len(model.key) != 1:
            continue
        (name,) = model.key
        column = table.columns[name]
        short = _shortened(column)
        if short is None:
            continue
        header = fields(model)[name].column.header
        for row in np.nonzero(short[column.codes])[0].tolist():
            message = _("{header} {value} has fewer digits than the others").format(
                header=header, value=column.at(row)
            )
            hint = _("see whether zeros at its beginning were lost")
            yield at_row(RULE, table, row, name, message, hint)


def _shortened(column: Column) -> NDArray[np.bool_] | None:
    """Which values lack digits that nearly all others have; None for none."""
    import numpy as np

    lengths = _lengths(column)
    known = lengths[lengths > 0]
    if len(known) < FEWEST:
        return None
    usual = int(np.bincount(np.minimum(known, 99)).argmax())
    short = (lengths < usual) & (lengths >= max(usual - LOST, 1))
    if not short.any() or (known == usual).sum() < SHARE * len(known):
        return None
    for place in np.nonzero(short)[0].tolist():
        short[place] = _is_number(column.values[place])
    usual_ones = np.nonzero(lengths == usual)[0][:FEWEST].tolist()
    digits = all(_is_number(column.values[place]) for place in usual_ones)
    return short if digits and short.any() else None


def _lengths(column: Column) -> NDArray[np.integer[Any]]:
    """The length of each value; 0 for none."""
    import numpy as np

    if isinstance(column.values, Texts):
        return column.values.lengths()
    return np.array([len(value or "") for value in column.values], dtype=np.int64)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()
