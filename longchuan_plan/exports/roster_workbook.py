"""The rosters as one workbook for the office: a sheet per table, ready to be filled in.

Chinese headers with notes, drop-down lists from the code lists, required columns marked
by colour and word. Ids are texts and days are days, so that Excel damages none of them;
what is read back from it is the same.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from longchuan_plan import language
from longchuan_plan.comparison import code_list
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.reading.sheet_columns import cell_text
from longchuan_plan.rosters.column import Field, Row, fields
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.rosters.written import written
from longchuan_plan.tables import Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

LAST_ROW = 1_048_576
"""The rows of an Excel sheet; one is the header."""
LONGEST_TEXT = 32_767
EARLIEST_DAY = date(1900, 3, 1)
"""Excel counts a 29 February 1900 that never was: earlier days are written as texts."""
FREE_ROWS = 5000
"""So many rows below the last have their lists and forms too."""
_YES_NO = ["是", "否"]


def roster_workbook(tables: Mapping[str, Table] | None) -> bytes:
    """The workbook of the tables, of those that are there; every table, empty, for None.

    Raises UsageError where there is no table, and for a table or a cell that Excel has no
    room for.
    """
    import xlsxwriter

    if tables is not None and not any(model.table in tables for model in TABLES):
        raise UsageError(_("there are no rosters to write"), _("say --empty for an empty workbook"))
    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(target, options)
    # A fixed day, so that two runs give the same bytes.
    workbook.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001  no zone
    looks = _looks(workbook)
    for model in TABLES:
        if tables is None or model.table in tables:
            table = tables[model.table] if tables else None
            _write(workbook.add_worksheet(model.label), model, table, looks)
    workbook.close()
    return target.getvalue()


def _looks(workbook: Workbook) -> dict[str, Any]:
    head = {"bold": True, "border": 1, "text_wrap": True, "valign": "vcenter", "num_format": "@"}
    return {
        "needed": workbook.add_format({**head, "bg_color": "#F8D9B0"}),
        "free": workbook.add_format({**head, "bg_color": "#E7EEF5"}),
        "text": workbook.add_format({"num_format": "@"}),
        "day": workbook.add_format({"num_format": "yyyy-mm-dd"}),
        "number": workbook.add_format({"num_format": "General"}),
    }


def _write(page: Worksheet, model: type[Row], table: Table | None, looks: dict[str, Any]) -> None:
    rows = table.rows if table else 0
    if rows >= LAST_ROW:
        message = _("{table} has {rows} rows, a sheet of Excel has room for {room}")
        hint = _("keep this table as CSV")
        raise UsageError(message.format(table=model.table, rows=rows, room=LAST_ROW - 1), hint)
    known = fields(model)
    last = min(rows + FREE_ROWS, LAST_ROW - 1)
    for place, field in enumerate(known.values()):
        look = looks["needed" if field.required else "free"]
        page.write_string(0, place, field.column.header, look)
        page.write_comment(0, place, _note(field), {"x_scale": 2, "y_scale": 1.2})
        width = max(2 * len(field.column.header), len(field.column.example)) + 4
        page.set_column(place, place, min(width, 40), looks[_form(field)])
        terms = _terms(field)
        if terms:
            page.data_validation(1, place, last, place, {"validate": "list", "source": terms})
        column = table.columns.get(field.name) if table else None
        if column is not None:
            for row, code in enumerate(column.codes.tolist(), 1):
                _cell(page, row, place, column.values[code], looks)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(rows, 1), len(known) - 1)


def _note(field: Field) -> str:
    """What a column means, in the language in force; personal data is said to be so."""
    column = field.column
    parts = [
        _("Required.") if field.required else _("May be empty."),
        f"{field.name}: {language._(column.description)}",
        _("Example: {example}").format(example=column.example),
    ]
    if column.pii:
        parts.append(_("Personal data."))
    return "\n".join(parts)


def _form(field: Field) -> str:
    if field.annotation is date:
        return "day"
    return "number" if field.annotation in (int, Decimal) else "text"


def _terms(field: Field) -> list[str]:
    codes = code_list(field)
    if codes is not None:
        return list(codes.values)
    return _YES_NO if field.annotation is bool else []


def _cell(page: Worksheet, row: int, place: int, value: Any, looks: dict[str, Any]) -> None:
    if value is None:
        return
    text = written(value)
    if isinstance(value, date) and value >= EARLIEST_DAY:
        moment = datetime.combine(value, datetime.min.time())
        page.write_datetime(row, place, moment, looks["day"])
    elif isinstance(value, int | Decimal) and cell_text(float(value)) == text:
        page.write_number(row, place, float(value), looks["number"])
    elif len(text) > LONGEST_TEXT:
        message = _("a cell is longer than the {number} signs that Excel has room for")
        raise UsageError(message.format(number=LONGEST_TEXT), _("keep this table as CSV"))
    else:
        page.write_string(row, place, text, looks["text"])
