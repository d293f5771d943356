"""The id that was probably meant by one that no table has.

Looked for among all ids of a table, of which there may be millions, for several unknown
ones at once: what a slip of the hand can have been made from is written out, and it is
asked which of it there is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import half_width
from longchuan_plan.look_up import places
from longchuan_plan.reading.remarks import Remark, remark_in
from longchuan_plan.texts import Texts

FEW = 50
"""So many ids are compared one by one; of more, those are that differ by one slip."""
NEARLY = 0.8
"""So alike are ids of five signs that differ in one."""
LONGEST = 40
"""Signs of an id that a hand can have slipped in; a longer one is something else."""
ZEROS = 9
"""So many zeros at the beginning of an id are looked for where Excel has dropped some."""


def near_ids(unknown: Sequence[str], ids: Sequence[str | None]) -> Mapping[str, str]:
    """A hint for each unknown id; zeros that it lacks, or has too many, come before slips.

    Where people are numbered through, each number is one slip from dozens of others, and
    to name one of them would be to name somebody: so only one that stands alone is named.
    """
    zeros = {value: _with_other_zeros(value) for value in unknown}
    plain = {value: half_width(value) for value in unknown}
    if len(ids) <= FEW:
        known = [name for name in ids if name is not None]
        there = set(known)
        alike = {value: _few_near(value, known) for value in unknown}
    else:
        meant = _slips_of(unknown, ids)
        found = _there(ids, set().union(*meant.values(), *zeros.values(), plain.values()))
        there = set(found)
        alike = {value: [name for name in found if name in meant[value]] for value in unknown}
    return {
        value: (
            _full_width(plain[value])
            if plain[value] in there
            else _hint(value, [name for name in zeros[value] if name in there], near)
        )
        for value, near in alike.items()
    }


def _hint(value: str, same: Sequence[str], alike: Sequence[str]) -> str:
    """The one id that is the `same` but for zeros, else the one that is `alike`."""
    if remark_in((value,)) is Remark.TOTAL:
        # With all its needed cells filled it was read as a record.
        return _("delete the row, if it is one of totals")
    if len(same) == 1:
        if len(same[0]) > len(value):
            text = _("did you mean {id}? zeros at the beginning were lost, as by Excel")
        else:
            text = _("did you mean {id}? zeros at its beginning were lost there, as by Excel")
        return text.format(id=same[0])
    return _("did you mean {name}?").format(name=alike[0]) if len(alike) == 1 else none_near()


def _few_near(value: str, known: Sequence[str]) -> list[str]:
    """Up to two ids that begin like one and are nearly it."""
    return get_close_matches(value, [name for name in known if name[:3] == value[:3]], 2, NEARLY)


def none_near() -> str:
    """The hint where no id is near to the unknown one, or none was looked for."""
    return _("correct the id, or add the missing row")


def _full_width(plain: str) -> str:
    text = _(
        "did you mean {id}, in half-width signs? "
        "lcplan validate --fix --unsafe-fixes writes it so in all rosters"
    )
    return text.format(id=plain)


def _with_other_zeros(value: str) -> list[str]:
    """A number as an id with more zeros at its beginning, or with fewer; the shortest first."""
    if not (value.isascii() and value.isdigit()) or len(value) > LONGEST:
        return []
    plain = value.lstrip("0")
    names = ["0" * count + plain for count in range(max(ZEROS, len(value) - len(plain)) + 1)]
    return [name for name in names if name and name != value]


def _slips_of(unknown: Iterable[str], ids: Sequence[str | None]) -> Mapping[str, set[str]]:
    """For each unknown id all that it can have been made from by one slip."""
    signs = sorted({*"0123456789", *"".join(name for name in ids[:FEW] if name)})
    return {
        value: set(_slips(value, signs)) if len(value) <= LONGEST else set() for value in unknown
    }


def _slips(value: str, signs: Sequence[str]) -> Iterator[str]:
    """A sign too many, too few or another; two that have changed places; or `.0` at the end."""
    yield value.removesuffix(".0")  # as pandas and others write an id that they took for a number
    for place in range(len(value) + 1):
        before, here, behind = value[:place], value[place : place + 1], value[place + 1 :]
        for sign in signs:
            yield before + sign + here + behind
            yield before + sign + behind
        yield before + behind
        yield before + behind[:1] + here + behind[1:]


def _there(ids: Sequence[str | None], meant: set[str]) -> list[str]:
    """The ids that are among those meant, in their order."""
    import numpy as np

    if not isinstance(ids, Texts):
        return [name for name in ids if name is not None and name in meant]
    (found,) = places([ids], Texts.of(list(meant)))
    return [ids[place] for place in np.flatnonzero(found >= 0).tolist()]
