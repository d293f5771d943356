import re
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from longchuan_plan.loading.cells import concatenate, read_column
from longchuan_plan.reading.raw import LOST, Encoder, RawColumn
from longchuan_plan.rosters import terms as terms_module
from longchuan_plan.rosters.column import adapter, fields
from longchuan_plan.rosters.plain import AsItStands, Plain, Plainly
from longchuan_plan.rosters.recruit import Recruit
from longchuan_plan.rosters.subjects import Subject, Subjects
from longchuan_plan.rosters.teacher import Teacher
from longchuan_plan.rosters.term_lists import CodeList
from longchuan_plan.rosters.values import Amount, Count, Day, Figure, Id, Text, Year, YesNo
from longchuan_plan.texts import Texts

DAY = fields(Teacher)["hired_on"]


def raw(*cells: str) -> RawColumn:
    encoder = Encoder(["x"])
    for cell in cells:
        encoder.add(1, [cell])
    return encoder.columns()[0]


def test_each_row_gets_its_value() -> None:
    typed = read_column(DAY, raw("2020-01-01", "", "2020/1/1", LOST, " ", "2020-13-01"))
    assert typed.column.values == [date(2020, 1, 1), None]
    assert typed.column.codes.tolist() == [0, 1, 0, 1, 1, 1]
    assert [typed.raw.texts[code] for code in typed.faults] == ["2020-13-01"]


def test_a_full_column_has_no_empty_value() -> None:
    assert read_column(DAY, raw("2020-01-01", "2020-01-02")).column.values == [
        date(2020, 1, 1),
        date(2020, 1, 2),
    ]


def test_a_column_without_rows() -> None:
    assert read_column(DAY, raw()).column.codes.tolist() == []


CELLS = st.lists(st.sampled_from(["T1", " T1", "T2", "", " ", "a b", "1.2E+17", "T-3", LOST]))


@given(CELLS, st.booleans())
def test_reading_by_distinct_texts_is_reading_each_cell(cells: list[str], many: bool) -> None:
    field, column = fields(Teacher)["teacher_id"], raw(*cells)
    if many:
        column = column._replace(texts=Texts.of(column.texts))
    typed = read_column(field, column)
    assert len(set(typed.column.values)) == len(typed.column.values)
    for row, cell in enumerate(cells):
        expected, refused = None, False
        if cell.strip() and cell != LOST:
            try:
                (expected,) = adapter(field).validate_python([cell])
            except ValueError:
                refused = True
        assert typed.column.at(row) == expected
        assert (int(typed.raw.codes[row]) in typed.faults) is refused


@given(st.sampled_from([Id, Text]), st.data())
def test_what_stands_as_it_is_would_be_read_so(cell: Any, data: st.DataObject) -> None:
    (plain,) = (item for item in get_args(cell) if isinstance(item, AsItStands))
    text = data.draw(st.from_regex(f"[{plain.signs}]+", fullmatch=True))
    assert TypeAdapter(cell).validate_python(text) == text


@given(st.sampled_from([Day, YesNo, Count, Amount, Figure, Year]), st.data())
def test_what_is_plainly_read_would_be_read_so(cell: Any, data: st.DataObject) -> None:
    (plain,) = (item for item in get_args(cell) if isinstance(item, Plainly))
    usual = st.from_regex(plain.form, fullmatch=True)
    texts = data.draw(st.lists(usual | st.sampled_from(["", " ", "x", "1\n2"]), unique=True))
    values, odd = plain.read(texts)
    assert len(values) == len(texts)
    for place, text in enumerate(texts):
        if place in odd:
            # Only a calendar says that there is no such day.
            assert cell is Day or not re.fullmatch(plain.form, text)
        else:
            read = TypeAdapter(cell).validate_python(text)
            assert values[place] == read
            assert str(values[place]) == str(read)  # 1.50 is kept as it is written


@pytest.mark.parametrize(
    ("cell", "text"),
    [(Count, "1\n2"), (Count, " 1"), (Count, "１"), (Count, "1.0"), (Amount, "1e3"), (Amount, "-1"),
     (Day, "2023-02-29"), (Day, "2020/1/1"), (Day, "20200101"), (Day, "2100-01-01"), (YesNo, "1"),
     (Year, "1899"), (Figure, "NaN"), (Figure, "1\n"), (Count, " "), (Count, LOST), (Count, "")],
)  # fmt: skip
def test_what_is_unusual_is_left_to_the_validator(cell: Any, text: str) -> None:
    (plain,) = (item for item in get_args(cell) if isinstance(item, Plainly))
    assert list(plain.read([text])[1]) == [0]


WORDS = st.text("体育课英语；;、,/ （\0\n", max_size=4) | st.sampled_from(
    ["体育与健康", "信息技术"]
)


@given(st.sampled_from([Subject, Subjects]), st.lists(WORDS, unique=True, max_size=3))
def test_subjects_are_plainly_read_as_the_validator_does(cell: Any, texts: list[str]) -> None:
    field = fields(Recruit)["subject"] if cell is Subject else fields(Teacher)["subjects"]
    plain = field.metadata[-1]
    assert isinstance(plain, Plain)
    values, odd = plain.read(texts)
    for place, text in enumerate(texts):
        if place not in odd:
            assert values[place] == TypeAdapter(cell).validate_python(text)
        else:
            assert re.fullmatch("[；;、,/]*", text) or re.search("[ \0\n；;、,/]", text)


@pytest.mark.parametrize(
    "terms", [item for item in vars(terms_module).values() if isinstance(item, CodeList)]
)
def test_the_terms_of_a_list_are_their_own_values(terms: CodeList) -> None:
    assert [terms.parse(term) for term in terms.values] == list(terms.values)
    assert terms.read(terms.values) == (list(terms.values), [])
    assert terms.read(("", terms.values[0], " ", *terms.aliases))[1] == [
        0, *range(2, 3 + len(terms.aliases)),
    ]  # fmt: skip


def test_fields_of_one_type_share_their_reader() -> None:
    assert adapter(DAY) is adapter(fields(Recruit)["hired_on"])


def test_parts_of_several_files_become_one_column() -> None:
    first = read_column(DAY, raw("2020-01-01", "2020-01-02")).column
    second = read_column(DAY, raw("2020-01-02", "")).column
    column = concatenate("hired_on", [(first, 2), (None, 1), (second, 2)])
    assert [column.at(row) for row in range(5)] == [
        date(2020, 1, 1), date(2020, 1, 2), None, date(2020, 1, 2), None,
    ]  # fmt: skip
    assert concatenate("hired_on", [(first, 2)]) is first
    assert concatenate("hired_on", [(None, 2)]).values == [None]
