"""The schemas fit the plan's files, refuse slips, and the committed copies are current."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from longchuan_plan.cli.main import run
from longchuan_plan.exports.data_package import data_package
from longchuan_plan.exports.plan_schema import SCHEMAS, plan_schema
from longchuan_plan.exports.plan_words import KEYS, KEYS_OF
from longchuan_plan.rosters.kinds import TABLES

ROOT = Path(__file__).resolve().parents[2]
PLAN = ROOT / "data" / "plan"
COPIES = PLAN / "schema"


class _Texts(yaml.SafeLoader):
    """As an editor reads YAML: days are texts."""


_Texts.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in resolvers if not tag.endswith("timestamp")]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def files() -> list[tuple[str, Path]]:
    """Every plan file with the kind that it is of, the second county's too."""
    found = []
    for folder in (PLAN, ROOT / "tests" / "second_plan" / "workspace" / "data" / "plan"):
        found += [(name, folder / f"{name}.yaml") for name in ("plan", "organisation", "phases")]
        found += [("measure", path) for path in sorted((folder / "measures").glob("*.yaml"))]
    return [(name, path) for name, path in found if path.is_file()]


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(plan_schema(name)))


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), _Texts)  # noqa: S506 - a SafeLoader


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schema_is_current(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(plan_schema(name)))
    assert (COPIES / f"{name}.schema.json").read_text(encoding="utf-8") == plan_schema(name)


def test_the_committed_descriptor_is_current() -> None:
    assert (COPIES / "datapackage.json").read_text(encoding="utf-8") == data_package()


@pytest.mark.parametrize(("name", "path"), files(), ids=lambda item: getattr(item, "name", item))
def test_a_plan_file_fits_its_schema(name: str, path: Path) -> None:
    assert [] == [error.message for error in validator(name).iter_errors(read(path))]


@pytest.mark.parametrize(
    ("name", "path"),
    [item for item in files() if item[1].is_relative_to(PLAN)],
    ids=lambda item: getattr(item, "name", item),
)
def test_a_plan_file_names_its_schema(name: str, path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    start, _, address = first.partition("$schema=")
    assert start == "# yaml-language-server: "
    assert (path.parent / address).resolve() == COPIES / f"{name}.schema.json"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: share", "kind: shares"),
        ("department: 人事股", "departement: 人事股"),
        ("due: 2022-02-28", "due: 2022年2月28日"),
        ("at_least: 70%", "at_least: 七成"),
        ("binding: in_principle", "binding: 原则上"),
        ("title: 改革教师配置管理模式\n", ""),
        ("id: M05\n", "id: [M05]\n"),
    ],
)
def test_a_slip_is_refused(old: str, new: str) -> None:
    text = (PLAN / "measures" / "m05.yaml").read_text(encoding="utf-8")
    assert old in text
    slipped = yaml.load(text.replace(old, new, 1), _Texts)  # noqa: S506 - a SafeLoader
    assert list(validator("measure").iter_errors(slipped))


def test_of_an_unknown_kind_all_kinds_are_told() -> None:
    text = (PLAN / "measures" / "m05.yaml").read_text(encoding="utf-8")
    slipped = yaml.load(text.replace("kind: share", "kind: shares", 1), _Texts)  # noqa: S506
    (told,) = (
        error for error in validator("measure").iter_errors(slipped) if error.validator == "enum"
    )
    assert ("indicators", 0, "kind") == tuple(told.absolute_path)
    assert {"share", "count", "figure"} < set(told.validator_value)


def test_an_editor_is_told_of_a_day_that_there_is_not() -> None:
    text = (PLAN / "measures" / "m05.yaml").read_text(encoding="utf-8")
    slipped = yaml.load(text.replace("due: 2022-02-28", "due: 2022-02-30"), _Texts)  # noqa: S506
    checker = Draft202012Validator(
        json.loads(plan_schema("measure")), format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    (told,) = checker.iter_errors(slipped)
    assert ("milestones", 0, "due") == tuple(told.absolute_path)


def test_every_key_has_a_title_and_every_title_a_key() -> None:
    seen: set[str] = set()
    owned: set[tuple[str, str]] = set()
    for name, (model, _title) in SCHEMAS.items():
        schema = json.loads(plan_schema(name))
        parts = {model.__name__: schema, **schema.get("$defs", {})}
        for owner, part in parts.items():
            for key, form in part.get("properties", {}).items():
                assert form["title"] == KEYS_OF.get((owner, key), KEYS.get(key))
                seen.add(key)
                owned.add((owner, key))
    assert set(KEYS) == seen
    assert set(KEYS_OF) <= owned


def test_the_descriptor_holds_every_table_and_column() -> None:
    package = json.loads(data_package())
    assert [item["title"] for item in package["resources"]] == [model.label for model in TABLES]
    for resource, model in zip(package["resources"], TABLES, strict=True):
        names = [field["name"] for field in resource["schema"]["fields"]]
        header = (ROOT / "data" / "rosters" / resource["path"]).read_text(encoding="utf-8-sig")
        assert set(header.splitlines()[0].split(",")) <= set(names)
        assert set(resource["schema"].get("primaryKey", ())) <= set(names)
        assert tuple(resource["schema"].get("primaryKey", ())) == model.key


def test_the_command_wants_one_kind_or_the_tables(capsysbinary: Any) -> None:
    assert run(["schema", "phases"]) == 0
    assert capsysbinary.readouterr().out.decode() == plan_schema("phases")
    assert run(["schema", "--tables"]) == 0
    assert capsysbinary.readouterr().out.decode() == data_package()
    assert run(["schema"]) == 2
    assert run(["schema", "plan", "--tables"]) == 2
    assert run(["schema", "measures"]) == 2
