"""LC401: names that differ in blanks alone, in both ways in which a column holds its texts."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from longchuan_plan.checks.domain.person_under_two_numbers import _without_blanks
from longchuan_plan.tables import Column
from longchuan_plan.texts import Texts

NAMES = ["王　一", "王二", "王 三", "王一", None, "王\u00a0三", "李四"]


@pytest.mark.parametrize("held", [list, Texts.of])
def test_names_that_differ_in_blanks_have_one_code(
    held: Callable[[Sequence[str | None]], Sequence[str | None]],
) -> None:
    rows = [*range(len(NAMES)), 0]
    column = _without_blanks(Column("name", held(NAMES), np.array(rows, np.int8)))
    assert [3, 1, 2, 3, 4, 2, 6, 3] == column.codes.tolist()
    assert "王一" == column.at(0)


def test_names_without_blanks_stay() -> None:
    column = Column("name", ["王一", None], np.array([0, 1], np.int8))
    assert column is _without_blanks(column)
