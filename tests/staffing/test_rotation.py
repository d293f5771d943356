"""The rotation list: who is on it, in which order, and what stands beside it."""

from datetime import date
from typing import Any

import pytest

from longchuan_plan.errors import UsageError
from longchuan_plan.exports.rotation_sheet import notes
from longchuan_plan.indicators.tenure import Tenure
from longchuan_plan.periods import add_months
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.selection import Where
from longchuan_plan.staffing.rotation import Rotation, State, rotation, tables, tenure_of
from tests.rosters.laid import frames

AS_OF = date(2024, 7, 31)

SCHOOLS = [
    {"school_id": "A", "name": "甲镇小学", "town": "甲镇", "area": "镇区", "kind": "小学"},
    {"school_id": "B", "name": "乙镇小学", "town": "乙镇", "area": "乡村", "kind": "小学"},
    {
        "school_id": "C",
        "name": "丙镇小学",
        "town": "丙镇",
        "area": "乡村",
        "kind": "小学",
        "closed_on": "2020-08-31",
        "successor_id": "A",
    },
]


def county(*appointments: str) -> Frames:
    """Appointments as `T1 A 校长 2014-09-01 2020-08-31`; everybody is in the register."""
    names = ("teacher_id", "school_id", "post", "start", "end")
    rows = [dict(zip(names, line.split(), strict=False)) for line in appointments]
    people = sorted({row["teacher_id"] for row in rows})
    teachers = [{"teacher_id": person, "name": f"姓名{person}"} for person in people]
    return frames(schools=SCHOOLS, teachers=teachers, appointments=rows)


def listed(plan: Plan, until: date, *appointments: str, **options: Any) -> Rotation:
    return rotation(plan, county(*appointments), AS_OF, until, **options)


def ids(found: Rotation) -> list[str]:
    return [item.teacher_id for item in found.due]


def test_the_list_is_ordered_by_day_then_school_then_person(plan: Plan) -> None:
    found = listed(
        plan,
        AS_OF,
        "T3 A 校长 2013-09-01",
        "T2 B 校长 2012-09-01",
        "T9 A 副校长 2012-09-01",
        "T4 A 副校长 2012-09-01",
        "T1 B 副校长 2010-02-28",
    )
    assert ["T1", "T4", "T9", "T2", "T3"] == ids(found)


def test_an_entry_says_all_that_a_decision_needs(plan: Plan) -> None:
    (item,) = listed(plan, AS_OF, "T1 A 副校长 2012-02-29").due
    assert ("姓名T1", "甲镇小学", "甲镇", "副校长") == (
        item.name,
        item.school,
        item.town,
        item.post,
    )
    assert (date(2012, 2, 29), date(2022, 2, 28)) == (item.since, item.due_on)
    assert (12, 5) == (item.years, item.months)
    assert 884 == item.overdue_days
    assert State.OVERDUE is item.state


def test_ten_years_are_full_on_the_day_and_not_before(plan: Plan) -> None:
    found = listed(plan, AS_OF, "T1 A 校长 2014-07-31", "T2 A 校长 2014-08-01")
    assert ["T1"] == ids(found)
    assert (0, State.OVERDUE) == (found.due[0].overdue_days, found.due[0].state)


def test_who_is_due_up_to_a_day_is_upcoming_that_day_included(plan: Plan) -> None:
    people = ("T1 A 校长 2014-08-31", "T2 B 校长 2014-09-01", "T3 B 副校长 2014-09-02")
    found = listed(plan, date(2024, 9, 1), *people)
    assert ["T1", "T2"] == ids(found)
    assert {State.UPCOMING} == {item.state for item in found.due}
    assert [(9, 11, 0), (9, 10, 0)] == [
        (item.years, item.months, item.overdue_days) for item in found.due
    ]


@pytest.mark.parametrize(
    ("as_of", "months", "until"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 12, 15), 13, date(2025, 1, 15)),
        (date(2024, 7, 31), 0, date(2024, 7, 31)),
    ],
)
def test_a_span_goes_over_the_ends_of_months(as_of: date, months: int, until: date) -> None:
    """What `--within` means."""
    assert until == add_months(as_of, months)


def test_who_leaves_before_the_years_are_full_is_not_upcoming(plan: Plan) -> None:
    found = listed(
        plan,
        date(2025, 12, 31),
        "T1 A 校长 2014-09-01 2024-08-31",
        "T2 A 副校长 2014-09-01 2024-09-01",
        "T3 B 校长 2010-09-01 2024-07-30",
        "T4 B 副校长 2010-09-01 2024-07-31",
    )
    assert ["T4", "T2"] == ids(found)


def test_records_that_touch_or_overlap_are_one_spell(plan: Plan) -> None:
    found = listed(
        plan,
        AS_OF,
        "T1 A 校长 2013-01-01 2018-08-31",
        "T1 A 校长 2018-09-01",
        "T2 A 副校长 2013-01-01 2019-12-31",
        "T2 A 副校长 2018-01-01",
        "T3 B 校长 2013-01-01 2018-08-31",
        "T3 B 校长 2018-09-02",
        "T4 B 副校长 2013-01-01 2018-08-31",
        "T4 B 校长 2018-09-01",
    )
    assert ["T1", "T2"] == ids(found)
    assert {date(2013, 1, 1)} == {item.since for item in found.due}


def test_other_posts_do_not_rotate(plan: Plan) -> None:
    found = listed(
        plan, AS_OF, "T1 A 园长 2010-01-01", "T2 A 副园长 2010-01-01", "T3 A 书记 2010-01-01"
    )
    assert ((), ("校长", "副校长")) == (found.due, found.posts)


def test_one_person_may_hold_two_posts(plan: Plan) -> None:
    found = listed(plan, AS_OF, "T1 A 校长 2012-01-01", "T1 A 副校长 2012-01-01")
    assert ["副校长", "校长"] == [item.post for item in found.due]


def test_one_post_alone(plan: Plan) -> None:
    people = ("T1 A 校长 2012-01-01", "T2 A 副校长 2012-01-01")
    found = listed(plan, AS_OF, *people, posts=["副校长"])
    assert (["T2"], ("副校长",)) == (ids(found), found.posts)


def test_a_merged_school_ends_the_spell_and_the_other_reading_stands_beside(plan: Plan) -> None:
    """丙镇小学 became part of 甲镇小学 on 31 August 2020."""
    found = listed(
        plan,
        AS_OF,
        "T1 C 校长 2012-09-01",
        "T1 A 校长 2020-09-01",
        "T2 C 副校长 2012-09-01",
        "T3 A 副校长 2010-09-01",
    )
    assert ["T3"] == ids(found)
    assert ["T1", "T2"] == [item.teacher_id for item in found.through_successors]
    beside = found.through_successors[0]
    assert ("A", date(2012, 9, 1), date(2022, 9, 1)) == (
        beside.school_id,
        beside.since,
        beside.due_on,
    )


def test_a_school_that_closes_ahead_ends_the_spell_then(plan: Plan) -> None:
    schools = [{**SCHOOLS[0], "closed_on": "2024-08-31"}]
    data = frames(
        schools=schools,
        teachers=[{"teacher_id": "T1", "name": "姓名"}],
        appointments=[
            {"teacher_id": "T1", "school_id": "A", "post": "校长", "start": "2014-09-01"}
        ],
    )
    assert () == rotation(plan, data, AS_OF, date(2025, 7, 31)).due


@pytest.mark.parametrize(
    ("until", "posts", "said"),
    [
        (date(2024, 7, 30), (), "2024-07-30 lies before 2024-07-31"),
        (AS_OF, ("园长",), "园长 is no post that rotates"),
    ],
)
def test_what_cannot_be_meant_is_said(
    plan: Plan, until: date, posts: tuple[str, ...], said: str
) -> None:
    with pytest.raises(UsageError, match=said):
        rotation(plan, county("T1 A 校长 2012-01-01"), AS_OF, until, posts)


def with_rule(plan: Plan, **fields: Any) -> Plan:
    """The plan with other fields of its rule on tenure."""
    rule = tenure_of(plan)
    other = Tenure.model_validate(rule.model_dump() | fields)
    measures = [
        measure.model_copy(
            update={"indicators": tuple(other if i is rule else i for i in measure.indicators)}
        )
        for measure in plan.measures
    ]
    return plan.model_copy(update={"measures": tuple(measures)})


@pytest.mark.parametrize(
    ("where", "posts", "due"),
    [
        ({"post": "校长"}, ("校长",), ["T1"]),
        ({"post": {"not": ["校长", "书记"]}}, ("副校长", "园长"), ["T2", "T3"]),
        ({"post": {"empty": "false"}}, ("校长", "副校长", "园长"), ["T1", "T2", "T3"]),
        ({}, ("校长", "副校长", "园长"), ["T1", "T2", "T3"]),
    ],
)
def test_a_rule_may_name_its_posts_in_any_way(
    plan: Plan, where: Where, posts: tuple[str, ...], due: list[str]
) -> None:
    people = ("T1 A 校长 2010-01-01", "T2 A 副校长 2010-01-02", "T3 A 园长 2010-01-03")
    found = listed(with_rule(plan, where=where), AS_OF, *people)
    assert (due, posts) == (ids(found), found.posts[: len(posts)])


def test_the_post_is_that_of_the_record_which_holds_on_the_day(plan: Plan) -> None:
    rule = with_rule(plan, same=("school_id",))
    found = listed(
        rule,
        AS_OF,
        "T1 A 校长 2012-09-01",
        "T1 A 副校长 2014-09-01 2016-08-31",
        "T2 B 副校长 2012-09-01 2016-08-31",
        "T2 B 校长 2016-09-01",
    )
    assert [("T1", "校长"), ("T2", "校长")] == [(item.teacher_id, item.post) for item in found.due]


def test_a_rule_may_be_about_teachers_and_no_posts(plan: Plan) -> None:
    """Six years at one school, as the rules of other counties on teachers have it."""
    rule = with_rule(plan, table="assignments", where={}, same=("school_id",), years=6)
    data = frames(
        schools=SCHOOLS,
        teachers=[{"teacher_id": name, "name": f"姓名{name}"} for name in ("T1", "T2")],
        assignments=[
            {"teacher_id": "T1", "school_id": "A", "from": "2018-07-31"},
            {"teacher_id": "T2", "school_id": "B", "from": "2018-08-01"},
        ],
    )
    found = rotation(rule, data, AS_OF, AS_OF)
    assert ((), "甲镇小学", "") == (found.posts, found.due[0].school, found.due[0].post)
    assert ["T1"] == ids(found)
    assert {"assignments", "schools", "teachers"} == set(tables(rule))
    assert "Rule: all 任教经历 rows, 6 full years in one school" in notes(found)[0]


def test_the_clause_is_that_of_the_target_in_force_or_of_the_rule(plan: Plan) -> None:
    (target,) = tenure_of(plan).targets.values()
    labels = {item.id: item.label for item in plan.head.document.clauses}
    first, later, own = list(labels)[:3]
    targets = {
        "from_start": target.model_copy(update={"clause": first}),
        date(2024, 8, 1): target.model_copy(update={"clause": later}),
    }

    def cited(**fields: Any) -> list[str]:
        rule, data = with_rule(plan, clause=own, **fields), county("T1 A 校长 2012-01-01")
        return [rotation(rule, data, day, day).clause for day in (AS_OF, date(2024, 8, 1))]

    assert [labels[first], labels[later]] == cited(targets=targets)
    assert [labels[own]] * 2 == cited(targets={})


def test_a_plan_may_rotate_nobody(plan: Plan) -> None:
    without = [m.model_copy(update={"indicators": ()}) for m in plan.measures]
    with pytest.raises(UsageError, match="nobody rotates"):
        rotation(
            plan.model_copy(update={"measures": tuple(without)}),
            county("T1 A 校长 2012-01-01"),
            AS_OF,
            AS_OF,
        )
