"""The schools: names, ids, kinds and clusters."""

import re

from longchuan_plan.samples.schools import SEAT, build
from longchuan_plan.samples.story import Story
from tests.samples.conftest import County
from tests.samples.county import THREE_PHASES


def test_ids_are_of_the_national_scheme_in_a_range_of_ours(county: County) -> None:
    ids = [row["school_id"] for row in county[1]["schools"]]
    assert all(re.fullmatch("(11|21|31|34|36|51)449[0-9]{5}", found) for found in ids)
    assert len(ids) == len(set(ids))


def test_names_are_of_the_town_and_occur_once(county: County) -> None:
    names = [row["name"] for row in county[1]["schools"]]
    assert len(names) == len(set(names))
    assert all(row["name"].startswith(row["town"]) for row in county[1]["schools"])


def test_each_town_has_one_central_primary_school(county: County) -> None:
    central = [row["town"] for row in county[1]["schools"] if row["central"] == "是"]
    assert sorted({row["town"] for row in county[1]["schools"]}) == sorted(central)


def test_only_the_seat_has_schools_of_the_county_seat(county: County) -> None:
    setting, found = county
    assert {setting.seat} == {row["town"] for row in found["schools"] if row["area"] == SEAT}


def test_a_cluster_has_one_centre(county: County) -> None:
    clusters = {row["cluster_id"] for row in county[1]["schools"] if row["cluster_id"]}
    centres = [row["cluster_id"] for row in county[1]["schools"] if row["cluster_centre"] == "是"]
    assert sorted(clusters) == sorted(centres)


def test_names_last_for_a_county_of_thousands() -> None:
    schools = build(THREE_PHASES, Story(), 1, 9000)
    assert 9000 == len({school.name for school in schools})
