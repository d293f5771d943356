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

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_values
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import TABLES
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

LONGEST = 99
"""Longer ids are counted with those of so many signs, so that one alone takes no memory."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such id, in the tables whose rows have one id."""
    text = _("{header} {value} has fewer digits than the others")
    hint = _("see whether zeros at its beginning were lost")
    for model in TABLES:
        table = context.table(model.table, *model.key)
        if table is None or len(model.key) != 1:
            continue
        (name,) = model.key
        header, values = fields(model)[name].column.header, table.columns[name].values
        told = {
            code: (text.format(header=header, value=values[code]), hint)
            for code in _shortened(values)
        }
        yield from at_values(RULE, table, name, told)


def _shortened(ids: Sequence[str | None]) -> list[int]:
    """The places of the ids that lack digits which nearly all others have."""
    import numpy as np

    lengths = _lengths(ids)
    known = lengths[lengths > 0]
    if len(known) < FEWEST:
        return []
    usual = int(np.bincount(np.minimum(known, LONGEST)).argmax())
    short = (lengths < usual) & (lengths >= max(usual - LOST, 1))
    if not short.any() or (known == usual).sum() < SHARE * len(known):
        return []
    # Some speak for all: to make millions of texts would take too long.
    usual_ones = np.nonzero(lengths == usual)[0][:FEWEST].tolist()
    if not all(_is_number(ids[place]) for place in usual_ones):
        return []
    return [place for place in np.nonzero(short)[0].tolist() if _is_number(ids[place])]


def _lengths(ids: Sequence[str | None]) -> NDArray[np.integer[Any]]:
    """The length of each id; 0 for none."""
    import numpy as np

    if isinstance(ids, Texts):
        return ids.lengths()
    return np.array([len(text or "") for text in ids], dtype=np.int64)


def _is_number(text: str | None) -> bool:
    return text is not None and text.isascii() and text.isdigit()
