"""The county worked out by hand (county/README.md): the commands say what the pencil said."""

from typing import Any

import pytest

from tests.cli.conftest import Command

AS_OF = "2024-07-31"

DUE = [
    ("P03", "3144990004", "校长", "2010-01-01", "2020-01-01", 14, 6, 1673, "overdue"),
    ("P01", "2144990002", "校长", "2012-02-29", "2022-02-28", 12, 5, 884, "overdue"),
    ("P02", "2144990003", "副校长", "2013-09-01", "2023-09-01", 10, 10, 334, "overdue"),
    ("P14", "3144990004", "副校长", "2014-07-31", "2024-07-31", 10, 0, 0, "overdue"),
    ("P11", "2144990001", "副校长", "2014-08-15", "2024-08-15", 9, 11, 0, "upcoming"),
    ("P09", "3444990005", "副校长", "2014-08-15", "2024-08-15", 9, 11, 0, "upcoming"),
    ("P10", "3444990005", "副校长", "2014-08-15", "2024-08-15", 9, 11, 0, "upcoming"),
    ("P12", "3444990005", "校长", "2014-08-31", "2024-08-31", 9, 11, 0, "upcoming"),
]
THROUGH_SUCCESSORS = [
    ("P07", "2144990002", "校长", "2005-09-01", "2015-09-01", 18, 10, 3256, "overdue"),
    ("P06", "2144990002", "副校长", "2011-09-01", "2021-09-01", 12, 10, 1064, "overdue"),
]


def entry(item: dict[str, Any]) -> tuple[Any, ...]:
    keys = "teacher_id school_id post since due_on years months overdue_days state"
    return tuple(item[key] for key in keys.split())


def test_who_must_rotate(lcplan: Command) -> None:
    found = lcplan(
        "rotation-due", "--as-of", AS_OF, "--by", "2024-08-31", "--output-format", "json"
    ).json
    assert DUE == [entry(item) for item in found["due"]]
    assert THROUGH_SUCCESSORS == [entry(item) for item in found["through_successors"]]
    assert (AS_OF, "2024-08-31", 10) == (found["as_of"], found["until"], found["years"])
    assert (["校长", "副校长"], "三（三）8") == (found["posts"], found["clause"])
    assert ("黄国荣", "佗城镇初级中学", "佗城镇") == (
        found["due"][0]["name"],
        found["due"][0]["school"],
        found["due"][0]["town"],
    )


def test_who_is_overdue_today(lcplan: Command) -> None:
    found = lcplan("rotation-due", "--as-of", AS_OF, "--output-format", "json").json
    assert DUE[:4] == [entry(item) for item in found["due"]]


def test_a_span_is_the_same_as_its_last_day(lcplan: Command) -> None:
    outcomes = [
        lcplan("rotation-due", "--as-of", AS_OF, *until, "--output-format", "json")
        for until in (("--by", "2024-08-31"), ("--within", "1m"))
    ]
    assert outcomes[0] == outcomes[1]


def test_the_quota_and_its_seats(lcplan: Command) -> None:
    found = lcplan("quota", "--as-of", AS_OF, "--output-format", "json").json
    assert (30, 0.1, 3, 3) == tuple(found[key] for key in ("total", "rate", "quota", "held"))
    assert [
        ("1144990007", "镇区", 2, 0, 0),
        ("2144990001", "县城", 8, 1, 1),
        ("2144990002", "镇区", 6, 1, 1),
        ("2144990003", "乡村", 5, 1, 1),
        ("3144990004", "镇区", 5, 0, 0),
        ("3444990005", "县城", 4, 0, 0),
    ] == [
        tuple(row[key] for key in ("school_id", "area", "teachers", "backbone", "seats"))
        for row in found["allocation"]
    ]
    assert [
        {
            "remainder": "15/26",
            "school_ids": ["2144990003", "3144990004"],
            "seats": 1,
            "given_to": ["2144990003"],
        }
    ] == found["ties"]


NUMBERS: dict[str, list[tuple[str, int | None, int | None, float | None, str]]] = {
    "2022-08-31": [
        ("M05.bachelor-share", 0, 1, 0, "missed"),
        ("M10.secondments", 9, None, 9, "missed"),
    ],
    "2023-07-31": [
        ("M05.bachelor-share", 16, 23, 16 / 23, "missed"),
        ("M05.postgraduate-share", 3, 10, 0.3, "met"),
        ("M05.college-share", 0, 0, None, "no_data"),
        ("M05.replacement", 0, 0, None, "no_data"),
        ("M10.secondments", 10, None, 10, "met"),
    ],
    AS_OF: [
        ("M01.groups", 1, None, 1, "missed"),
        ("M05.bachelor-share", 7, 10, 0.7, "met"),
        ("M05.postgraduate-share", 2, 7, 2 / 7, "missed"),
        ("M05.college-share", 1, 2, 0.5, "missed"),
        ("M05.five-subjects", 1, 2, 0.5, "missed"),
        ("M05.replacement", 2, 1, 2, "missed"),
        ("M08.rotation", 4, 13, 4, "missed"),
        ("M09.backbone", 3, 30, 3, "met"),
        ("M10.secondments", 20, None, 20, "met"),
    ],
    "2025-08-31": [
        ("M05.bachelor-share", 0, 0, None, "no_data"),
        ("M10.secondments", 21, None, 21, "missed"),
    ],
}


@pytest.mark.parametrize("as_of", NUMBERS)
def test_where_the_indicators_stand(lcplan: Command, as_of: str) -> None:
    found = lcplan("status", "--as-of", as_of, "--output-format", "json").json
    keys = ("id", "numerator", "denominator", "value", "status")
    shown = [indicator_of(found, name) for name, *_rest in NUMBERS[as_of]]
    assert NUMBERS[as_of] == [tuple(item[key] for key in keys) for item in shown]
    assert all((item["value"] is None) == bool(item["reason"]) for item in shown)


def test_what_stands_beside_the_numbers(lcplan: Command) -> None:
    found = lcplan("status", "--as-of", AS_OF, "--output-format", "json").json
    replacement = indicator_of(found, "M05.replacement")["details"]
    assert (1, 7, 2) == tuple(replacement[k] for k in ("over_staffed", "exits", "exits_left_over"))
    assert 6 == indicator_of(found, "M08.rotation")["details"]["through_successors"]
    (failure,) = indicator_of(found, "M05.five-subjects")["failures"]
    assert {"2144990003", "心理"} <= set(failure.values())
    lights = {measure["id"]: measure["light"] for measure in found["measures"]}
    assert ("red", "red") == (lights["M05"], lights["M08"])


def test_the_county_has_no_error_and_only_the_warnings_that_it_was_made_with(
    lcplan: Command,
) -> None:
    """Few people stand for all: some lead two schools, or are sent for odd terms."""
    found = lcplan("validate", "--as-of", "2025-08-31", "--output-format", "json").json
    assert {
        "recruit-not-registered",
        "two-principals",
        "two-postings",
        "deputy-from-township",
        "lead-school-outside-seat",
        "term-unlike-plan",
    } == {item["name"] for item in found["findings"]}
    assert 0 == found["summary"]["error"]


def indicator_of(status: Any, name: str) -> Any:
    return next(
        item
        for measure in status["measures"]
        for item in measure["indicators"]
        if name == item["id"]
    )
