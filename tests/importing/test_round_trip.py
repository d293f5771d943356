"""Rosters → workbook → rosters, by the folder and by `import`: the same values."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.cli.main import run
from longchuan_plan.errors import UsageError
from longchuan_plan.exports.roster_workbook import LAST_ROW, roster_workbook
from longchuan_plan.importing.canonical import canonical
from longchuan_plan.importing.reader import read_source
from longchuan_plan.importing.understanding import understand
from longchuan_plan.loading.load import load
from longchuan_plan.loading.roster_loader import load_table
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import Spot
from longchuan_plan.reading.csv_file import read_csv
from longchuan_plan.reading.raw import Encoder, RawTable
from longchuan_plan.reading.xlsx_file import read_xlsx
from longchuan_plan.rosters.column import Field, Row, adapter, fields
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.rosters.term_lists import CodeList
from longchuan_plan.rosters.written import written
from longchuan_plan.tables import Table

ROOT = Path(__file__).resolve().parents[2]


def values(table: Table) -> list[dict[str, Any]]:
    """The rows, what is empty left out."""
    columns = table.columns.items()
    rows = [{name: column.at(row) for name, column in columns} for row in range(table.rows)]
    return [{name: value for name, value in row.items() if value is not None} for row in rows]


def texts(field: Field) -> st.SearchStrategy[str]:
    """Texts that a field takes, strange ones included."""
    codes = next((item for item in field.metadata if isinstance(item, CodeList)), None)
    if codes is not None:
        return st.sampled_from(codes.values)
    of_type: dict[Any, st.SearchStrategy[str]] = {
        bool: st.sampled_from(["是", "否"]),
        # Before, Excel counts a day too many.
        date: st.dates(date(1900, 3, 1), date(2100, 12, 31)).map(date.isoformat),
        int: st.integers(1900, 2100).map(str),
        Decimal: st.from_regex(r"[0-9]{1,15}(\.[0-9]{1,6})?", fullmatch=True),
    }
    odd = st.sampled_from(["=1+1", "_x000D_", "_x0041_", "001", "1E5", "true", "<&>", "'1", "1.50"])
    words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)
    any_text = st.one_of(odd, words, words.map("甲 {}\n乙".format))
    return of_type.get(field.annotation, any_text).filter(lambda text: is_value(field, text))


def is_value(field: Field, text: str) -> bool:
    try:
        (value,) = adapter(field).validate_python([text])
    except ValueError:
        return False
    return bool(written(value).strip())


@st.composite
def tables(draw: st.DrawFn) -> tuple[type[Row], Table]:
    model = draw(st.sampled_from(TABLES))
    known = fields(model)
    encoder = Encoder(list(known))
    # Two needed cells at least, as a row with one only is a remark to `import`.
    for number in range(draw(st.integers(1, 4))):
        encoder.add(
            number + 2,
            [
                draw(texts(item)) if item.required or draw(st.booleans()) else ""
                for item in known.values()
            ],
        )
    spots = [Spot("made") for _name in known]
    table, findings = load_table(model, [RawTable("made", encoder.columns(), encoder.lines, spots)])
    assert not findings
    return model, table


@given(tables())
def test_nothing_is_lost(
    tmp_path_factory: pytest.TempPathFactory, made: tuple[type[Row], Table]
) -> None:
    model, table = made
    data = roster_workbook({model.table: table})
    (raw,) = read_xlsx("book.xlsx", data)
    read, findings = load_table(model, [raw])
    assert not findings
    assert values(read) == values(table)
    path = tmp_path_factory.mktemp("book") / "book.xlsx"
    path.write_bytes(data)
    (sheet,) = read_source(path)
    part = understand(model, sheet)
    assert part
    result = canonical([part])
    assert not result.refused
    again, findings = load_table(model, [read_csv("made.csv", result.data)])
    assert not findings
    assert values(again) == values(table)
    assert roster_workbook({model.table: again}) == data


def test_the_county_comes_back(tmp_path: Path) -> None:
    target = tmp_path / "county.xlsx"
    assert run(["export", "workbook", "-C", str(ROOT), "-o", str(target)]) == 0
    folder = tmp_path / "data"
    (folder / "plan").mkdir(parents=True)
    assert run(["import", str(target), "--write", "-C", str(tmp_path), "-q"]) == 0
    ours, theirs = load(Workspace(ROOT)).tables, load(Workspace(tmp_path)).tables
    assert list(ours) == list(theirs)
    for name, table in ours.items():
        assert values(table) == values(theirs[name]), name


def test_the_empty_workbook_helps_to_fill_it_in(tmp_path: Path) -> None:
    target = tmp_path / "empty.xlsx"
    assert run(["export", "workbook", "--empty", "-C", str(tmp_path), "-o", str(target)]) == 0
    with zipfile.ZipFile(target) as package:
        parts = {name: package.read(name).decode() for name in package.namelist() if ".xml" in name}
    for number, model in enumerate(TABLES, 1):
        assert f'name="{model.label}"' in parts["xl/workbook.xml"]
        page, notes = parts[f"xl/worksheets/sheet{number}.xml"], parts[f"xl/comments{number}.xml"]
        lists = [
            item
            for item in fields(model).values()
            if item.annotation is bool or any(isinstance(part, CodeList) for part in item.metadata)
        ]
        assert page.count("<dataValidation ") == len(lists)
        assert "<autoFilter" in page
        assert 'state="frozen"' in page
        assert notes.count("<comment ") == len(fields(model))
        required = sum(item.required for item in fields(model).values())
        assert len(re.findall(r"Required\.", notes)) == required


def test_bytes_are_the_same_twice() -> None:
    assert roster_workbook(None) == roster_workbook(None)


def test_more_rows_than_a_sheet_has_are_refused() -> None:
    with pytest.raises(UsageError, match="room"):
        roster_workbook({"schools": Table("schools", {}, [], LAST_ROW)})


def test_options_that_cannot_be_meant(tmp_path: Path) -> None:
    assert run(["export", "status", "--empty", "-C", str(ROOT), "-o", str(tmp_path / "a")]) == 2
    assert run(["export", "workbook", "--output-format", "csv", "-C", str(ROOT)]) == 2
    assert not list(tmp_path.iterdir())
