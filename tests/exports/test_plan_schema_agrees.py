"""The schemas agree with the loader on plan files with a slip in them, wherever it is.

What the loader takes no editor may mark; what the loader refuses an editor marks too, but
for what a schema cannot say.
"""

import copy
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from longchuan_plan.exports.plan_schema import SCHEMAS
from longchuan_plan.reading.yaml_file import read_yaml
from tests.exports.test_plan_schema import files, validator

SLIPS = 5
"""How many slips of each kind are tried in a file."""

NOT_IN_A_SCHEMA = {
    "target_range",
    "age_band",
    "column_day",
    "column_number",
    "column_person",
    "plan_day",
    "exact",
    "int_parsing",
}
"""A range the wrong way round, the type of a column, no such day, `1e3` for a number."""


class _Quoted(str):
    __slots__ = ()


WORDS: list[Any] = [
    *(
        "",
        "null",
        "~",
        "1",
        "0",
        "-1",
        "3.0",
        "1e3",
        "1.10",
        "0123",
        "true",
        "no",
        "甲",
        "70%",
        "!",
    ),
    *("0.7", "2024-07-31", "2024-02-30", "2024-7-31", "20240731", "09-01", "9-1", "02-29", "13-01"),
    *("must", "at_least", "share", "schools", "school_years", "M05.x", "yes"),
    *([], {}, ["甲"], ["1"], [[]], {"a": "b"}, {"at_least": "1"}, [{}]),
    *map(_Quoted, ("1", "70%", "true", "null", "", "2024-07-31", "甲")),
]


class _Writer(yaml.CSafeDumper):
    """Writes texts as they are, quoted only where that is asked for."""

    yaml_implicit_resolvers: dict[str, Any] = {}

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Writer.add_representer(
    _Quoted,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style='"'),
)


class _Editor(yaml.CSafeLoader):
    """Reads as YAML 1.2 does: days are texts, and so is `no`."""


_Editor.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", list("-+.0123456789")),
    ("null", r"(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
):
    _Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_form), _first)
_Editor.add_constructor("tag:yaml.org,2002:int", lambda _loader, node: int(node.value))


def routes(data: Any, route: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value but the whole."""
    for key in data if isinstance(data, dict) else range(len(data)):
        yield (*route, key)
        if isinstance(data[key], dict | list):
            yield from routes(data[key], (*route, key))


def slipped(data: Any, route: tuple[Any, ...], how: str, word: Any) -> Any:
    """A copy in which a value is another, is missing, or has one beside it that is too much."""
    whole = copy.deepcopy(data)
    part, last = whole, route[-1]
    for key in route[:-1]:
        part = part[key]
    if how == "other":
        part[last] = word
    elif how == "missing":
        del part[last]
    elif isinstance(part, dict):
        part["neu"] = word
    else:
        part.append(word)
    return whole


def refused(name: str, text: str) -> str | None:
    """Why the loader takes no such file; None when it does."""
    file = read_yaml("file.yaml", text.encode())
    if file.data is None or file.findings:
        return "yaml"
    try:
        SCHEMAS[name][0].model_validate(file.data)
    except ValidationError as error:
        kinds = {item["type"] for item in error.errors()}
        return "several" if len(kinds) > 1 else kinds.pop()
    return None


@pytest.mark.parametrize(("name", "path"), files(), ids=lambda item: getattr(item, "name", item))
def test_what_one_takes_the_other_takes(name: str, path: Path) -> None:
    data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - texts only
    chance, schema = random.Random(path.name), validator(name)  # noqa: S311 - the same each run
    ways = list(routes(data))
    for how in ("other", "missing", "more"):
        for route in chance.sample(ways, min(SLIPS, len(ways))):
            word = chance.choice(WORDS)
            text = yaml.dump(
                slipped(data, route, how, word), Dumper=_Writer, allow_unicode=True, sort_keys=False
            )
            why = refused(name, text)
            marked = [error.message for error in schema.iter_errors(yaml.load(text, _Editor))]  # noqa: S506 - a SafeLoader
            if why is None:
                assert not marked, (how, route, word)
            elif why not in NOT_IN_A_SCHEMA:
                assert marked, (how, route, word, why)
