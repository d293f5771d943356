"""What holds in every county, whatever the plan and the size."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest

from longchuan_plan.errors import UsageError
from longchuan_plan.rosters.column import adapter, fields
from longchuan_plan.rosters.kinds import MODELS, TABLES
from longchuan_plan.samples.county import generate_from
from longchuan_plan.samples.story import Story
from tests.samples.conftest import County
from tests.samples.county import THREE_PHASES, day, schools_of, tables

BUREAU = ("JG", "JF")


def test_same_seed_same_county() -> None:
    assert tables(THREE_PHASES, 3, 24, 300) == tables(THREE_PHASES, 3, 24, 300)


def test_another_seed_another_county() -> None:
    one, two = tables(THREE_PHASES, 3, 24, 300), tables(THREE_PHASES, 4, 24, 300)
    assert [name for name in one if one[name] == two[name]] == []


def test_in_service_on_the_last_day_are_as_many_as_asked_for() -> None:
    for schools, teachers in ((24, 300), (60, 1200)):
        county = tables(THREE_PHASES, 2, schools, teachers)
        serving = [row for row in county["teachers"] if not row["left_on"]]
        assert (schools, teachers) == (len(county["schools"]), len(serving))


@pytest.mark.parametrize(("schools", "teachers"), [(11, 500), (100_000, 10**6), (60, 60)])
def test_numbers_that_make_no_county_are_refused_before_the_first_row(
    schools: int, teachers: int
) -> None:
    with pytest.raises(UsageError):
        generate_from(THREE_PHASES, Story(), 1, schools, teachers)


def test_every_row_is_what_its_table_means(county: County) -> None:
    for model in TABLES:
        rows, known = county[1][model.table], fields(model)
        assert rows or not model.required
        assert all(row.keys() <= known.keys() for row in rows)
        for name, field in known.items():
            cells = [row.get(name) for row in rows]
            assert all(cells) or not field.required
            adapter(field).validate_python([cell for cell in cells if cell])


def test_cells_need_no_quotes(county: County) -> None:
    for rows in county[1].values():
        for row in rows:
            assert None not in row
            assert None not in row.values()
            assert not set('",\r\t') & set("".join(row.values()))


def test_keys_occur_once(county: County) -> None:
    for table, rows in county[1].items():
        key = MODELS[table].key
        found = Counter(tuple(row[name] for name in key) for row in rows)
        assert [] == [value for value, count in found.items() if key and count > 1]


def test_nothing_refers_to_what_is_not_there(county: County) -> None:
    keys = {
        table: {row[MODELS[table].key[0]] for row in county[1][table]}
        for table in ("schools", "teachers", "partnerships")
    }
    columns = {
        "school_id": "schools",
        "to_school_id": "schools",
        "successor_id": "schools",
        "county_school_id": "schools",
        "township_school_id": "schools",
        "teacher_id": "teachers",
        "mentor_id": "teachers",
        "chief_id": "teachers",
        "partnership_id": "partnerships",
        "person_id": "teachers",
    }
    for rows in county[1].values():
        for row in rows:
            for name, target in columns.items():
                cell = row.get(name, "")
                assert not cell or cell in keys[target] or cell.startswith(BUREAU)


def test_nothing_is_told_of_days_to_come(county: County) -> None:
    setting, found = county
    told = {
        name
        for name in {name for rows in found.values() for row in rows[:1] for name in row}
        if name.endswith("_on") and name not in ("due_on", "closed_on")
    }
    for rows in found.values():
        for row in rows:
            days = [date.fromisoformat(row[name]) for name in told & row.keys() if row[name]]
            assert all(item <= setting.today for item in days)


def test_starts_come_before_ends(county: County) -> None:
    for table, rows in county[1].items():
        for first, last in MODELS[table].ordered:
            for row in rows:
                if row[first] and row[last]:
                    assert row[first] <= row[last]


def test_nobody_is_hired_young_or_serves_past_retirement(county: County) -> None:
    setting, found = county
    for row in found["teachers"]:
        birth, hired = date.fromisoformat(row["birth_date"]), date.fromisoformat(row["hired_on"])
        until = day(row["left_on"]) or setting.today
        assert (hired - birth).days >= 22 * 365.25 - 1
        age = 60 if row["gender"] == "男" else 55
        assert (until - birth).days <= age * 365.25 + 32
        assert hired.year >= Story().earliest
        assert bool(row["left_on"]) == bool(row["leave_kind"])


def test_nobody_looks_entered_twice(county: County) -> None:
    people = Counter((row["name"], row["birth_date"]) for row in county[1]["teachers"])
    assert 1 == max(people.values())


def test_assignments_lead_from_the_hire_to_the_school_of_the_register(county: County) -> None:
    people = {row["teacher_id"]: row for row in county[1]["teachers"]}
    for teacher, spans in schools_of(county[1]).items():
        assert people[teacher]["hired_on"] == spans[0][1].isoformat()
        assert people[teacher]["school_id"] == spans[-1][0]
        assert day(people[teacher]["left_on"]) == spans[-1][2]
        for (_one, _start, end), (_two, start, _end) in pairwise(spans):
            assert end is not None
            assert start == end + timedelta(days=1)


def test_nobody_works_at_a_closed_school(county: County) -> None:
    closed = {row["school_id"]: day(row["closed_on"]) for row in county[1]["schools"]}
    for spans in schools_of(county[1]).values():
        for school, _start, end in spans:
            last = closed[school]
            assert last is None or (end is not None and end <= last)


def test_closed_schools_have_an_open_successor(county: County) -> None:
    schools = {row["school_id"]: row for row in county[1]["schools"]}
    for row in schools.values():
        assert bool(row["closed_on"]) == bool(row["successor_id"])
        if row["successor_id"]:
            assert "" == schools[row["successor_id"]]["closed_on"]


def test_departures_say_what_the_register_says(county: County) -> None:
    people = {row["teacher_id"]: row for row in county[1]["teachers"]}
    for row in county[1]["departures"]:
        person = people[row["teacher_id"]]
        if row["kind"] == "借出":
            assert "" == person["left_on"]
        else:
            assert (person["left_on"], person["leave_kind"]) == (row["left_on"], row["kind"])


def test_recruits_were_hired_by_the_school_that_they_began_at(county: County) -> None:
    spans = schools_of(county[1])
    for row in county[1]["recruits"]:
        school, start, _end = spans[row["teacher_id"]][0]
        assert (row["school_id"], row["hired_on"]) == (school, start.isoformat())
