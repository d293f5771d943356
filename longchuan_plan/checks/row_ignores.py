"""Rows of rosters whose finding is right as it stands, as `lcplan.toml` names them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from longchuan_plan.checks.plan import ignore_not_needed
from longchuan_plan.checks.row_keys import row_key
from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import InTable, Spot
from longchuan_plan.tables import Table


class RowIgnore(NamedTuple):
    """A row by its table and the values of the table's key, a rule, and where this stands."""

    table: str
    key: tuple[str, ...]
    rule: str
    place: Spot


def without_rows(
    findings: Iterable[Finding],
    ignores: Sequence[RowIgnore],
    tables: Mapping[str, Table],
    *,
    all_asked: bool = True,
) -> list[Finding]:
    """The findings, their places not yet looked up, without those of the rows named.

    What takes nothing out, an entry that stands twice among them, is told of as LC021, without
    the row's key, as it may be a person's. Where not all rules could be asked, only the second
    of two entries is needless for sure.
    """
    if not ignores:
        return list(findings)
    unused = {(item.table, item.key, item.rule): item for item in reversed(ignores)}
    names, needless = set(unused), set(ignores) - set(unused.values())
    kept = []
    for finding in findings:
        name = _name(finding, tables)
        if name in names:
            unused.pop(name, None)
        else:
            kept.append(finding)
    if all_asked:
        needless |= set(unused.values())
    hint = _("take the entry away, or correct its table and key")
    return kept + [
        ignore_not_needed.finding(item.place, item.rule, hint)
        for item in ignores
        if item in needless
    ]


def _name(finding: Finding, tables: Mapping[str, Table]) -> tuple[str, tuple[str, ...], str] | None:
    place = finding.place
    if not isinstance(place, InTable):
        return None
    key = row_key(place.table, tables[place.table].columns, place.row)
    return place.table, key, finding.rule.code
