"""What a model refuses in a plan file, as findings with a place and a remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import printable
from longchuan_plan.loading.faults import plan_key_missing, plan_key_unknown, plan_value_invalid
from longchuan_plan.locations import InPlan, Route
from longchuan_plan.nearest import nearest
from longchuan_plan.reading.yaml_file import YamlFile


def schema_findings(
    file: YamlFile, model: type[BaseModel], error: ValidationError
) -> Iterator[Finding]:
    """One finding for each place that the model refuses, in the order of the model."""
    seen = set()
    for detail in error.errors(include_url=False, include_input=False):
        route = _route(file.data, detail["loc"])
        finding = _finding(file, model, detail, route)
        if (finding.place, finding.rule.code) not in seen:
            seen.add((finding.place, finding.rule.code))
            yield finding


def _route(data: Any, location: Sequence[str | int]) -> Route:
    """The keys of the file in an error's location, without pydantic's names of union members."""
    route: list[str | int] = []
    for step in location:
        inside = (isinstance(data, Mapping) and step in data) or (
            isinstance(data, list) and isinstance(step, int) and step < len(data)
        )
        if inside:
            data = data[step]
            route.append(step)
    return tuple(route)


def _finding(file: YamlFile, model: type[BaseModel], detail: ErrorDetails, route: Route) -> Finding:
    step = detail["loc"][-1] if detail["loc"] else ""
    last = str(step)
    place = InPlan(file.path, route)
    match detail["type"]:
        case "missing" if isinstance(step, int):
            hint = _("the list is too short")
            return Finding(plan_value_invalid.RULE, place, _("a value is missing here"), hint)
        case "missing" | "union_tag_not_found":
            key = "kind" if detail["type"] == "union_tag_not_found" else last
            message = _("the key {key} is missing here").format(key=key)
            return Finding(
                plan_key_missing.RULE, place, message, _("add it: “{key}: …”").format(key=key)
            )
        case "extra_forbidden":
            message = _("the key {key} means nothing here").format(key=last)
            hint = nearest(last, known_keys(model, file.data, route[:-1]))
            return Finding(plan_key_unknown.RULE, file.spot(route, of_key=True), message, hint)
        case "union_tag_invalid":
            kind = InPlan(file.path, (*route, "kind"))
            return Finding(plan_value_invalid.RULE, kind, *_invalid(detail, detail["ctx"]["tag"]))
        case _ if last == "[key]":
            invalid = _invalid(detail, route[-1])
            return Finding(plan_value_invalid.RULE, file.spot(route, of_key=True), *invalid)
        case _:
            return Finding(plan_value_invalid.RULE, place, *_invalid(detail, _at(file.data, route)))


def _at(data: Any, route: Route) -> Any:
    for step in route:
        data = data[step]
    return data


def _invalid(detail: ErrorDetails, value: Any) -> tuple[str, str]:
    """Message and hint for a value of the wrong form."""
    if isinstance(value, str) and "：" in value and detail["type"] in STRUCTURES:
        message = _("a full-width colon makes one text of a key and its value")
        return message, _("write “key: value” with an ordinary colon and a blank")
    if value is None:
        return _("the value is empty"), _("write the value behind the colon, or take the line out")
    known = detail.get("ctx", {}).get("expected", detail.get("ctx", {}).get("expected_tags"))
    if known:
        names = [name.strip("'") for name in str(known).replace(" or ", ", ").split(", ")]
        message = _("{value} is none of the words possible here").format(value=_short(value))
        return message, nearest(str(value), names)
    form = FORMS.get(detail["type"])
    message = _("{value} cannot stand here").format(value=_short(value))
    return message, form() if form else _("the model says: {reason}").format(reason=detail["msg"])


def _short(value: Any) -> str:
    if isinstance(value, Mapping | list):
        return _("a mapping") if isinstance(value, Mapping) else _("a list")
    return f"“{printable(str(value))}”"


STRUCTURES = frozenset(
    (
        "model_type",
        "model_attributes_type",
        "dict_type",
        "tuple_type",
        "list_type",
        "mapping_type",
    )
)

FORMS: Mapping[str, Callable[[], str]] = {
    "string_type": lambda: _("one text belongs here"),
    "model_type": lambda: _("a mapping of keys and values belongs here"),
    "model_attributes_type": lambda: _("a mapping of keys and values belongs here"),
    "dict_type": lambda: _("a mapping of keys and values belongs here"),
    "mapping_type": lambda: _("a mapping of keys and values belongs here"),
    "tuple_type": lambda: _("a list belongs here, one “- …” for each item"),
    "list_type": lambda: _("a list belongs here, one “- …” for each item"),
    "too_long": lambda: _("the list is too long"),
    "too_short": lambda: _("at least one entry belongs here"),
    "int_parsing": lambda: _("a whole number belongs here"),
    "int_type": lambda: _("a whole number belongs here"),
    "exact": lambda: _("a number belongs here, such as 3, 0.45 or 70%"),
    "decimal_parsing": lambda: _("a number with its decimals belongs here, such as 0.515"),
    "finite_number": lambda: _("a number with its decimals belongs here, such as 0.515"),
    "case_number": lambda: _("a number belongs here, such as 3, 16/23 or 70%, or none"),
    "case_rows": lambda: _("a list of rows belongs here, or the word absent"),
    "case_none": lambda: _("list at least one case, or take the file away"),
    "case_nothing": lambda: _("say what must come out, such as value or status"),
    "plan_day": lambda: _("a day belongs here, written as 2024-07-31"),
    "target_comparison": lambda: _("give exactly one of at_least, at_most, equals, between"),
    "target_range": lambda: _("the lower bound comes first"),
    "counting": lambda: _("count rows, distinct values or a sum; requires goes with distinct"),
    "window_as_of": lambda: _("this kind looks at a day: write window: as_of, and no also"),
    "window_span": lambda: _("this kind looks at a span of days: write window: phase or a year"),
    "column_number": lambda: _("name a column of numbers"),
    "column_day": lambda: _("name a column of days"),
    "column_person": lambda: _("name a column that tells no person"),
    "dispersion_table": lambda: _("name a table whose rows say their school"),
    "quantity": lambda: _("give sum with one column or product with two, or neither to count rows"),
    "tenure_table": lambda: _("name a table whose rows have a first and a last day"),
    "coverage_units": lambda: _("say with unit which column names a unit, such as school_id"),
    "coverage_match": lambda: _("write unit for one column, or match for several"),
    "coverage_number": lambda: _("write at_least or exactly"),
    "breakdown": lambda: _("write by or by_age"),
    "age_band": lambda: _("under lies above from, as in {from: 40, under: 50}"),
    "month_day": lambda: _("a day of every year belongs here, written as 09-01"),
}


def known_keys(model: type[BaseModel], data: Any, route: Route) -> list[str]:
    """The keys that the model knows at a route; empty where any key may stand."""
    annotation: Any = model
    for step in route:
        annotation = _step(_model_of(annotation, data), step)
        data = data[step]
    found = _model_of(annotation, data)
    is_model = isinstance(found, type) and issubclass(found, BaseModel)
    return list(found.model_fields) if is_model else []


def _model_of(annotation: Any, data: Any) -> Any:
    """The member of a union that the data means, told by its `kind` where there is one."""
    annotation = getattr(annotation, "__value__", annotation)
    if get_origin(annotation) is Annotated:
        return _model_of(get_args(annotation)[0], data)
    if get_origin(annotation) not in (Union, UnionType):
        return annotation
    members = [_model_of(member, data) for member in get_args(annotation)]
    kind = data.get("kind") if isinstance(data, Mapping) else None
    for member in members:
        fields = getattr(member, "model_fields", {})
        if kind and "kind" in fields and kind in get_args(fields["kind"].annotation):
            return member
    return next((member for member in members if member is not type(None)), None)


def _step(annotation: Any, step: str | int) -> Any:
    fields = getattr(annotation, "model_fields", {})
    if step in fields:
        return fields[step].annotation
    arguments = get_args(annotation)
    return arguments[0 if isinstance(step, int) else -1] if arguments else None
