from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.loading.cells import concatenate, read_column
from longchuan_plan.reading.raw import LOST, Encoder, RawColumn
from longchuan_plan.rosters.column import adapter, fields
from longchuan_plan.rosters.recruit import Recruit
from longchuan_plan.rosters.teacher import Teacher

DAY = fields(Teacher)["hired_on"]


def raw(*cells: str) -> RawColumn:
    encoder = Encoder(["x"])
    for cell in cells:
        encoder.add(1, [cell])
    return encoder.columns()[0]


def test_each_row_gets_its_value() -> None:
    typed = read_column(DAY, raw("2020-01-01", "", "2020/1/1", LOST, " ", "2020-13-01"))
    assert typed.column.values == [None, date(2020, 1, 1)]
    assert typed.column.codes.tolist() == [1, 0, 1, 0, 0, 0]
    assert [typed.raw.texts[code] for code in typed.faults] == ["2020-13-01"]


def test_a_full_column_has_no_empty_value() -> None:
    assert read_column(DAY, raw("2020-01-01", "2020-01-02")).column.values == [
        date(2020, 1, 1),
        date(2020, 1, 2),
    ]


def test_a_column_without_rows() -> None:
    assert read_column(DAY, raw()).column.codes.tolist() == []


CELLS = st.lists(st.sampled_from(["T1", " T1", "T2", "", " ", "a b", "1.2E+17", "T-3", LOST]))


@given(CELLS)
def test_reading_by_distinct_texts_is_reading_each_cell(cells: list[str]) -> None:
    field = fields(Teacher)["teacher_id"]
    typed = read_column(field, raw(*cells))
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
