"""By what a finding is known again, and how often one that is known may come."""

from collections import Counter

import numpy as np
import pytest

from longchuan_plan.checks.baseline import identity, new_ones
from longchuan_plan.checks.row_ignores import RowIgnore, without_rows
from longchuan_plan.checks.rows import at_row
from longchuan_plan.findings import Finding
from longchuan_plan.loading.faults import not_a_date, value_missing
from longchuan_plan.locations import InTable, Spot
from longchuan_plan.reading.faults import file_unreadable
from longchuan_plan.tables import Column, Table

IDS = Column("school_id", ["1", "2", None], np.array([0, 1, 0, 2], dtype=np.int32))
NAMES = Column("name", ["甲", "乙"], np.array([0, 0, 1, 1], dtype=np.int32))
SCHOOLS = Table("schools", {"name": NAMES, "school_id": IDS}, (), 4)
TABLES = {"schools": SCHOOLS}


def finding(row: int, field: str = "name", message: str = "it is missing") -> Finding:
    return at_row(value_missing.RULE, SCHOOLS, row, field, message, "")


UNREAD = Finding(file_unreadable.RULE, Spot("schools.xlsx"), "it cannot be read")


def test_a_row_is_known_by_its_key_and_field_whatever_is_said_of_it() -> None:
    one = identity(finding(0), TABLES)
    assert one == identity(finding(2, message="fill it"), TABLES)
    others = [finding(1), finding(0, "town"), finding(0)._replace(rule=not_a_date.RULE)]
    assert all(one != identity(other, TABLES) for other in others)


def test_what_has_no_key_is_known_by_its_message() -> None:
    tables = {"figures": Table("figures", {}, (), 2)}
    place = InTable("figures", 0, "value")
    one = Finding(value_missing.RULE, place, "甲", "", "figures", "value")
    moved = one._replace(place=InTable("figures", 1, "value"))
    assert identity(one, tables) == identity(moved, tables)
    assert identity(one, tables) != identity(one._replace(message="乙"), tables)


@pytest.mark.parametrize(("times", "new"), [(1, 0), (2, 1), (3, 2)])
def test_what_comes_more_often_than_it_is_known_is_new(times: int, new: int) -> None:
    known = Counter({identity(finding(0), TABLES): 1})
    kept, left = new_ones([finding(0)] * times, known, TABLES)
    assert (new, 0) == (len(kept), left.total())


def test_a_file_that_cannot_be_read_is_never_known() -> None:
    kept, _left = new_ones([UNREAD], Counter({identity(UNREAD, TABLES): 1}), TABLES)
    assert [UNREAD] == kept


def test_a_row_that_is_named_keeps_its_finding_back_and_a_second_entry_is_told_of() -> None:
    entry = RowIgnore("schools", ("1",), "LC101", Spot("lcplan.toml", 3))
    again = entry._replace(place=Spot("lcplan.toml", 9))
    idle = entry._replace(key=("2",), place=Spot("lcplan.toml", 12))
    found = [finding(0), finding(0)._replace(rule=not_a_date.RULE), finding(2)]
    kept = without_rows(found, [entry, again, idle], TABLES)
    assert ["LC102", "LC021", "LC021"] == [item.rule.code for item in kept]
    assert [again.place, idle.place] == [item.place for item in kept[1:]]
    kept = without_rows(found, [entry, again, idle], TABLES, all_asked=False)
    assert ["LC102", "LC021"] == [item.rule.code for item in kept]
