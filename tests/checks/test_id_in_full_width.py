"""LC314: full-width signs in ids, in both ways in which a column holds its texts."""

from collections.abc import Callable, Sequence

import pytest

from longchuan_plan.checks.rosters.id_in_full_width import OWN, _wide
from longchuan_plan.fixing.cell_text import _is_key
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS, TABLES
from longchuan_plan.texts import Texts

PLAN = {"measure_id", "indicator_id", "milestone_id"}


@pytest.mark.parametrize("held", [list, Texts.of])
def test_only_digits_and_letters_count(
    held: Callable[[Sequence[str | None]], Sequence[str | None]],
) -> None:
    ids = ["T1", "Ｔ1", "T１", None, "（2022）1", "结对1", "ｔ1", "T－1"]
    assert [1, 2, 6] == _wide(held(ids))
    assert [] == _wide(held(["T1", None]))


def test_the_ids_are_those_that_nothing_else_is_asked_for() -> None:
    """What refers to another table or to the plan is found where it leads nowhere."""
    own = {
        (model.table, name)
        for model in TABLES
        for name, field in fields(model).items()
        if _is_key(field) and not field.column.references and name not in PLAN
    }
    assert own == set(OWN)
    assert all(table in MODELS for table, _name in OWN)
