"""All tables of the rosters as a Data Package descriptor (Tabular Data Resource, version 2).

    https://datapackage.org/standard/data-package/

Other tools read from it what each column is: type, code list, key, references.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from longchuan_plan.comparison import code_list
from longchuan_plan.rosters.column import Field, Row, fields
from longchuan_plan.rosters.kinds import MODELS, TABLES

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TABLE_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
TYPES = {bool: "boolean", date: "date", int: "integer", Decimal: "number"}


def data_package() -> str:
    """The descriptor of every table, as JSON text; paths are those of one file a table."""
    descriptor = {
        "$schema": PROFILE,
        "name": "lcplan-rosters",
        "title": "县域教育计划花名册",
        "resources": [_resource(model) for model in TABLES],
    }
    return json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"


def _resource(model: type[Row]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": TABLE_SCHEMA,
        "fields": [_field(field) for field in fields(model).values()],
        # A file may have its columns in any order and leave out those not required.
        "fieldsMatch": "partial",
        "missingValues": [""],
    }
    if model.key:
        schema["primaryKey"] = list(model.key)
    keys = [_foreign(field) for field in fields(model).values() if _is_reference(field)]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": model.table.replace("_", "-"),
        "title": model.label,
        "path": f"{model.table}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(field: Field) -> dict[str, Any]:
    column = field.column
    codes = code_list(field)
    found: dict[str, Any] = {
        "name": field.name,
        "title": column.header,
        "description": column.description,
        "type": TYPES.get(field.annotation, "string"),
        "example": column.example,
    }
    if field.annotation is bool:
        found |= {"trueValues": ["是"], "falseValues": ["否"]}
    constraints: dict[str, Any] = {}
    if field.required:
        constraints["required"] = True
    if codes is not None:
        constraints["enum"] = list(codes.values)
        found |= {"categories": list(codes.values), "categoriesOrdered": codes.ordered}
    if constraints:
        found["constraints"] = constraints
    return found


def _is_reference(field: Field) -> bool:
    """Whether every value must be in the other table."""
    target = field.column.references
    return target in MODELS and not field.column.unregistered


def _foreign(field: Field) -> dict[str, Any]:
    target = MODELS[field.column.references or ""]
    return {
        "fields": [field.name],
        "reference": {
            "resource": target.table.replace("_", "-"),
            "fields": list(target.key),
        },
    }
