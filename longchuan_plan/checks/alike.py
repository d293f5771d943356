"""Findings of one kind in more than half of very many rows: the first, and how many more.

It is not the cells that are wrong then, but the column, or the way in which the file was
made. A list of a million tells nobody more than one of fifty thousand, and takes many
times the memory of the file.
"""

from collections import Counter
from collections.abc import Mapping
from operator import itemgetter

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import InTable, Spot
from longchuan_plan.tables import Table

MOST = 50_000
"""So many findings of one kind are always listed."""

_Kind = tuple[str, str, str | None]
"""The code of a rule, the table or file in which it finds something, and the field."""


def without_many_alike(findings: list[Finding], tables: Mapping[str, Table]) -> list[Finding]:
    """The findings; of a kind in most rows only the first `MOST`, and one that counts the rest."""
    # Nearly always it is enough to count by rule, which takes no time.
    by_rule = Counter(map(id, map(itemgetter(0), findings)))
    if max(by_rule.values(), default=0) <= MOST:
        return findings
    all_rows = sum(table.rows for table in tables.values())
    rows = {name: table.rows for name, table in tables.items()}
    counts = Counter(map(_kind, findings))
    many = {
        kind: count
        for kind, count in counts.items()
        if count > MOST and 2 * count > rows.get(kind[1], all_rows)
    }
    kept: list[Finding] = []
    seen: Counter[_Kind] = Counter()
    for finding in findings:
        kind = _kind(finding)
        if kind in many:
            seen[kind] += 1
            if seen[kind] == MOST + 1:
                kept.append(_further(finding, many[kind] - MOST))
            if seen[kind] > MOST:
                continue
        kept.append(finding)
    return kept


def _kind(finding: Finding) -> _Kind:
    place = finding.place
    if isinstance(place, InTable):
        return finding.rule.code, place.table, place.field
    return finding.rule.code, place.path if isinstance(place, Spot) else "", finding.field


def _further(finding: Finding, count: int) -> Finding:
    """The first finding that is not listed, in whose place it is told how many there are."""
    message = _("{count} more are like the {most} above and are not listed").format(
        count=count, most=MOST
    )
    hint = _("where most rows are wrong in one way, look at how the file was made; mend that first")
    return finding._replace(message=message, hint=hint)
