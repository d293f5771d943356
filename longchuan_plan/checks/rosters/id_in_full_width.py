"""An id is written in full-width signs.

What: an id that a table gives away (of a person, school, group, project, …) has digits or
letters as wide as Chinese signs. Where a row only refers to such an id, it is
reference-unknown that finds it.
Why: to a computer Ｔ0001 and T0001 are two people, and what one table says of the one
never meets what another says of the other.

    teacher_id,name
    »Ｔ0001,某某

Remedy: write it in half-width signs; `lcplan validate --fix --unsafe-fixes` does it in all
rosters at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_values
from longchuan_plan.findings import Finding, Fixable, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import half_width, printable
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.texts import Texts

RULE = Rule(
    "LC314",
    "id-in-full-width",
    Severity.WARNING,
    lambda: _("An id is written in full-width signs"),
    Fixable.UNSAFE,
)

OWN = (
    ("schools", "school_id"),
    ("schools", "cluster_id"),
    ("teachers", "teacher_id"),
    ("deployments", "person_id"),
    ("groups", "group_id"),
    ("partnerships", "partnership_id"),
    ("activities", "activity_id"),
    ("projects", "project_id"),
    ("inspections", "inspection_id"),
    ("supervisions", "supervision_id"),
)
"""The ids that refer to no other table, nor to the plan."""

_WIDE = "[０-９Ａ-Ｚａ-ｚ]"


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such id."""
    for name, field in OWN:
        table = context.table(name, field)
        if table is None:
            continue
        column = table.columns[field]
        header = fields(MODELS[name])[field].column.header
        told = {}
        for code in _wide(column.values):
            value = column.values[code]
            message = _("{header} {value} has full-width signs").format(
                header=header, value=printable(value)
            )
            hint = _(
                "write {id}, in half-width signs; "
                "lcplan validate --fix --unsafe-fixes does it in all rosters"
            ).format(id=printable(half_width(value)))
            told[code] = message, hint
        yield from at_values(RULE, table, field, told)


def _wide(ids: Sequence[Any]) -> list[int]:
    """The places of the ids that have such signs."""
    if isinstance(ids, Texts):
        return [] if ids.is_ascii() else ids.like(_WIDE)
    if "".join(filter(None, ids)).isascii():
        return []  # as nearly always, and told a tenth as long
    return [place for place, text in enumerate(ids) if text is not None and _is_wide(text)]


def _is_wide(text: str) -> bool:
    return not text.isascii() and any(
        sign.isalnum() and "\uff01" <= sign <= "\uff5e" for sign in text
    )
