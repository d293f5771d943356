"""What an indicator counts, in words: its columns, conditions and rows.

Tables, columns and terms are named as the rosters write them, whatever the
language of the sentence, so that a reader finds them there:

    招聘学段为小学或初中、招聘方式为公开招聘的新招聘记录
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from longchuan_plan.comparison import Test
from longchuan_plan.language import _
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.rosters.term_lists import Several
from longchuan_plan.rosters.written import written
from longchuan_plan.selection import Where, resolve, tables_on, tests


def sentence(*parts: str) -> str:
    """One sentence of the parts that are not empty."""
    text = _("; ").join(filter(None, parts))
    return _("{text}.").format(text=text[:1].upper() + text[1:])


def listed(terms: Sequence[str], last: str) -> str:
    """A list in words, `last` before its last item: `英语、音乐或体育`."""
    *first, final = terms
    return _(", ").join(first) + last + final if first else final


def alternatives(terms: Sequence[str]) -> str:
    """Terms of which any one is meant."""
    return listed(terms, _(" or "))


def together(terms: Sequence[str]) -> str:
    """Terms that are all meant."""
    return listed(terms, _(" and "))


def column_in_words(table: str, path: str) -> str:
    """A column by its header, a reference by what it leads to.

    A dotted name has beside it what it leads through: `派往学校的所在区域`.
    """
    field = resolve(table, path)
    if field is None:
        return path
    steps = [table, *tables_on(table, path)]
    names = [
        _reference(table_, f"{step}_id")
        for table_, step in zip(steps, path.split(".")[:-1], strict=False)
    ]
    *_steps, last = path.split(".")
    words = _reference(steps[-1], last) if field.column.references else field.column.header
    for name in reversed(names):
        words = _("{column} of {owner}").format(column=words, owner=name)
    return words


def in_words(table: str, where: Where) -> str:
    """The conditions of a where-clause without faults; empty where there are none."""
    return _(", and ").join(_condition(table, test) for test in tests(table, where))


def rows_in_words(table: str, where: Where) -> str:
    """All rows of a table that satisfy a where-clause."""
    return (
        some_rows_in_words(table, where)
        if where
        else _("all {rows}").format(rows=some_rows_in_words(table, where))
    )


def some_rows_in_words(table: str, where: Where) -> str:
    """Rows of a table that satisfy a where-clause, of which some may be meant.

    What has a key of one column is called by the table's name, the rest rows of it.
    """
    model, conditions = MODELS[table], in_words(table, where)
    rows = model.label if len(model.key) == 1 else _("{table} rows").format(table=model.label)
    if not conditions:
        return rows
    return _("{rows} whose {conditions}").format(rows=rows, conditions=conditions)


def dated_in_words(table: str, dated_by: str | None) -> str:
    """By which date rows fall in a window, where it is not the table's own."""
    if dated_by is None:
        return ""
    return _("dated by {column}").format(column=column_in_words(table, dated_by))


def _reference(table: str, name: str) -> str:
    """What a reference leads to: by its own header, or by the table where it has only the key's."""
    column = fields(MODELS[table])[name].column
    target = MODELS[column.references or table]
    keys = {fields(target)[key].column.header for key in target.key}
    return target.label if column.header in keys else column.header


def _condition(table: str, test: Test) -> str:
    column = column_in_words(table, test.path)
    at_least, at_most = _bounds(days=test.field.annotation is date)
    if test.other is not None:
        other, months = column_in_words(table, test.other), next(iter(test.terms), 0)
        words = {
            "at_least_column": at_least,
            "at_most_column": at_most,
            "completes": _("{column} is the last day of {months} full months from {other}"),
        }[test.operator]
        return words.format(column=column, other=other, months=months)
    if test.operator == "empty":
        words = _("{column} is empty") if test.terms[0] else _("{column} is filled in")
        return words.format(column=column)
    several = any(isinstance(item, Several) for item in test.field.metadata)
    words = {
        "in": _("{column} includes {other}") if several else _("{column} is {other}"),
        "not": _("{column} is not {other}"),
        "at_least": at_least,
        "at_most": at_most,
    }[test.operator]
    return words.format(column=column, other=alternatives([written(term) for term in test.terms]))


def _bounds(*, days: bool) -> tuple[str, str]:
    """How it is said that a column lies on a bound or above it, and on it or below."""
    if days:
        return _("{column} is on or after {other}"), _("{column} is on or before {other}")
    return _("{column} is at least {other}"), _("{column} is at most {other}")
