"""The one form of every JSON output."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from longchuan_plan.exports.json_text import SCHEMA_VERSION, json_text
from longchuan_plan.indicators.target import Binding


def test_the_version_of_the_schema_comes_first() -> None:
    assert f'{{\n  "schema_version": {SCHEMA_VERSION},\n  "a": 1\n}}\n' == json_text({"a": 1})


def test_chinese_stays_readable() -> None:
    assert "校长" in json_text({"post": "校长"})


def test_values_of_ours_become_plain_ones() -> None:
    written = json.loads(
        json_text(
            {
                "day": date(2024, 2, 29),
                "word": Binding.MUST,
                "share": Fraction(16, 23),
                "count": Fraction(4, 2),
                "money": Decimal("1.5"),
                "nothing": None,
            }
        )
    )
    del written["schema_version"]
    assert {
        "day": "2024-02-29",
        "word": "must",
        "share": 16 / 23,
        "count": 2,
        "money": 1.5,
        "nothing": None,
    } == written


@pytest.mark.parametrize(("value", "written"), [(Fraction(0), "0"), (Fraction(7, 10), "0.7")])
def test_a_whole_number_is_written_as_one(value: Fraction, written: str) -> None:
    assert f'"a": {written}\n' in json_text({"a": value})


def test_what_json_cannot_say_is_a_defect() -> None:
    with pytest.raises(TypeError):
        json_text({"a": object()})
