from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.errors import UsageError
from longchuan_plan.periods import Period
from longchuan_plan.rosters.frames import Frames
from tests.rosters.laid import Cells, frames

START = date(2020, 1, 1)


def made(rows: Sequence[tuple[str, str]], dates: tuple[str, str], **other: str) -> list[Cells]:
    """Rows with two dates each, and other cells that are the same in all."""
    return [{dates[0]: first, dates[1]: second, **other} for first, second in rows]


def test_a_frame_has_every_column_of_the_model_and_row_numbers_as_index() -> None:
    frame = frames(schools=[{"school_id": "A"}, {"school_id": "B"}]).frame("schools")
    assert list(frame.columns)[:3] == ["school_id", "name", "town"]
    assert frame.index.tolist() == [0, 1]
    assert frame["closed_on"].isna().all()


def test_a_table_that_no_file_holds_has_no_rows() -> None:
    rosters = frames()
    assert not rosters.has("groups")
    assert rosters.frame("groups").empty
    assert rosters.in_force("groups", START).tolist() == []
    assert rosters.teachers_on(START).empty


def test_a_frame_is_made_once() -> None:
    rosters = frames(schools=[{"school_id": "A"}])
    assert rosters.frame("schools") is rosters.frame("schools")


def test_both_ends_of_a_spell_are_days_in_force() -> None:
    rows = made([("2020-01-01", "2020-01-31"), ("2020-02-01", "")], ("start", "end"))
    rosters = frames(appointments=rows)
    assert [
        rosters.in_force("appointments", day).tolist()
        for day in (date(2019, 12, 31), START, date(2020, 1, 31), date(2020, 2, 1))
    ] == [[False, False], [True, False], [True, False], [False, True]]


def test_a_school_is_open_from_the_beginning_to_its_last_day() -> None:
    rosters = frames(schools=[{"school_id": "A", "closed_on": "2020-01-01"}, {"school_id": "B"}])
    assert rosters.in_force("schools", START).tolist() == [True, True]
    assert rosters.in_force("schools", date(2020, 1, 2)).tolist() == [False, True]


def test_an_event_holds_from_its_day_on() -> None:
    rosters = frames(progress=[{"recorded_on": "2020-01-01"}, {"recorded_on": "2020-01-02"}])
    assert rosters.in_force("progress", START).tolist() == [True, False]


def test_a_school_year_holds_from_its_first_day_to_the_day_before_the_next() -> None:
    rosters = frames(school_years=[{"school_year": "2022"}, {"school_year": "2023"}])
    assert rosters.in_force("school_years", date(2023, 8, 31)).tolist() == [True, False]
    assert rosters.in_force("school_years", date(2023, 9, 1)).tolist() == [False, True]


def test_a_calendar_year_is_not_a_school_year() -> None:
    rosters = frames(allowances=[{"year": "2022"}, {"year": "2023"}])
    assert rosters.in_force("allowances", date(2023, 8, 31)).tolist() == [False, True]
    assert rosters.within("allowances", Period(date(2022, 1, 1), date(2022, 12, 31))).tolist() == [
        True,
        False,
    ]


def test_each_school_year_falls_in_one_of_two_adjoining_periods() -> None:
    rosters = frames(school_years=[{"school_year": str(year)} for year in (2021, 2022, 2023)])
    first = Period(date(2021, 9, 1), date(2023, 7, 31))
    second = Period(date(2023, 8, 1), date(2024, 7, 31))
    assert rosters.within("school_years", first).tolist() == [True, True, False]
    assert rosters.within("school_years", second).tolist() == [False, False, True]


def test_a_row_falls_in_a_period_by_its_event_or_its_start_or_a_named_day() -> None:
    rosters = frames(
        recruits=[{"hired_on": "2020-01-01"}, {"hired_on": "2020-02-01"}],
        appointments=made([("2020-01-31", "2021-01-01"), ("2019-01-01", "")], ("start", "end")),
        projects=[{"due_on": "2020-03-01", "completed_on": "2020-01-15"}, {"due_on": "2020-01-02"}],
    )
    january = Period(START, date(2020, 1, 31))
    assert rosters.within("recruits", january).tolist() == [True, False]
    assert rosters.within("appointments", january).tolist() == [True, False]
    assert rosters.within("projects", january).tolist() == [False, True]
    assert rosters.within("projects", january, "completed_on").tolist() == [True, False]


def test_what_has_no_first_day_needs_a_column_to_fall_in_a_period() -> None:
    rosters = frames(schools=[{"school_id": "A", "closed_on": "2020-01-05"}])
    january = Period(START, date(2020, 1, 31))
    with pytest.raises(UsageError, match="schools"):
        rosters.within("schools", january)
    with pytest.raises(UsageError, match="schools"):
        rosters.within("schools", january, "name")
    assert rosters.within("schools", january, "closed_on").tolist() == [True]


def test_only_what_is_in_force_for_a_time_has_an_interval() -> None:
    assert frames().interval("groups").start == "joined_on"
    with pytest.raises(UsageError, match="figures"):
        frames().interval("figures")


@pytest.fixture
def county() -> Frames:
    return frames(
        schools=[
            {"school_id": "A", "area": "县城", "closed_on": "2022-08-31", "successor_id": "B"},
            {"school_id": "B", "area": "乡村", "central": "是"},
            {"school_id": "C"},
            {"school_id": "B", "area": "县城"},
        ],
        teachers=[
            {"teacher_id": "T1", "school_id": "B"},
            {"teacher_id": "T2", "school_id": "A"},
            {"teacher_id": "T3", "school_id": "none"},
        ],
        trainings=[
            {"teacher_id": "T2", "hours": "10"},
            {"teacher_id": "T1"},
            {"teacher_id": "T9"},
            {"teacher_id": "T3", "mentor_id": "T1"},
        ],
    )


def test_a_name_without_a_dot_is_the_column_itself(county: Frames) -> None:
    frame = county.frame("teachers")
    assert county.follow("teachers", frame, "school_id").equals(frame["school_id"])


def test_a_dotted_name_follows_the_reference_and_keeps_the_index(county: Frames) -> None:
    frame = county.frame("teachers").iloc[[2, 0]]
    area = county.follow("teachers", frame, "school.area")
    assert area.index.tolist() == [2, 0]
    assert area.isna().tolist() == [True, False]
    assert area[0] == "乡村"


def test_references_are_followed_as_far_as_they_lead(county: Frames) -> None:
    frame = county.frame("trainings")
    area = county.follow("trainings", frame, "teacher.school.successor.area")
    assert area[0] == "乡村"
    assert area.isna().tolist() == [False, True, True, True]
    assert county.follow("trainings", frame, "mentor.school.central").isna().tolist() == [
        True, True, True, False,
    ]  # fmt: skip


def test_a_reference_into_a_table_that_no_file_holds_leads_nowhere() -> None:
    rosters = frames(recruits=[{"teacher_id": "T1", "school_id": "A"}])
    for path in ("school.area", "school.closed_on", "school.central", "teacher.subjects"):
        assert rosters.follow("recruits", rosters.frame("recruits"), path).isna().all()


@pytest.mark.parametrize("path", ["town.name", "name.area", "school.nothing"])
def test_a_name_that_no_model_knows_is_refused(county: Frames, path: str) -> None:
    with pytest.raises(KeyError):
        county.follow("teachers", county.frame("teachers"), path)


def test_a_mapping_holds_what_is_filled_by_key(county: Frames) -> None:
    assert county.mapping("schools", "successor_id") == {"A": "B"}
    assert county.mapping("schools", "area") == {"A": "县城", "B": "乡村"}


def test_the_school_of_a_day_is_that_of_the_assignment_in_force() -> None:
    rosters = frames(
        teachers=[
            {"teacher_id": "T1", "school_id": "A", "hired_on": "2010-09-01"},
            {"teacher_id": "T2", "school_id": "B", "hired_on": "2010-09-01"},
            {"teacher_id": "T3", "school_id": "B", "hired_on": "2020-09-01"},
        ],
        assignments=[
            {"teacher_id": "T1", "school_id": "C", "from": "2019-09-01", "to": "2020-08-31"},
            {"teacher_id": "T1", "school_id": "A", "from": "2020-09-01"},
            {"teacher_id": "T9", "school_id": "A", "from": "2010-09-01"},
        ],
    )
    before, after = rosters.teachers_on(date(2020, 8, 31)), rosters.teachers_on(date(2020, 9, 1))
    assert before["school_id"].tolist() == ["C", "B"]
    assert after["school_id"].tolist() == ["A", "B", "B"]
    assert rosters.frame("teachers")["school_id"].tolist() == ["A", "B", "B"]


def test_of_two_assignments_in_force_the_one_that_began_later_counts_wherever_it_stands() -> None:
    rosters = frames(
        teachers=[{"teacher_id": "T1", "school_id": "A", "hired_on": "2010-09-01"}],
        assignments=[
            {"teacher_id": "T1", "school_id": "C", "from": "2019-09-01"},
            {"teacher_id": "T1", "school_id": "B", "from": "2018-09-01"},
        ],
    )
    assert rosters.teachers_on(START)["school_id"].tolist() == ["C"]


def test_a_row_without_an_id_takes_nothing_from_what_is_in_no_register() -> None:
    """As of a cell that was refused: neither an assignment of somebody unknown, nor a school."""
    rosters = frames(
        schools=[{"area": "县城"}, {"school_id": "A", "area": "乡村"}],
        teachers=[
            {"school_id": "A", "hired_on": "2010-09-01"},
            {"teacher_id": "T1", "school_id": "none", "hired_on": "2010-09-01"},
            {"teacher_id": "T2", "hired_on": "2010-09-01"},
        ],
        assignments=[{"teacher_id": "T9", "school_id": "B", "from": "2010-09-01"}],
    )
    found = rosters.teachers_on(START)["school_id"].astype(object)
    assert found.where(found.notna(), "").tolist() == ["A", "none", ""]
    area = rosters.follow("teachers", rosters.frame("teachers"), "school.area")
    assert area.isna().tolist() == [False, True, True]


days = st.integers(0, 12).map(lambda count: START + timedelta(days=count))
people = st.sampled_from(["T1", "T2", "T3", "T4"])
schools = st.sampled_from(["A", "B", "C"])
spans = st.tuples(days, st.none() | days)


@given(
    teachers=st.dictionaries(people, st.tuples(schools, spans), max_size=4),
    stays=st.lists(st.tuples(people, schools, spans), max_size=8),
    day=days,
)
def test_the_teachers_of_a_day_are_those_that_a_plain_loop_finds(
    teachers: dict[str, tuple[str, tuple[date, date | None]]],
    stays: list[tuple[str, str, tuple[date, date | None]]],
    day: date,
) -> None:
    def holds(span: tuple[date, date | None]) -> bool:
        return span[0] <= day and (span[1] is None or day <= span[1])

    def school_of(person: str, own: str) -> str:
        """Goes through the stays in order; one that began no earlier takes over."""
        school, since = own, date.min
        for who, where, span in stays:
            if who == person and holds(span) and span[0] >= since:
                school, since = where, span[0]
        return school

    expected = [
        (row, person, school_of(person, own))
        for row, (person, (own, span)) in enumerate(teachers.items())
        if holds(span)
    ]
    rosters = frames(
        teachers=[
            {"teacher_id": person, "school_id": own, "hired_on": str(span[0]),
             "left_on": str(span[1] or "")}
            for person, (own, span) in teachers.items()
        ],
        assignments=[
            {"teacher_id": person, "school_id": school, "from": str(span[0]),
             "to": str(span[1] or "")}
            for person, school, span in stays
        ],
    )  # fmt: skip
    found = rosters.teachers_on(day)
    assert expected == list(zip(found.index, found["teacher_id"], found["school_id"], strict=True))


@given(rows=st.lists(spans, max_size=6), day=days, first=days, length=st.integers(0, 9))
def test_masks_agree_with_plain_comparisons(
    rows: list[tuple[date, date | None]], day: date, first: date, length: int
) -> None:
    cells = made([(str(start), str(end or "")) for start, end in rows], ("start", "end"))
    rosters, period = frames(deployments=cells), Period(first, first + timedelta(days=length))
    assert rosters.in_force("deployments", day).tolist() == [
        start <= day and (end is None or day <= end) for start, end in rows
    ]
    assert rosters.within("deployments", period).tolist() == [start in period for start, _ in rows]
    assert rosters.within("deployments", period, "end").tolist() == [
        end is not None and end in period for _, end in rows
    ]
