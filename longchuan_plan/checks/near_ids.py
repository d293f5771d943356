"""The id that was probably meant by one that no table has.

Looked for among all ids of a table, of which there may be millions, for several unknown
ones at once: a slip of the hand changes one or two signs in one place.
"""

import re
from collections.abc import Mapping, Sequence

from longchuan_plan.language import _
from longchuan_plan.nearest import nearest
from longchuan_plan.texts import Texts

FEW = 50
"""So many ids are compared one by one; of more, those are that differ by one slip."""


def near_ids(unknown: Sequence[str], ids: Sequence[str | None]) -> Mapping[str, str]:
    """A hint for each unknown id."""
    if len(ids) <= FEW:
        known = [name for name in ids if name is not None]
        return {
            value: _hint(value, [name for name in known if name[:3] == value[:3]])
            for value in unknown
        }
    patterns = {value: "|".join(_slips(value)) for value in unknown}
    near = _found("|".join(patterns.values()), ids)
    return {
        value: _hint(value, [name for name in near if re.fullmatch(pattern, name)])
        for value, pattern in patterns.items()
    }


def _hint(value: str, alike: Sequence[str]) -> str:
    return nearest(value, alike) if alike else _("correct the id, or add the missing row")


def _found(pattern: str, ids: Sequence[str | None]) -> list[str]:
    """The ids that a pattern fits, looked for in one go."""
    if isinstance(ids, Texts):
        return [ids[place] for place in ids.like(f"^(?:{pattern})$")]
    fits = re.compile(pattern).fullmatch
    return [name for name in ids if name is not None and fits(name)]


def _slips(value: str) -> list[str]:
    """Patterns for a sign too many, too few or wrong, or two that have changed places."""
    return [
        f"{re.escape(value[:place])}.{{1,3}}{re.escape(value[place + 2 :])}"
        for place in range(max(len(value) - 1, 1))
    ]
