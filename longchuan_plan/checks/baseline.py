"""A baseline: findings that are known and stay, so that only new ones are told.

A finding is known again by its rule, its table and the key of its row, or its plan file
and message; not by its line, which moves. The key is kept as a hash, and with it how
often it was found.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from longchuan_plan.checks.row_keys import row_key
from longchuan_plan.errors import UsageError, unreadable
from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import InTable
from longchuan_plan.reading.faults import file_unreadable
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.tables import Table

VERSION = 1

Known = Counter[tuple[str, str, str]]
"""How often each finding is known, by rule, place (a table or a file) and hash."""


def baseline_text(findings: Iterable[Finding], tables: Mapping[str, Table]) -> str:
    """The findings as a baseline, an entry a line; their places not yet looked up."""
    told = (item for item in findings if item.rule is not file_unreadable.RULE)
    return known_text(Counter(identity(item, tables) for item in told))


def known_text(known: Known) -> str:
    """What is known as a baseline, an entry a line."""
    entries = [
        json.dumps({"code": code, "place": place, "hash": mark, "count": count}, ensure_ascii=False)
        for (code, place, mark), count in sorted(known.items())
        if count > 0
    ]
    lines = ",\n    ".join(entries)
    body = f"[\n    {lines}\n  ]" if entries else "[]"
    return f'{{\n  "schema_version": {VERSION},\n  "findings": {body}\n}}\n'


def read_baseline(path: Path) -> Known:
    """The baseline in a file.

    Raises InputError for a file that cannot be read, UsageError for one that is no baseline.
    """
    try:
        document = json.loads(path.read_bytes().decode("utf-8-sig"))
        if document["schema_version"] != VERSION:
            raise KeyError("schema_version")  # noqa: TRY301 - said as whatever else is wrong
        return Counter(
            {
                (str(item["code"]), str(item["place"]), str(item["hash"])): int(item["count"])
                for item in document["findings"]
            }
        )
    except OSError as error:
        raise unreadable(path, error, _("make it with --write-baseline")) from None
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        message = _("{path} is no baseline").format(path=path)
        raise UsageError(message, _("make it with --write-baseline")) from None


def must_give_way(path: Path) -> None:
    """Raise UsageError where a baseline would take the place of a file that is none."""
    try:
        if path.exists() and path.stat().st_size:
            read_baseline(path)
    except UsageError:
        message = _("{path} exists and is no baseline").format(path=path)
        raise UsageError(message, _("name a new file, or take this one away")) from None


def new_ones(
    findings: Iterable[Finding], known: Known, tables: Mapping[str, Table]
) -> tuple[list[Finding], Known]:
    """The findings that a baseline does not hold, or not so often; unreadable files stay.

    With them what the baseline holds and is found no longer, or no longer so often.
    """
    left, kept = known.copy(), []
    for finding in findings:
        name = identity(finding, tables)
        if finding.rule is not file_unreadable.RULE and left[name] > 0:
            left[name] -= 1
        else:
            kept.append(finding)
    return kept, +left


def identity(finding: Finding, tables: Mapping[str, Table]) -> tuple[str, str, str]:
    """Rule, place and hash of a finding, which stay while rows and lines move."""
    at, parts = finding.place, [finding.field or "", finding.message]
    if isinstance(at, InTable):
        place, values = at.table, _row_values(at, tables[at.table])
        parts = [at.field or "", *values] if values else parts
    else:
        place = at.path
    text = "\0".join((finding.rule.code, place, *parts))
    return (
        finding.rule.code,
        place,
        hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16],
    )


def _row_values(at: InTable, table: Table) -> tuple[str, ...]:
    """The key of a row; of a table that has none, what each row must have.

    A message would not do in its place: it speaks one language, and names lines.
    """
    values = row_key(at.table, table.columns, at.row)
    needed = (name for name, field in fields(MODELS[at.table]).items() if field.required)
    return values or tuple(
        str(table.columns[name].at(at.row)) for name in needed if name in table.columns
    )
