"""Posts: every school is led at every time, by one person who is there."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

from longchuan_plan.periods import add_years
from tests.samples.conftest import County
from tests.samples.county import THREE_PHASES, Table, day, schools_of, tables

LEADING = ("校长", "副校长", "园长", "副园长", "书记")
PRINCIPALS = ("校长", "园长")


def _spans(rows: Table) -> list[tuple[date, date]]:
    found = [(date.fromisoformat(row["start"]), day(row["end"]) or date.max) for row in rows]
    return sorted(found)


def _apart(spans: list[tuple[date, date]]) -> bool:
    return all(two[0] > one[1] for one, two in pairwise(spans))


def test_a_school_has_one_principal_at_a_time_and_always_one(county: County) -> None:
    setting, found = county
    for school in found["schools"]:
        rows = [
            row
            for row in found["appointments"]
            if row["school_id"] == school["school_id"] and row["post"] in PRINCIPALS
        ]
        spans = _spans(rows)
        assert _apart(spans)
        for end in setting.ends:
            if not school["closed_on"] or school["closed_on"] >= end.isoformat():
                assert any(first <= end <= last for first, last in spans)


def test_nobody_leads_two_schools(county: County) -> None:
    people: dict[str, Table] = defaultdict(list)
    for row in county[1]["appointments"]:
        if row["post"] in LEADING:
            people[row["teacher_id"]].append(row)
    assert all(_apart(_spans(rows)) for rows in people.values())


def test_leaders_serve_where_they_lead(county: County) -> None:
    at = schools_of(county[1])
    for row in county[1]["appointments"]:
        first, last = date.fromisoformat(row["start"]), day(row["end"]) or county[0].today
        assert any(
            school == row["school_id"] and start <= first and (end or date.max) >= last
            for school, start, end in at[row["teacher_id"]]
        )


def test_a_round_of_rotation_moves_nearly_all_who_are_due() -> None:
    county = tables(THREE_PHASES, 3, 60, 1200)
    at_first, at_last = (
        _long_held(county["appointments"], end)
        for end in (THREE_PHASES.ends[0], THREE_PHASES.ends[-1])
    )
    assert len(at_first) >= 6
    assert len(at_last) <= 3
    rotated = {row["person_id"] for row in county["deployments"] if row["kind"] == "校长轮岗"}
    assert rotated & at_first


def test_a_leap_day_and_the_very_last_day_are_among_the_starts() -> None:
    county = tables(THREE_PHASES, 3, 60, 1200)
    starts = {row["start"] for row in county["appointments"]}
    assert {"2012-02-29", "2014-07-31", "2014-08-01"} <= starts


def _long_held(rows: Table, on: date) -> set[str]:
    """Who has held one post at one school for ten full years, written out plainly."""
    posts: dict[tuple[str, str, str], list[tuple[date, date]]] = defaultdict(list)
    for row in rows:
        if row["post"] in ("校长", "副校长"):
            key = (row["teacher_id"], row["school_id"], row["post"])
            posts[key].append((date.fromisoformat(row["start"]), day(row["end"]) or date.max))
    found = set()
    for (teacher, _school, _post), spans in posts.items():
        start, end = date.max, date.min
        for first, last in sorted(spans):
            start = start if first - timedelta(days=1) <= end else first
            end = max(end, last)
            if first <= on <= last and add_years(start, 10) <= on:
                found.add(teacher)
    return found
