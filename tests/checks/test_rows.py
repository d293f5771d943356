"""Columns looked at row by row, each distinct value once."""

import numpy as np

from longchuan_plan.checks.references.town_unknown import RULE
from longchuan_plan.checks.rows import at_values, by_key, looked_up
from longchuan_plan.locations import InTable
from longchuan_plan.tables import Column, Table

# The row of 合计 was a total, and is left out: its value stands in no row.
IDS = Column("school_id", ["1", "合计", "2", None], np.array([2, 0, 0, 3], dtype=np.int32))
TOWNS = Column("town", ["甲镇", "乙镇"], np.array([1, 0, 1, 1], dtype=np.int32))
SCHOOLS = Table("schools", {"school_id": IDS, "town": TOWNS}, (), 4)


def test_a_key_has_its_last_row_and_one_in_no_row_none() -> None:
    assert by_key(SCHOOLS, "school_id") == {"1": 2, "2": 0, None: 3}


def test_what_another_table_says_of_an_id() -> None:
    asked = Column("school_id", ["2", "合计", None, "9", "1"], np.arange(5, dtype=np.int32))
    assert looked_up(asked, SCHOOLS, "school_id", "town") == ["乙镇", None, None, None, "乙镇"]


def test_a_value_is_told_of_in_each_of_its_rows() -> None:
    found = list(at_values(RULE, SCHOOLS, "town", {0: ("甲镇?", "乙镇")}))
    assert [(InTable("schools", 1, "town"), "甲镇?", "乙镇")] == [item[1:4] for item in found]
    rows = [item.place for item in at_values(RULE, SCHOOLS, "town", {1: ("", "")})]
    assert rows == [InTable("schools", row, "town") for row in (0, 2, 3)]
    some = np.array([False, True, True, False])
    (one,) = at_values(RULE, SCHOOLS, "town", {1: ("", "")}, some)
    assert one.place == InTable("schools", 2, "town")
    assert [] == list(at_values(RULE, SCHOOLS, "town", {}))
