"""What a cell type refuses, as a rule with message and hint.

Each error of `rosters.values` has a name; here it becomes words for the clerk.
The text of a cell is quoted, except where it is personal data.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from longchuan_plan.findings import Finding, Rule
from longchuan_plan.language import _
from longchuan_plan.loading.faults import (
    IDENTIFIER_DAMAGED,
    NOT_A_DATE,
    NOT_A_NUMBER,
    NOT_IN_CODE_LIST,
    NOT_YES_OR_NO,
    TEXT_UNPRINTABLE,
)
from longchuan_plan.locations import InTable
from longchuan_plan.nearest import nearest
from longchuan_plan.rosters.column import Field
from longchuan_plan.rosters.values import CodeList

LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True)
class _Words:
    rule: Rule
    message: Callable[[], str]
    hint: Callable[[], str]


def _whole_date() -> str:
    return _("write year, month and day, as in 2012-09-01")


WORDS: Mapping[str, _Words] = {
    "date_form": _Words(NOT_A_DATE, lambda: _("{value} is not a full date"), _whole_date),
    "date_calendar": _Words(
        NOT_A_DATE,
        lambda: _("{value} is no day of the calendar"),
        lambda: _("check the day of the month, and whether the year is a leap year"),
    ),
    "date_range": _Words(
        NOT_A_DATE, lambda: _("{value} has a year that cannot be meant"), _whole_date
    ),
    "code_list": _Words(
        NOT_IN_CODE_LIST, lambda: _("{value} is not a term of this column"), lambda: ""
    ),
    "yes_no": _Words(
        NOT_YES_OR_NO,
        lambda: _("{value} is neither 是 nor 否"),
        lambda: _("write 是 or 否; leave the cell empty where it is not known"),
    ),
    "count": _Words(
        NOT_A_NUMBER,
        lambda: _("{value} is not a whole number"),
        lambda: _("write digits only, without a unit or a comma, as in 1200"),
    ),
    "amount": _Words(
        NOT_A_NUMBER,
        lambda: _("{value} is not a number"),
        lambda: _("write digits and a point only, without a unit or a comma, as in 1200.5"),
    ),
    "figure": _Words(
        NOT_A_NUMBER,
        lambda: _("{value} is not a number"),
        lambda: _("write digits and a point only, without a unit or a comma, as in 1200.5"),
    ),
    "year": _Words(
        NOT_A_NUMBER,
        lambda: _("{value} is not a year"),
        lambda: _("write the year in four digits, as in 2023"),
    ),
    "identifier_lost": _Words(
        IDENTIFIER_DAMAGED,
        lambda: _("{value} is what Excel left of a long id; its last digits are lost"),
        lambda: _("fetch the id from its source again, with the column set to text"),
    ),
    "identifier": _Words(
        IDENTIFIER_DAMAGED,
        lambda: _("{value} holds blanks or signs that cannot be seen"),
        lambda: _("type the id anew, without blanks"),
    ),
    "text_blank": _Words(
        TEXT_UNPRINTABLE,
        lambda: _("the cell holds nothing but blanks"),
        lambda: _("fill it or empty it"),
    ),
    "text_control": _Words(
        TEXT_UNPRINTABLE,
        lambda: _("{value} holds signs that cannot be printed"),
        lambda: _("type the text anew"),
    ),
}


def cell_finding(table: str, field: Field, row: int, text: str, fault: str) -> Finding:
    """The finding for one cell whose text the field's type refuses with the error `fault`."""
    words = WORDS[fault]
    message = f"{field.column.header}: " + words.message().format(value=_quoted(field, text))
    hint = words.hint()
    codes = next((item for item in field.metadata if isinstance(item, CodeList)), None)
    if codes is not None and fault == "code_list":
        hint = nearest(text.strip(), codes.values)
    place = InTable(table, row, field.name)
    return Finding(words.rule, place, message, hint, table, field.name)


def _quoted(field: Field, text: str) -> str:
    if field.column.pii:
        return _("the cell (personal data, not shown)")
    printable = "".join(sign if sign.isprintable() else "�" for sign in text.strip())
    cut = printable if len(printable) <= LONGEST_QUOTE else printable[:LONGEST_QUOTE] + "…"
    return f"“{cut}”"
