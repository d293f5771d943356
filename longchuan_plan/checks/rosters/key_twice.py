"""A key occurs twice in a table.

What: two rows of a table have the same key, such as two schools with one
identifier.
Why: where the key names a thing (a school, a person, a school's year), what
refers to it would mean either row: an error. Where it names an event, both rows
say the same thing, and indicators count a person once: a warning.

    school_id,name
    2144990001,甲镇小学
    2144990001,乙镇小学

Remedy: find out which row is right, and delete or correct the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.repeated import repeated
from longchuan_plan.checks.rows import at_row
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import printable
from longchuan_plan.rosters.column import Row, Yearly, fields
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.tables import Table

RULE = Rule("LC301", "key-twice", Severity.ERROR, lambda: _("Two rows of a table have one key"))


def check(context: Context) -> Iterator[Finding]:
    """A finding at every row whose key stands in an earlier row."""
    for model in TABLES:
        table = context.table(model.table, *model.key)
        if table is not None and model.key:
            yield from _doubled(model, table)


def _doubled(model: type[Row], table: Table) -> Iterator[Finding]:
    names_a_thing = len(model.key) == 1 or isinstance(model.dated, Yearly)
    severity = Severity.ERROR if names_a_thing else Severity.WARNING
    columns = [table.columns[name] for name in model.key]
    headers = "+".join(fields(model)[name].column.header for name in model.key)
    text = _("{headers} {values} stands already in {path}, line {line}")
    hint = _("keep the row that is right")
    for row, earlier in repeated(table, model.key):
        values = [column.at(row) for column in columns]
        if None in values:
            continue
        source, line = table.source_of(earlier)
        shown = printable(" ".join(map(str, values)))
        message = text.format(headers=headers, values=shown, path=source.path, line=line)
        yield at_row(RULE, table, row, model.key[0], message, hint, severity)
