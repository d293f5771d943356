"""Which column of a file is which field of a table, and what is wrong with its headers."""

import re
from collections.abc import Iterator, Mapping

from longchuan_plan.findings import Finding
from longchuan_plan.language import _, glossed, listed
from longchuan_plan.loading.cell_faults import printable
from longchuan_plan.loading.faults import (
    column_missing,
    column_twice,
    column_unknown,
    private_column,
)
from longchuan_plan.nearest import nearest
from longchuan_plan.reading.raw import RawColumn, RawTable, is_blank
from longchuan_plan.reading.remarks import remark_in
from longchuan_plan.rosters.column import Field, Row, fields
from longchuan_plan.rosters.kinds import field_of
from longchuan_plan.rosters.row_numbers import numbers_rows

PRIVATE = (
    "(?i)手机|电话|联系方式|身份证|证件号|住址|家庭地址|银行|工资卡|微信"
    "|phone|mobile|id_?card|address"
)
"""Headers of what concerns persons and no table needs."""


def positions_of(model: type[Row], raw: RawTable) -> tuple[dict[str, int], list[Finding]]:
    """The position (from 1) of each field's column, and what is found in the header.

    Where no header at all is known, the first line may well be a row of data, and
    no word of it is repeated.
    """
    positions: dict[str, int] = {}
    findings: list[Finding] = []
    names = [field_of(model, column.header) for column in raw.columns]
    free = {name: field for name, field in fields(model).items() if name not in names}
    for place, name in enumerate(names, 1):
        if name is None:
            findings.extend(_unknown(model, raw, place, free))
        elif name in positions:
            findings.append(_twice(model, raw, name, positions[name], place))
        else:
            positions[name] = place
    if not positions:
        return {}, [_no_header(model, raw)]
    findings.extend(_missing(model, raw, positions))
    return positions, findings


def _unknown(
    model: type[Row], raw: RawTable, place: int, free: Mapping[str, Field]
) -> Iterator[Finding]:
    """What is found of a column that no field means; `free` are the fields without a column."""
    column, spot = raw.columns[place - 1], raw.headers[place - 1]
    if re.search(PRIVATE, column.header) and not _is_empty(column):
        message = _("{table} needs no column {header}; what concerns persons is not read").format(
            table=model.label, header=printable(column.header)
        )
        hint = _("take the column out: what is not kept cannot leak")
        yield Finding(private_column.RULE, spot, message, hint, model.table)
    elif not is_blank(column.header):
        if numbers_rows(column.header, _records(column)):
            return
        message = _("{table} knows no column {header}, so it is not read").format(
            table=model.label, header=printable(column.header)
        )
        known = [*free, *(field.column.header for field in free.values())]
        known_as = [_named(name, field) for name, field in free.items()]
        hint = nearest(printable(column.header), known, known_as)
        hint = hint or _("take the column out, or leave LC013 out for this file in lcplan.toml")
        yield Finding(column_unknown.RULE, spot, message, hint, model.table)
    elif not _is_empty(column):
        message = _("a column has no header, so it is not read")
        hint = _("name the column, or empty it")
        yield Finding(column_unknown.RULE, spot, message, hint, model.table)


def _records(column: RawColumn) -> Iterator[str]:
    """What stands below a header, less the words of totals and notes."""
    return (text for text in column.texts if not remark_in((text,)))


def _is_empty(column: RawColumn) -> bool:
    """Whether nothing stands below a header: delimiters at the ends of lines leave such columns."""
    return all(map(is_blank, column.texts))


def _twice(model: type[Row], raw: RawTable, name: str, first: int, second: int) -> Finding:
    message = _("the columns {first} and {second} both mean {field}").format(
        first=first, second=second, field=_named(name, fields(model)[name])
    )
    hint = _("keep one of them; the first counts until then")
    return Finding(column_twice.RULE, raw.headers[second - 1], message, hint, model.table, name)


def _no_header(model: type[Row], raw: RawTable) -> Finding:
    message = _("the first line names no column of {table} ({label})").format(
        table=model.table, label=model.label
    )
    needed = [_named(name, field) for name, field in fields(model).items() if field.required]
    hint = _(
        "write the column names above the rows: {names}; "
        "a form with a title or a header of two rows is for lcplan import"
    ).format(names=listed(needed))
    return Finding(column_missing.RULE, raw.headers[0], message, hint, model.table)


def _missing(model: type[Row], raw: RawTable, positions: Mapping[str, int]) -> Iterator[Finding]:
    for name, field in fields(model).items():
        if field.required and name not in positions:
            message = _("{table} needs a column {field}").format(
                table=model.label, field=_named(name, field)
            )
            hint = _(
                "add the column, or give its header to the one that holds it; "
                "headers in the file: {names}"
            ).format(names=listed(printable(column.header) for column in raw.columns))
            yield Finding(column_missing.RULE, raw.headers[0], message, hint, model.table, name)


def _named(name: str, field: Field) -> str:
    return glossed(name, field.column.header)
