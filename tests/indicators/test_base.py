"""What every kind says of itself: what it reads, and where that stands in the plan."""

from typing import Any

import pytest

from longchuan_plan.indicators.base import Filter
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.locations import Route
from longchuan_plan.plan.plan import Plan
from longchuan_plan.selection import resolve


@pytest.mark.parametrize(
    ("path", "tables"),
    [
        ("kind", ["departures"]),
        ("school.area", ["departures", "schools"]),
        ("teacher.school.successor.area", ["departures", "teachers", "schools", "schools"]),
        # What no model knows is found by the checks, and stops nothing here.
        ("nothing.area", ["departures"]),
        ("teacher.nothing.area", ["departures", "teachers"]),
    ],
)
def test_a_filter_reads_the_tables_that_its_names_lead_to(path: str, tables: list[str]) -> None:
    assert tables == list(Filter("departures", {path: "x"}, ()).tables)


def test_a_filter_on_no_table_reads_what_it_names() -> None:
    assert ["nothing"] == list(Filter("nothing", {"school.area": "县城"}, ()).tables)


@pytest.fixture
def indicators(plan: Plan) -> list[AnyIndicator]:
    return list(plan.indicators())


def test_every_named_column_is_one_of_its_table(indicators: list[AnyIndicator]) -> None:
    named = [column for indicator in indicators for column in indicator.columns()]
    assert {"teacher_id", "person_id", "group_id", "school_id", "post", "start"} <= {
        name for _table, name, _route in named
    }
    for table, name, _route in named:
        assert resolve(table, name)


def test_every_route_leads_to_what_stands_in_the_plan(indicators: list[AnyIndicator]) -> None:
    """A column that goes without saying is placed at its table, or where it might be said."""
    for indicator in indicators:
        for item in indicator.filters():
            assert not item.route or item.where == _at(indicator, item.route)
        for table, name, route in indicator.columns():
            # In a match their column is the key at which ours stands.
            assert _at(indicator, route) in (name, table, None) or "match" in route


def _at(indicator: AnyIndicator, route: Route) -> Any:
    found: Any = indicator.model_dump()
    for step in route:
        found = found[step]
    return found
