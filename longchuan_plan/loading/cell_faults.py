"""What a cell type refuses, as a rule with message and hint.

Each error of `rosters.values` has a name; here it becomes words for the clerk.
The text of a cell is quoted, except where it is personal data.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from unicodedata import normalize

from pydantic import ValidationError

from longchuan_plan.comparison import code_list
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.language import _
from longchuan_plan.loading.date_faults import day_words
from longchuan_plan.loading.faults import (
    identifier_damaged,
    not_a_date,
    not_a_number,
    not_in_code_list,
    not_yes_or_no,
    text_unprintable,
    value_missing,
)
from longchuan_plan.locations import InTable
from longchuan_plan.masking import LONGEST_NUMBER, SHORTEST_NUMBER, mask_numbers
from longchuan_plan.nearest import nearest_term
from longchuan_plan.rosters.column import Field, adapter

LONGEST_QUOTE = 40
"""Signs of a text of a file that are quoted."""


class _Words(NamedTuple):
    rule: Rule
    message: Callable[[], str]
    hint: Callable[[], str]


NUMBERS = ("date_form", "count", "amount", "figure", "year")
"""What the types of dates and numbers call a text that they cannot read."""


def _full_width() -> str:
    return _(
        "write half-width signs, not full-width ones; in CSV files lcplan validate --fix does it"
    )


def _whole_date() -> str:
    return _("write year, month and day, as in 2012-09-01")


WORDS: Mapping[str, _Words] = {
    "date_form": _Words(not_a_date.RULE, lambda: _("{value} is not a full date"), _whole_date),
    "date_calendar": _Words(
        not_a_date.RULE,
        lambda: _("{value} is no day of the calendar"),
        lambda: _("check the day of the month, and whether the year is a leap year"),
    ),
    "date_range": _Words(
        not_a_date.RULE, lambda: _("{value} has a year that cannot be meant"), _whole_date
    ),
    "code_list": _Words(
        not_in_code_list.RULE, lambda: _("{value} is not a term of this column"), lambda: ""
    ),
    "yes_no": _Words(
        not_yes_or_no.RULE,
        lambda: _("{value} is neither 是 nor 否"),
        lambda: _("write 是 or 否; leave the cell empty where it is not known"),
    ),
    "count": _Words(
        not_a_number.RULE,
        lambda: _("{value} is not a whole number"),
        lambda: _("write digits only, without a unit or a comma, as in 1200"),
    ),
    "amount": _Words(
        not_a_number.RULE,
        lambda: _("{value} is not a number"),
        lambda: _("write digits and a point only, without a unit or a comma, as in 1200.5"),
    ),
    "figure": _Words(
        not_a_number.RULE,
        lambda: _("{value} is not a number"),
        lambda: _("write digits and a point only, without a unit or a comma, as in 1200.5"),
    ),
    "year": _Words(
        not_a_number.RULE,
        lambda: _("{value} is not a year"),
        lambda: _("write the year in four digits, as in 2023; of a school year the first"),
    ),
    "identifier_lost": _Words(
        identifier_damaged.RULE,
        lambda: _("{value} is what Excel left of a long id; its last digits are lost"),
        lambda: _("fetch the id from its source again, with the column set to text"),
    ),
    "identifier": _Words(
        identifier_damaged.RULE,
        lambda: _("{value} holds blanks or signs that cannot be seen"),
        lambda: _("type the id anew, without blanks"),
    ),
    "id_number_lost": _Words(
        identifier_damaged.RULE,
        lambda: _("{value} is what Excel left of a long id; its last digits are lost"),
        lambda: _("fetch the number from its source again, or leave the column out"),
    ),
    "id_number_form": _Words(
        identifier_damaged.RULE,
        lambda: _("{value} is no national id: it has neither eighteen nor fifteen signs"),
        lambda: _("correct the number, or leave the column out"),
    ),
    "id_number_check": _Words(
        identifier_damaged.RULE,
        lambda: _("{value} is no national id: its last sign does not fit the others"),
        lambda: _("correct the number, or leave the column out"),
    ),
    "text_blank": _Words(
        text_unprintable.RULE,
        lambda: _("the cell holds nothing but blanks"),
        lambda: _("fill it or empty it"),
    ),
    "text_control": _Words(
        text_unprintable.RULE,
        lambda: _("{value} holds signs that cannot be printed"),
        lambda: _("type the text anew"),
    ),
}


class CellFault(NamedTuple):
    """What is wrong with a text in a column, the same wherever it stands."""

    rule: Rule
    message: str
    hint: str

    def finding(self, table: str, row: int, field: str) -> Finding:
        """The finding for one cell with this text."""
        place = InTable(table, row, field)
        return Finding(self.rule, place, self.message, self.hint, table, field)


def cell_fault(field: Field, text: str, fault: str) -> CellFault:
    """The words for a text that the field's type refuses with the error `fault`."""
    words = WORDS[fault]
    said, hint = words.message(), words.hint()
    if fault == "date_form":
        said, hint = day_words(text) or (said, hint)
    if fault in NUMBERS and _is_full_width(field, text):
        hint = _full_width()
    if fault == "code_list" and (codes := code_list(field)) is not None:
        hint = nearest_term(text.strip()[:LONGEST_QUOTE], codes.values)
    message = _("{name}: {text}").format(
        name=field.column.header, text=said.format(value=_quoted(field, text))
    )
    return CellFault(words.rule, message, hint)


def empty_fault(field: Field) -> CellFault:
    """The words for an empty cell of a column that every row needs."""
    message = _("{header} is empty, and every row needs it").format(header=field.column.header)
    hint = _("for example {example}").format(example=field.column.example)
    return CellFault(value_missing.RULE, message, hint)


def printable(text: str) -> str:
    """A text from a file as it can be quoted: cut, and without signs that do harm.

    A number of an identity card or a telephone may stand in the wrong column.
    """
    if len(text) < SHORTEST_NUMBER and text.isprintable() and text == text.strip():
        return text  # as nearly all are
    # A number that the cut would part is known as one.
    start = mask_numbers(text.strip()[: LONGEST_QUOTE + LONGEST_NUMBER])
    shown = start
    if not start.isprintable():
        shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in start)
    return shown if len(shown) <= LONGEST_QUOTE else shown[:LONGEST_QUOTE] + "…"


def half_width(text: str) -> str:
    """A text in the signs of a plain keyboard; only what is full-width changes."""
    return "".join(
        normalize("NFKC", sign) if "\uff01" <= sign <= "\uff5e" else sign for sign in text
    )


def _is_full_width(field: Field, text: str) -> bool:
    """Whether the signs of a text are all that is wrong with it."""
    plain = half_width(text)
    if plain == text:
        return False
    try:
        adapter(field).validate_python([plain])
    except ValidationError:
        return False
    return True


def _quoted(field: Field, text: str) -> str:
    if field.column.pii:
        return _("the cell (personal data, not shown)")
    return f"“{printable(text)}”"
