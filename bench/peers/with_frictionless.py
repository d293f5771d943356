"""The rules in frictionless: a package of two tables with a schema. TEACHERS SCHOOLS OUT."""

import sys
from pathlib import Path

from frictionless import Checklist, Package, Resource, Schema, checks, system

from bench.peers.rules import DAY, DAYS, ID, IDS, ORDERED, REQUIRED, TERMS, Found, written

MANY = 10**9
"""frictionless stops after a thousand errors unless it is told otherwise."""


def schema(header: list[str]) -> Schema:
    """What a register must be."""
    fields = []
    for name in header:
        constraints: dict[str, object] = {"required": True} if name in REQUIRED else {}
        if name in IDS:
            constraints["pattern"] = ID
        if name == "teacher_id":
            constraints["unique"] = True
        if name in TERMS:
            constraints["enum"] = list(TERMS[name])
        field: dict[str, object] = {"name": name, "type": "string", "constraints": constraints}
        if name in DAYS:
            field |= {"type": "date", "format": DAY}
        fields.append(field)
    reference = {"resource": "schools", "fields": ["school_id"]}
    keys = [{"fields": ["school_id"], "reference": reference}]
    return Schema.from_descriptor({"fields": fields, "foreignKeys": keys})


def check(teachers: Path, schools: Path) -> Found:
    """The errors of a register."""
    texts = [{"name": name, "type": "string"} for name in _header(schools)]
    package = Package(
        resources=[
            Resource(name="teachers", path=str(teachers), schema=schema(_header(teachers))),
            Resource(
                name="schools",
                path=str(schools),
                schema=Schema.from_descriptor({"fields": texts}),
            ),
        ]
    )
    formulas = [f"not {first} or not {last} or {first} <= {last}" for first, last in ORDERED]
    rules = Checklist(checks=[checks.row_constraint(formula=formula) for formula in formulas])
    with system.use_context(trusted=True):
        report = package.get_resource("teachers").validate(rules, limit_errors=MANY)
    found: Found = set()
    for line, name, note in report.flatten(["rowNumber", "fieldName", "note"]):
        of_row = next((last for first, last in ORDERED if f"{first} <= {last}" in note), None)
        found.add((line or 0, name or of_row or _key(note)))
    return found


def _header(path: Path) -> list[str]:
    with path.open(encoding="utf-8") as file:
        return file.readline().rstrip("\n").split(",")


def _key(note: str) -> str:
    return "school_id" if "school_id" in note else note


if __name__ == "__main__":
    first, second, out = map(Path, sys.argv[1:])
    out.write_text(written(check(first, second)), encoding="utf-8")
