"""The tables of names in `docs/templates.md`, in both languages.

    python tools/template_names.py

Each stands under a comment `<!-- names of progress -->`, those of the values that they lead
to under `<!-- names of values -->`; what else stands in the manual is written by hand. What a
class means is its docstring; the Chinese of it stands in `tools/template_names.zh.yaml`.
"""

import inspect
import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

import yaml

from longchuan_plan.reports.kinds import KINDS
from longchuan_plan.reports.names import is_record, item_of, names_at_top, names_of, without_none

DOCS = Path(__file__).resolve().parent.parent / "docs"
CHINESE = Path(__file__).with_suffix(".zh.yaml")
MANUALS = {"templates.md": "en", "templates.zh-CN.md": "zh"}
TABLE = re.compile(r"(<!-- names of (\w+) -->\n)(?:(?!<!-- end -->).*\n)*(<!-- end -->\n)")

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "str": "text",
        "int": "number",
        "bool": "yes or no, for `if` alone",
        "date": "day",
        "list": "list of {item}",
        "pair": "pairs of {items}",
        "and": " and ",
        "none": "{kind}, or none",
        "enum": "word, with a filter",
        "header": "| Name | Type |",
        "any": "any",
    },
    "zh": {
        "str": "文字",
        "int": "数字",
        "bool": "是非，只用于`if`",
        "date": "日期",
        "list": "{item}的列表",
        "pair": "{items}成对",
        "and": "和",
        "none": "{kind}，可能没有",
        "enum": "词，配过滤器使用",
        "header": "| 名称 | 类型 |",
        "any": "任意",
    },
}


def renewed(name: str, text: str) -> str:
    """A manual with its tables as the contexts are now."""
    language = MANUALS[name]
    chinese = yaml.safe_load(CHINESE.read_text(encoding="utf-8"))

    def table(match: re.Match[str]) -> str:
        found = {kind.key: _top(kind.model, language, chinese) for kind in KINDS}
        found["values"] = _values(language, chinese)
        lines = "".join(f"{line}\n" for line in found[match[2]])
        return f"{match[1]}\n{lines}\n{match[3]}"

    return TABLE.sub(table, text)


def label(model: type) -> str:
    """The name of a class, with that of its module where two have one name."""
    same = [other for other in values() if other.__name__ == model.__name__]
    module = model.__module__.rpartition(".")[2]
    return model.__name__ if len(same) < 2 or module == "context" else f"{module}-{model.__name__}"


def values() -> list[type]:
    """Every class that a template of some report reaches, by name."""
    found = {inner: None for kind in KINDS for inner in reached(kind.model)}
    return sorted(found, key=lambda model: (model.__name__, model.__module__))


def _top(model: type, language: str, chinese: Mapping[str, str]) -> Iterator[str]:
    """The names at the top of a report."""
    yield from _meaning(model, language, chinese)
    yield from _rows(names_at_top(model), language)


def _values(language: str, chinese: Mapping[str, str]) -> Iterator[str]:
    for place, model in enumerate(values()):
        if place:
            yield ""
        yield from (f"### {label(model)}", "")
        yield from _meaning(model, language, chinese)
        yield from _rows(names_of(model), language)


def reached(model: type) -> list[type]:
    """The classes of values that a template reaches, each once, in the order of the names."""
    found: list[type] = []
    waiting = [model]
    while waiting:
        for kind in names_of(waiting.pop(0)).values():
            for inner in _records(kind):
                if inner is not model and inner not in found:
                    found.append(inner)
                    waiting.append(inner)
    return found


def _records(kind: Any) -> Iterator[type]:
    if is_record(kind):
        yield kind
    for inner in get_args(kind):
        yield from _records(inner)


def _meaning(model: type, language: str, chinese: Mapping[str, str]) -> Iterator[str]:
    if language == "zh":
        yield from chinese[label(model)].strip().splitlines()
    else:
        yield from inspect.cleandoc(model.__doc__ or "").splitlines()
    yield ""


def _rows(names: Mapping[str, Any], language: str) -> Iterator[str]:
    yield from (WORDS[language]["header"], "| --- | --- |")
    yield from (f"| `{name}` | {said(kind, language)} |" for name, kind in names.items())


def said(kind: Any, language: str) -> str:
    """A type in words."""
    words = WORDS[language]
    if get_origin(kind) in (Union, UnionType):
        return words["none"].format(kind=said(without_none(kind), language))
    if get_origin(kind) is tuple:
        item = item_of(kind)
        if item is not Any:
            return words["list"].format(item=said(item, language))
        items = words["and"].join(said(inner, language) for inner in get_args(kind))
        return words["pair"].format(items=items)
    if is_record(kind):
        return f"[{label(kind)}](#{label(kind).lower()})"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return words["enum"]
    names = {str: "str", int: "int", bool: "bool", date: "date"}
    return words[names.get(kind, "any")]


def main() -> None:
    """Write the tables of both manuals."""
    for name in MANUALS:
        path = DOCS / name
        path.write_text(renewed(name, path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
