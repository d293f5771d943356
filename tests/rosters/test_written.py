from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from longchuan_plan.rosters.column import fields, values_of
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.rosters.written import written


@pytest.mark.parametrize(
    ("table", "field", "value", "text"),
    [
        ("schools", "weak", False, "否"),
        ("teachers", "birth_date", date(1984, 2, 29), "1984-02-29"),
        ("teachers", "subjects", ("语文", "数学"), "语文;数学"),
        ("school_years", "students", 0, "0"),
        ("projects", "paid", Decimal("1154300.50"), "1154300.50"),
        ("figures", "value", Decimal("0.000000001"), "0.000000001"),
        ("figures", "value", Decimal("-0.00000010"), "-0.00000010"),
    ],
)
def test_a_value_is_written_so_that_it_is_read_again(
    table: str, field: str, value: Any, text: str
) -> None:
    assert text == written(value)
    assert [value] == list(values_of(fields(MODELS[table])[field], [text]))
