import pytest

from longchuan_plan.findings import Finding
from longchuan_plan.loading.roster_loader import load_table
from longchuan_plan.locations import InTable, Spot
from longchuan_plan.reading.csv_file import read_csv
from longchuan_plan.reading.raw import RawTable
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.rosters.reserve import Reserve
from longchuan_plan.tables import Table

HEAD = "teacher_id,added_on,removed_on\n"


def raw(text: str, name: str = "reserves.csv") -> RawTable:
    return read_csv(name, text.encode())


def load(*texts: str) -> tuple[Table, list[Finding]]:
    return load_table(Reserve, [raw(text, f"{place}.csv") for place, text in enumerate(texts, 1)])


def values(table: Table, name: str) -> list[object]:
    return [table.columns[name].at(row) for row in range(table.rows)]


def faults(*texts: str) -> list[tuple[str, int | None, str | None]]:
    """Rule, and row or line, and field of each finding."""
    _table, findings = load(*texts)
    shown = []
    for finding in findings:
        assert finding.message
        place = finding.place
        at = place.row if isinstance(place, InTable) else None
        at = place.line if isinstance(place, Spot) else at
        shown.append((finding.rule.name, at, finding.field))
    return shown


def test_a_table_is_read_with_the_line_of_each_row() -> None:
    table, findings = load(f"{HEAD}T1,2022-03-01,\n\nT2,2022/4/1,2023-08-31\n")
    assert not findings
    assert [str(day) for day in values(table, "added_on")] == ["2022-03-01", "2022-04-01"]
    assert values(table, "removed_on")[0] is None
    assert [table.source_of(row)[1] for row in (0, 1)] == [2, 4]


@pytest.mark.parametrize(
    "head",
    [
        "教师编号,入库日期,出库日期",
        "工号,added_on,出库日期",
        "\ufeff教师编号*, 入库日期（必填）,出库 日期",
        "ＴＥＡＣＨＥＲ＿ＩＤ,Added On,REMOVED-ON",
        '"教师编号*","入库日期","出库日期"',
    ],
)
def test_headers_are_known_in_either_language_and_spelling(head: str) -> None:
    table, findings = load(f"{head}\nT1,2022-03-01,\n")
    assert not findings
    assert list(table.columns) == ["teacher_id", "added_on", "removed_on"]


def test_blanks_around_a_cell_do_not_count() -> None:
    table, findings = load(f"{HEAD} T1 ,2022-03-01\t, \n")
    assert not findings
    assert values(table, "teacher_id") == ["T1"]
    assert values(table, "removed_on") == [None]


def test_one_value_in_two_spellings_is_one_value() -> None:
    table, _findings = load(f"{HEAD}T1,2022-03-01,\nT1 ,2022/3/1,\n")
    assert table.columns["teacher_id"].values == ["T1"]
    assert len(table.columns["added_on"].values) == 1


def test_rows_of_delimiters_only_are_left_out() -> None:
    table, findings = load(f"{HEAD}T1,2022-03-01,\n,,\n , ,\nT2,2022-04-01,\n,,\n")
    assert not findings
    assert values(table, "teacher_id") == ["T1", "T2"]
    assert [table.source_of(row)[1] for row in (0, 1)] == [2, 5]


def test_a_required_cell_that_is_empty() -> None:
    text = f"{HEAD}T1,,\n,2022-03-01,\n,,2022-01-01\n"
    assert faults(text) == [
        ("value-missing", 1, "teacher_id"),
        ("value-missing", 2, "teacher_id"),
        ("value-missing", 0, "added_on"),
        ("value-missing", 2, "added_on"),
    ]


def test_a_refused_cell_is_no_empty_one() -> None:
    assert faults(f"{HEAD}T1,2022.3,\n") == [("not-a-date", 0, "added_on")]
    assert values(load(f"{HEAD}T1,2022.3,\n")[0], "added_on") == [None]


def test_columns_missing_doubled_and_unknown() -> None:
    text = "teacher_id,工号,爱好,,出库日期\nT1,T2,棋,x,\n"
    assert faults(text) == [
        ("column-twice", 1, "teacher_id"),
        ("column-unknown", 1, None),
        ("column-unknown", 1, None),
        ("column-missing", 1, "added_on"),
    ]
    table, findings = load(text)
    assert values(table, "teacher_id") == ["T1"]
    assert [finding.place.column for finding in findings if isinstance(finding.place, Spot)] == [
        12, 15, 18, 1,
    ]  # fmt: skip


def test_the_columns_of_a_quoted_header_are_counted_by_character() -> None:
    _table, findings = load('"teacher_id","工,号","added_on"\nT1,T2,2022-03-01\n')
    (finding,) = findings
    assert finding.place == Spot("1.csv", 1, 14)


def test_an_unknown_header_comes_with_the_nearest_known_one() -> None:
    _table, findings = load("teacher_id,added_on,removed_no\nT1,2022-03-01,x\n")
    assert "removed_on" in findings[0].hint


@pytest.mark.parametrize("numbers", [("1", "2"), ("2", ""), ("7", "合计")])
def test_a_column_of_row_numbers_is_passed_over(numbers: tuple[str, str]) -> None:
    first, second = numbers
    found = faults(f"序号,teacher_id,added_on\n{first},T1,2022-03-01\n{second},T2,2022-03-01\n")
    assert "column-unknown" not in [name for name, *_others in found]


def test_a_remark_in_a_column_of_row_numbers_is_told() -> None:
    text = "序号,teacher_id,added_on\n1,T1,2022-03-01\n2借调,T2,2022-03-01\n"
    assert faults(text) == [("column-unknown", 1, None)]


def test_an_unknown_header_is_not_asked_to_be_one_that_is_there() -> None:
    _table, findings = load("teacher_id,added_on,added_no\nT1,2022-03-01,x\n")
    assert "known here: removed_on (出库日期)" == findings[0].hint
    _table, findings = load("teacher_id,added_on,removed_on,备注\nT1,2022-03-01,,x\n")
    assert "take the column out" in findings[0].hint


def test_a_nameless_column_without_content_is_no_fault() -> None:
    assert not faults("teacher_id,added_on,,\nT1,2022-03-01,, \n")


def test_a_file_without_a_header_is_one_fault_and_its_data_is_not_repeated() -> None:
    _table, findings = load("T1,2022-03-01,李明\nT2,2022-03-01,张三\n")
    (finding,) = findings
    assert finding.rule.name == "column-missing"
    assert "T1" not in finding.message + finding.hint
    assert "李明" not in finding.message + finding.hint


def test_several_files_are_one_table() -> None:
    table, findings = load(
        f"{HEAD}T1,2022-03-01,2023-01-01\n",
        HEAD,
        "入库日期;教师编号\n2022-04-01;T2\n2022-13-01;T1\n",
    )
    assert values(table, "teacher_id") == ["T1", "T2", "T1"]
    assert values(table, "removed_on")[1:] == [None, None]
    assert [table.source_of(row)[0].path for row in range(3)] == ["1.csv", "3.csv", "3.csv"]
    assert [(item.rule.name, item.place) for item in findings] == [
        ("not-a-date", InTable("reserves", 2, "added_on"))
    ]


def test_a_column_that_one_of_the_files_lacks() -> None:
    table, findings = load(f"{HEAD}T1,2022-03-01,\n", "teacher_id\nT2\n")
    assert [(item.rule.name, item.field) for item in findings] == [("column-missing", "added_on")]
    assert values(table, "added_on")[1] is None


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model.table)
def test_the_examples_of_every_table_are_a_sound_row(model: type) -> None:
    columns = fields(model).values()
    for heads in ([item.name for item in columns], [item.column.header for item in columns]):
        text = f"{','.join(heads)}\n{','.join(item.column.example for item in columns)}\n"
        table, findings = load_table(model, [raw(text)])
        assert not findings
        assert list(table.columns) == list(fields(model))
