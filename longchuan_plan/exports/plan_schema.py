"""The form of the plan's files as JSON Schema 2020-12, for editors.

The schema says which keys and words may stand where. What needs the whole workspace
(whether a column exists, a clause is known, a quote is in the document) is left to
`lcplan validate`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from longchuan_plan.exports.plan_wholes import WHOLES
from longchuan_plan.exports.plan_words import KEYS, KEYS_OF
from longchuan_plan.indicators.numbers import parse_exact
from longchuan_plan.plan.document import parse_month_day
from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.organisation import Organisation
from longchuan_plan.plan.phase import Phases
from longchuan_plan.plan.plan import Head

SCHEMAS: Mapping[str, tuple[type[BaseModel], str]] = MappingProxyType(
    {
        "plan": (Head, "plan.yaml：文件、目标、乡镇"),
        "measure": (Measure, "measures/*.yaml：一项措施"),
        "organisation": (Organisation, "organisation.yaml：责任领导和单位"),
        "phases": (Phases, "phases.yaml：阶段"),
    }
)
"""The kinds of plan files by the name that the command takes: model and title."""

NUMBER = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?%?$"}]}
DAY = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
DAY_OF_A_YEAR = {"type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$"}

SCALAR = ["string", "number", "boolean"]
"""A text may look like a number to an editor (`clause: 4.2`); the reader takes all as text."""


INTEGER = r"^-?[0-9]+$"
YES_OR_NO = ["true", "false", "yes", "no", "on", "off"]
"""What the reader takes for a boolean; to an editor some of them are texts."""


class _Generator(GenerateJsonSchema):
    """Words for what the models read by functions of their own."""

    def function_plain_schema(
        self, schema: core_schema.PlainValidatorFunctionSchema
    ) -> JsonSchemaValue:
        if schema["function"]["function"] is parse_exact:
            return dict(NUMBER)
        return super().function_plain_schema(schema)

    def function_before_schema(
        self, schema: core_schema.BeforeValidatorFunctionSchema
    ) -> JsonSchemaValue:
        if schema["function"]["function"] is parse_month_day:
            return dict(DAY_OF_A_YEAR)
        return super().function_before_schema(schema)

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        return dict(DAY)

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        # Of a word that no alternative has, editors tell the word of the first one alone.
        found = super().tagged_union_schema(schema)
        tag = found["discriminator"]["propertyName"]
        words = {"enum": list(schema["choices"]), "title": KEYS[tag]}
        return {**found, "properties": {tag: words}}

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {**super().str_schema(schema), "type": SCALAR}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return {**super().int_schema(schema), "type": ["integer", "string"], "pattern": INTEGER}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        return {"anyOf": [super().bool_schema(schema), {"enum": list(YES_OR_NO)}]}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        # The names of keys are checked by `validate`, which says why.
        found = super().dict_schema(schema)
        found.pop("propertyNames", None)
        return found

    def generate(self, schema: CoreSchema, mode: Any = "validation") -> JsonSchemaValue:
        found = super().generate(schema, mode)
        return {"$schema": self.schema_dialect, **found}


def plan_schema(name: str) -> str:
    """The schema of a kind of plan file, one of `SCHEMAS`, as JSON text."""
    model, title = SCHEMAS[name]
    schema = model.model_json_schema(schema_generator=_Generator)
    for owner, part in [(model.__name__, schema), *schema.get("$defs", {}).items()]:
        _entitle(owner, part)
        part.update(WHOLES.get(owner, {}))
    whole = {**schema, "title": title}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _entitle(owner: str, part: dict[str, Any]) -> None:
    """Chinese titles for the keys of a model, in place of those made from the names."""
    part.pop("title", None)
    for key, form in part.get("properties", {}).items():
        title = KEYS_OF.get((owner, key), KEYS[key])
        # Beside a reference a title may stand only since 2019-09; editors know both forms.
        form["title"] = title
