import pytest

from longchuan_plan.rosters.column import Event, Interval, Yearly, adapter, fields
from longchuan_plan.rosters.kinds import MODELS, TABLES, by_name, field_of, spelling
from longchuan_plan.rosters.term_lists import CodeList

every_field = pytest.mark.parametrize(
    ("model", "name"),
    [
        pytest.param(model, name, id=f"{model.table}.{name}")
        for model in TABLES
        for name in fields(model)
    ],
)


def test_the_tables_are_the_twenty_of_the_design() -> None:
    assert [model.table for model in TABLES] == [
        "schools", "school_years", "teachers", "assignments", "appointments", "recruits",
        "departures", "deployments", "groups", "partnerships", "activities", "lessons",
        "trainings", "reserves", "allowances", "projects", "inspections", "supervisions",
        "figures", "progress",
    ]  # fmt: skip
    assert len({model.label for model in TABLES}) == len(TABLES)
    assert [model.table for model in TABLES if model.required] == [
        "schools", "teachers", "appointments",
    ]  # fmt: skip


@every_field
def test_the_example_of_a_field_can_be_read(model: type, name: str) -> None:
    field = fields(model)[name]
    (value,) = adapter(field).validate_python([field.column.example])
    assert value is not None


@every_field
def test_the_manual_of_a_field_is_complete(model: type, name: str) -> None:
    column = fields(model)[name].column
    assert column.header
    assert column.description[0].islower()
    assert not column.description.endswith(".")


def test_one_spelling_of_a_header_means_one_field() -> None:
    for model in TABLES:
        spellings = [
            spelling(header)
            for name, field in fields(model).items()
            for header in {name, field.column.header, *field.column.aliases}
        ]
        assert sorted(spellings) == sorted(set(spellings)), model.table


def test_what_a_model_says_of_itself_names_its_own_fields() -> None:
    for model in TABLES:
        named = list(model.key)
        named += [name for pair in model.ordered for name in pair]
        match model.dated:
            case Event(on):
                named.append(on)
            case Interval(start, end):
                named += [end, *([start] if start else [])]
            case Yearly(year):
                named.append(year)
        assert set(named) <= set(fields(model)), model.table


def test_a_reference_leads_to_a_table_with_a_key_of_one_column() -> None:
    for model in TABLES:
        for field in fields(model).values():
            if field.column.references is not None:
                assert field.name.endswith("_id")
                assert len(MODELS[field.column.references].key) == 1


def test_an_alias_of_a_term_leads_to_a_term_and_is_none_itself() -> None:
    for model in TABLES:
        for field in fields(model).values():
            for item in field.metadata:
                if isinstance(item, CodeList):
                    assert set(item.aliases.values()) <= set(item.values)
                    assert not set(item.aliases) & set(item.values)


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("teachers", "teachers"),
        ("Teachers", "teachers"),
        ("教职工", "teachers"),
        ("teachers-2023", "teachers"),
        ("teachers_老隆", "teachers"),
        ("教职工-2023", "teachers"),
        ("教职工2023", "teachers"),
        ("教职工（2）", "teachers"),
        ("teachers (1)", "teachers"),
        ("schools", "schools"),
        ("school_years", "school_years"),
        ("school_years-2023", "school_years"),
        ("学校", "schools"),
        ("学校年度情况", "school_years"),
        ("\ufeff学校", "schools"),
        ("学校食堂", None),
        ("teachersold", None),
        ("Sheet1", None),
        ("", None),
    ],
)
def test_a_file_or_sheet_is_known_by_its_name(text: str, table: str | None) -> None:
    model = by_name(text)
    assert (model.table if model else None) == table


@pytest.mark.parametrize(
    ("table", "header", "field"),
    [
        ("teachers", "teacher_id", "teacher_id"),
        ("teachers", "Teacher ID", "teacher_id"),
        ("teachers", "\ufeff教师编号", "teacher_id"),
        ("teachers", "*姓 名", "name"),
        ("teachers", "\t＊姓　名\n", "name"),
        ("teachers", "教职工号（必填）", "teacher_id"),
        ("teachers", "职称(选填)", "title"),
        ("teachers", "title", "title"),
        ("teachers", "专业技术职务", "title"),
        ("schools", "学校（机构）标识码", "school_id"),
        ("schools", "城乡类型", None),
        ("assignments", "from", "from"),
        ("assignments", "FROM", "from"),
        ("appointments", "任现职务时间", "start"),
        ("appointments", "任同职级时间", None),
        ("teachers", "第一学历", None),
        ("teachers", "", None),
    ],
)
def test_a_header_is_known_in_either_language(table: str, header: str, field: str | None) -> None:
    assert field_of(MODELS[table], header) == field
