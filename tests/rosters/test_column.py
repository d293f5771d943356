from datetime import date
from typing import Annotated

import pytest
from pydantic import ValidationError

from longchuan_plan.rosters.column import Column, Row, adapter, fields
from longchuan_plan.rosters.terms import DEGREE, Degree
from longchuan_plan.rosters.values import Day, Id


class Sample(Row):
    table = "samples"
    label = "样本"

    sample_id: Annotated[Id, Column("编号", "the sample", "S1")]
    from_: Annotated[Day, Column("开始", "its first day", "2020-01-01")]
    degree: Annotated[Degree | None, Column("学历", "a term", "本科")] = None
    day: Annotated[Day, Column("日", "a day", "2020-01-01")] | None = None


def test_fields_are_known_by_the_name_in_the_files() -> None:
    assert list(fields(Sample)) == ["sample_id", "from", "degree", "day"]
    assert fields(Sample)["from"].name == "from"


def test_a_field_is_required_unless_it_may_be_none() -> None:
    assert [field.required for field in fields(Sample).values()] == [True, True, False, False]


def test_the_column_is_found_wherever_the_annotation_has_it() -> None:
    assert [field.column.header for field in fields(Sample).values()] == [
        "编号", "开始", "学历", "日",
    ]  # fmt: skip
    assert [field.annotation for field in fields(Sample).values()] == [str, date, str, date]


def test_an_optional_field_keeps_its_code_list() -> None:
    assert DEGREE in fields(Sample)["degree"].metadata
    assert adapter(fields(Sample)["degree"]).validate_python(["大学本科"]) == ["本科"]


def test_an_error_names_the_place_in_the_list() -> None:
    with pytest.raises(ValidationError) as caught:
        adapter(fields(Sample)["day"]).validate_python(["2020-01-01", "2020-02-30"])
    assert [error["loc"] for error in caught.value.errors()] == [(1,)]
