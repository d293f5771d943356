import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longchuan_plan import rosters
from longchuan_plan.findings import Finding
from longchuan_plan.loading.cell_faults import WORDS, cell_fault, printable
from longchuan_plan.loading.roster_loader import load_table
from longchuan_plan.locations import Spot
from longchuan_plan.reading.raw import Encoder, RawTable
from longchuan_plan.rosters.column import Row, fields
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.rosters.teacher import Teacher

HIDDEN = "机密7x9"
PERSONAL = [
    (model, name) for model in TABLES for name, field in fields(model).items() if field.column.pii
]


def raw(headers: list[str], *records: list[str]) -> RawTable:
    encoder = Encoder(headers)
    for line, cells in enumerate(records, 2):
        encoder.add(line, cells)
    spots = [Spot("t.csv", 1, place) for place in range(1, len(headers) + 1)]
    return RawTable("t.csv", encoder.columns(), encoder.lines, spots)


def findings(model: type[Row], *records: dict[str, str]) -> list[Finding]:
    rows = [[record.get(name, "") for name in fields(model)] for record in records]
    return load_table(model, [raw(list(fields(model)), *rows)])[1]


def test_every_error_of_a_cell_type_has_words() -> None:
    folder = Path(rosters.__file__).parent
    sources = "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.py")))
    raised = set(re.findall(r'PydanticCustomError\(\s*"(\w+)"', sources))
    assert raised == set(WORDS)


@pytest.mark.parametrize("fault", WORDS)
def test_words_say_what_and_what_to_do(fault: str) -> None:
    words = cell_fault(fields(Teacher)["degree"], "学士", fault)
    assert words.message.startswith("学历: ")
    assert ("“学士”" in words.message) is (fault != "text_blank")
    assert words.hint


@pytest.mark.parametrize(("model", "name"), PERSONAL, ids=str)
@settings(max_examples=20)
@given(wrong=st.text(min_size=1, max_size=8))
def test_no_personal_data_is_repeated(model: type[Row], name: str, wrong: str) -> None:
    secret = HIDDEN + wrong + HIDDEN
    record = {field.name: secret for field in fields(model).values() if field.column.pii}
    for finding in findings(model, record, {name: f"\x00{secret}"}):
        assert "机密" not in finding.message + finding.hint
        assert "7x9" not in finding.message + finding.hint


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model.table)
@settings(max_examples=15)
@given(wrong=st.text(max_size=60))
def test_whatever_stands_in_a_cell_is_read_or_found(model: type[Row], wrong: str) -> None:
    for name, field in fields(model).items():
        for finding in findings(model, {name: wrong}):
            assert finding.table == model.table
            assert finding.message
            assert finding.message.isprintable()
            if field.column.pii and len(wrong.strip()) > 3:
                assert wrong.strip() not in finding.message


def test_there_is_personal_data_to_hide() -> None:
    assert {name for _model, name in PERSONAL} == {"name", "birth_date", "id_number"}


def test_a_code_list_hints_at_the_nearest_term() -> None:
    (finding,) = (
        item
        for item in findings(Teacher, {"degree": "本科生"})
        if item.rule.name == "not-in-code-list"
    )
    assert "本科" in finding.hint


def test_a_quoted_text_is_cut_and_printable() -> None:
    assert printable(" a\x07b\u200b ") == "a\ufffdb\ufffd"
    assert printable("长" * 1_000_000) == "长" * 40 + "…"
    assert printable("长" * 40) == "长" * 40


@pytest.mark.parametrize("before", ["", "长" * 30, "长" * 39])
def test_a_number_of_a_person_is_quoted_as_stars_also_where_the_cut_parts_it(before: str) -> None:
    for number in ("13800138000", "11010519491231002X"):
        shown = (before + "*" * len(number))[:40]
        assert printable(before + number).rstrip("…") == shown
        assert printable(before + number + "5") != shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1985.07", "names a month and no day"),
        ("1985年7月", "names a month and no day"),
        ("１９８５．０７", "names a month and no day"),
        ("198507", "names a month and no day"),
        ("1985", "names a year alone"),
        ("1985年", "names a year alone"),
        ("85-07-01", "has a year of two digits"),
        ("85.7", "has a year of two digits"),
        ("31229", "is the number by which Excel keeps a day"),
        ("31229.5", "is the number by which Excel keeps a day"),
        ("7/1/1985", "does not say which is the day and which the month"),
        ("1985-07-01 00:00:00", "has something behind the day, such as a time"),
        ("七月", "is not a full date"),
    ],
)
def test_what_is_no_date_is_told_apart(text: str, said: str) -> None:
    fault = cell_fault(fields(Teacher)["hired_on"], text, "date_form")
    assert fault.message.endswith(f"“{text}” {said}")
    assert fault.hint


@pytest.mark.parametrize(
    ("name", "text", "fault", "told"),
    [
        ("hired_on", "２０１２年９月１日", "date_form", True),
        ("hired_on", "２０１２年９月", "date_form", False),
        ("hired_on", "2012年9月", "date_form", False),
        ("degree", "２１", "code_list", False),
    ],
)
def test_full_width_signs_are_told_of_where_nothing_else_is_wrong(
    name: str, text: str, fault: str, told: bool
) -> None:
    assert ("half-width" in cell_fault(fields(Teacher)[name], text, fault).hint) is told
