"""What `import` understood of a file as JSON; no cell of a row is in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from longchuan_plan.exports.json_text import json_text
from longchuan_plan.importing.account import runs
from longchuan_plan.importing.canonical import Canonical
from longchuan_plan.importing.source import SourceSheet
from longchuan_plan.importing.understanding import Understood
from longchuan_plan.reading.cell_name import cell_name


def import_json(
    parts: Sequence[Understood],
    unknown: Sequence[tuple[SourceSheet, str]],
    made: Mapping[str, Canonical],
    written: Sequence[str],
) -> str:
    """The sheets that are tables, those that are none, the tables, and the files written."""
    return json_text(
        {
            "sheets": [*map(_sheet, parts), *(_not_taken(*item) for item in unknown)],
            "tables": [_table(name, result) for name, result in made.items()],
            "written": list(written),
        }
    )


def _sheet(part: Understood) -> dict[str, Any]:
    lines, header = part.sheet.lines, part.header
    return {
        "sheet": part.sheet.name,
        "table": part.model.table,
        "reason": None,
        "rows": len(part.sheet.rows),
        "header": {"first": lines[header.first], "last": lines[header.last]},
        "columns": list(_columns(part)),
        "missing": part.missing,
        "filled_down": [
            {"field": fill.field, "first": fill.first, "last": fill.last} for fill in part.filled
        ],
        "merged_across": list(part.across),
        "account": [
            {
                "fate": "taken" if run.fate is None else run.fate.value,
                "first": run.lines[0],
                "last": run.lines[-1],
                "rows": len(run.lines),
            }
            for run in runs(part)
        ],
    }


def _columns(part: Understood) -> Iterator[dict[str, Any]]:
    """Each column that has a header, or something below where one should be."""
    fields = {place: name for name, place in part.header.columns.items()}
    unnamed, numbering = set(part.unnamed), set(part.numbering)
    for place, text in enumerate(part.header.texts):
        letters = cell_name(1, place + 1).rstrip("1")
        if place in fields:
            state = "taken"
        elif place in part.header.repeated:
            state = "repeated"
        elif place in numbering:
            state = "row numbers"
        elif place in part.header.unknown:
            state = "unknown"
        elif letters in unnamed:
            state = "unnamed"
        else:
            continue
        yield {"column": letters, "header": text, "field": fields.get(place), "state": state}


def _not_taken(sheet: SourceSheet, reason: str) -> dict[str, Any]:
    rows, lines = len(sheet.rows), sheet.lines
    run = {"fate": "sheet not taken", "first": lines[0], "last": lines[-1], "rows": rows}
    return {
        "sheet": sheet.name,
        "table": None,
        "reason": reason,
        "rows": rows,
        "header": None,
        "columns": [],
        "missing": [],
        "filled_down": [],
        "merged_across": [],
        "account": [run],
    }


def _table(name: str, result: Canonical) -> dict[str, Any]:
    return {
        "table": name,
        "rows": result.rows,
        "refused": [
            {"field": item.field, "sheet": item.sheet, "row": item.line} for item in result.refused
        ],
    }
