"""Random dirty cells in every table: what was read stays, and only changed cells are shown."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from longchuan_plan.fixing.csv_records import UnsoundError
from longchuan_plan.fixing.diff import diff_text
from longchuan_plan.fixing.file_fix import fixed
from longchuan_plan.loading.roster_loader import load_table
from longchuan_plan.reading.csv_file import read_csv
from longchuan_plan.rosters.column import Field, Row, fields
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.rosters.term_lists import CodeList

FULL = {chr(sign): chr(sign + 0xFEE0) for sign in range(0x21, 0x7F)}


def wide(text: str) -> str:
    return "".join(FULL.get(sign, sign) for sign in text)


def plain(field: Field) -> st.SearchStrategy[str]:
    """Texts that a field can be meant to hold, in many forms."""
    codes = next((item for item in field.metadata if isinstance(item, CodeList)), None)
    if codes is not None:
        return st.sampled_from([*codes.values, *codes.aliases])
    kinds: dict[Any, st.SearchStrategy[str]] = {
        bool: st.sampled_from(["是", "否", "1", "0", "√", "无", "yes"]),
        date: st.dates(date(1950, 1, 1), date(2050, 1, 1)).flatmap(
            lambda day: st.sampled_from(
                [
                    f"{day}",
                    f"{day:%Y/%m/%d}",
                    f"{day:%Y%m%d}",
                    f"{day.year}年{day.month}月{day.day}日",
                    f"{day:%Y.%m}",
                    f"{day:%y-%m-%d}",
                ]
            )
        ),
        int: st.integers(0, 3000).map(str),
        Decimal: st.decimals(0, 10_000, places=2).map(str),
    }
    words = st.sampled_from(["甲", "T01", "2144990001", "3.14E+09", "a,b", '甲"乙', "甲\n乙", "－"])
    return kinds.get(field.annotation, words)


def dirty(field: Field) -> st.SearchStrategy[str]:
    return plain(field).flatmap(
        lambda text: st.sampled_from(
            [text, text, "", f" {text}", f"{text}　", f"\t{text} ", wide(text), f"{text}x"]
        )
    )


def quoted(cell: str, wanted: bool) -> str:
    odd = any(sign in cell for sign in '",\r\n')
    return '"' + cell.replace('"', '""') + '"' if odd or wanted else cell


@st.composite
def files(draw: st.DrawFn) -> tuple[type[Row], list[list[str]], bytes]:
    model = draw(st.sampled_from(TABLES))
    names = draw(st.permutations(list(fields(model))))
    header = [draw(st.sampled_from([name, fields(model)[name].column.header])) for name in names]
    rows = [
        [draw(dirty(fields(model)[name])) for name in names]
        for _row in range(draw(st.integers(1, 4)))
    ]
    marks = draw(st.booleans())
    lines = [
        ",".join([*header, "备用列"]),
        *(",".join(quoted(cell, marks) for cell in [*row, " 栏外 "]) for row in rows),
    ]
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "gb18030"]))
    return model, rows, draw(st.sampled_from(["\n", "\r\n"])).join(lines).encode(encoding)


def values(model: type[Row], data: bytes) -> dict[str, list[Any]]:
    table, _findings = load_table(model, [read_csv("a.csv", data)])
    return {
        name: [column.at(row) for row in range(table.rows)]
        for name, column in table.columns.items()
    }


def cells(data: bytes) -> list[list[str]]:
    raw = read_csv("a.csv", data)
    columns = [[column.texts[code] for code in column.codes.tolist()] for column in raw.columns]
    return [list(row) for row in zip(*columns, strict=True)]


@settings(max_examples=150, deadline=None)
@given(files())
def test_values_stay_and_only_changed_cells_are_shown(
    made: tuple[type[Row], list[list[str]], bytes],
) -> None:
    model, rows, data = made
    try:
        fix = fixed(model, "a.csv", data)
    except UnsoundError:
        return
    if fix is None:
        return
    assert fixed(model, "a.csv", fix.data) is None
    was, now = values(model, data), values(model, fix.data)
    for name, column in was.items():
        pairs = list(zip(column, now[name], strict=True))
        assert [] == [pair for pair in pairs if pair[0] is not None and pair[0] != pair[1]]
    before, after = cells(data), cells(fix.data)
    assert [row[:-1] for row in before] == rows
    assert [row[-1] for row in after] == [" 栏外 "] * len(rows)
    different = [
        (one, other)
        for old, new in zip(before, after, strict=True)
        for one, other in zip(old, new, strict=True)
        if one != other
    ]
    assert fix.cells == len(different)
    shown = diff_text(fix)
    assert len(re.findall(r"^@@ ", shown, re.MULTILINE)) == len(fix.pairs)
    assert all(one != other for one, other in different)
    assert "栏外" not in shown
