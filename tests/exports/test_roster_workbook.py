"""A cell of the workbook is a day, a number or a text, and nothing that Excel would change."""

import io
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from python_calamine import CalamineWorkbook

from longchuan_plan.errors import UsageError
from longchuan_plan.exports.roster_workbook import LONGEST_TEXT, roster_workbook
from longchuan_plan.tables import Column, Table


def cell(table: str, field: str, value: Any) -> Any:
    """A value as a spreadsheet reads it from the workbook."""
    column = Column(field, [value], np.zeros(1, np.int32))
    data = roster_workbook({table: Table(table, {field: column}, [], 1)})
    header, row = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    (found,) = (text for text in row if text != "")
    assert len(header) == len(row)
    return found


@pytest.mark.parametrize(
    ("table", "field", "value", "shown"),
    [
        ("teachers", "birth_date", date(1900, 3, 1), date(1900, 3, 1)),
        ("teachers", "birth_date", date(1900, 2, 28), "1900-02-28"),
        ("teachers", "birth_date", date(1984, 2, 29), date(1984, 2, 29)),
        ("teachers", "teacher_id", "0012", "0012"),
        ("teachers", "title", "=1+1", "=1+1"),
        ("teachers", "subjects", ("语文", "数学"), "语文;数学"),
        ("schools", "weak", True, "是"),
        ("schools", "weak", False, "否"),
        ("school_years", "students", 412, 412.0),
        ("projects", "paid", Decimal("1154300.5"), 1154300.5),
        # As numbers they would come back otherwise than they were written.
        ("projects", "paid", Decimal("1154300.50"), "1154300.50"),
        ("figures", "value", Decimal("0.000000001"), "0.000000001"),
        (
            "school_years",
            "sports_area",
            Decimal("999999999999999.999999"),
            "999999999999999.999999",
        ),
    ],
)
def test_a_value_is_kept_as_it_is(table: str, field: str, value: Any, shown: Any) -> None:
    found = cell(table, field, value)
    assert (type(shown), shown) == (type(found), found)


def test_a_text_is_as_long_as_excel_has_room_for() -> None:
    assert "长" * LONGEST_TEXT == cell("teachers", "title", "长" * LONGEST_TEXT)
    with pytest.raises(UsageError, match=str(LONGEST_TEXT)):
        cell("teachers", "title", "长" * (LONGEST_TEXT + 1))


def test_where_there_is_no_table_there_is_no_workbook() -> None:
    with pytest.raises(UsageError, match="no rosters"):
        roster_workbook({})
