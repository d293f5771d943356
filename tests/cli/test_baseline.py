"""A baseline holds what is known, and only what is new is told; and files as arguments."""

import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Outcome
from tests.cli.test_validate import AS_OF, faulty

__all__ = ["faulty"]


def test_what_a_baseline_holds_is_not_told_again(
    lcplan: Command, faulty: Path, tmp_path: Path
) -> None:
    path = tmp_path / "known.json"

    def validate(*options: str) -> Outcome:
        return lcplan("validate", *AS_OF, "--baseline", str(path), *options)

    assert (0, "") == (validate("--write-baseline").code, validate("--write-baseline").out)
    assert (0, "") == (validate().code, validate().out)
    count = len(json.loads(path.read_bytes())["findings"])
    assert f"{count} findings are known from {path} and not shown" in validate().err
    written = path.read_bytes()
    validate("--write-baseline")
    assert written == path.read_bytes()

    # Lines that move change nothing; what is new is told, even where the same is known.
    schools = faulty / "data" / "rosters" / "schools.csv"
    first, *rest = schools.read_text(encoding="utf-8").splitlines(keepends=True)
    schools.write_text("".join([first, "\n", *rest]), encoding="utf-8")
    assert 0 == validate().code
    text = schools.read_text(encoding="utf-8").replace("县城,", "城里,", 1)
    schools.write_text(text, encoding="utf-8")
    outcome = validate("--output-format", "json")
    assert (1, ["LC103"]) == (outcome.code, [item["code"] for item in outcome.json["findings"]])


def test_what_is_gone_is_told_of_and_taken_out(
    lcplan: Command, faulty: Path, tmp_path: Path
) -> None:
    path = tmp_path / "known.json"

    def validate(*options: str) -> Outcome:
        return lcplan("validate", *AS_OF, "--baseline", str(path), *options)

    def gone(outcome: Outcome) -> list[tuple[str, str, int]]:
        entries = outcome.json["baseline_not_needed"]
        return [(item["code"], item["place"], item["count"]) for item in entries]

    in_json = ("--output-format", "json")
    validate("--write-baseline")
    assert [] == gone(validate(*in_json))
    assert "--prune-baseline" not in validate().err
    written = path.read_bytes()

    # Two of one row are known where one is found, and one of a row that there is not.
    document = json.loads(written)
    first = document["findings"][0]
    first["count"] += 1
    old = {"code": "LC303", "place": "schools", "hash": "0" * 16, "count": 1}
    document["findings"].append(old)
    path.write_text(json.dumps(document), encoding="utf-8")
    expected = sorted([(first["code"], first["place"], 1), ("LC303", "schools", 1)])
    outcome = validate(*in_json)
    assert (0, expected) == (outcome.code, gone(outcome))
    assert f"2 findings in {path} are gone" in outcome.err
    assert expected == gone(validate("--ignore", "LC", "--statistics", *in_json))
    assert "baseline_not_needed" not in lcplan("validate", *AS_OF, *in_json).json

    # Taken out, the rest stands as it stood, though much is left out of what is shown; and
    # what is new is shown and not taken in.
    assert f"2 findings taken out of {path}" in validate("--prune-baseline", "--ignore", "LC").err
    assert written == path.read_bytes()
    schools = faulty / "data" / "rosters" / "schools.csv"
    text = schools.read_text(encoding="utf-8").replace("县城,", "城里,", 1)
    schools.write_text(text, encoding="utf-8")
    assert 1 == validate("--prune-baseline").code
    assert written == path.read_bytes()


@pytest.mark.parametrize("name", ["rosters/schools.csv", "plan/measures/m06.yaml"])
def test_nothing_is_gone_of_what_was_not_read(
    lcplan: Command, faulty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A file of tables, and one of the plan that is read but holds what none may hold."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
    path = tmp_path / "known.json"
    lcplan("validate", *AS_OF, "--baseline", path, "--write-baseline")
    written = path.read_bytes()
    path_of_fault = faulty / "data" / name
    is_plan = path_of_fault.suffix == ".yaml"
    path_of_fault.write_bytes(path_of_fault.read_bytes() + (b"unheard: of\n" if is_plan else b'"'))
    outcome = lcplan("validate", *AS_OF, "--baseline", path, "--prune-baseline")
    assert (1, written) == (outcome.code, path.read_bytes())
    assert "stays as it is" in outcome.err
    for options in (
        ("--prune-baseline",),
        ("--baseline", path, "--prune-baseline", "--write-baseline"),
        ("--baseline", path, "--prune-baseline", "-", "--table", "schools"),
    ):
        assert 2 == lcplan("validate", *options).code


def test_a_baseline_that_is_none_is_refused(lcplan: Command, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    assert 3 == lcplan("validate", "--baseline", path).code
    entry = '{"code": "LC101", "place": "schools", "hash": "0", "count": 1e999}'
    for text in (
        *("", "[]", "{}", '{"schema_version": 2, "findings": []}', "[" * 100_000),
        *("<<<<<<< HEAD\n{}", f'{{"schema_version": 1, "findings": [{entry}]}}'),
    ):
        path.write_text(text, encoding="utf-8")
        assert 2 == lcplan("validate", "--baseline", path).code
    assert 2 == lcplan("validate", "--write-baseline").code


def test_a_baseline_takes_the_place_of_no_other_file(lcplan: Command, workspace: Path) -> None:
    path = workspace / "data" / "rosters" / "schools.csv"
    before = path.read_bytes()
    outcome = lcplan("validate", *AS_OF, "--baseline", path, "--write-baseline")
    assert (2, before) == (outcome.code, path.read_bytes())
    assert "is no baseline" in outcome.err


def test_files_and_folders_are_looked_at_alone(
    lcplan: Command, faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(faulty / "data")

    def paths(*files: str) -> set[str]:
        found = lcplan("validate", *AS_OF, *files, "--output-format", "json").json
        return {item["path"].rpartition("/")[2] for item in found["findings"]}

    assert {"schools.csv"} == paths("rosters/schools.csv")
    assert set() == paths("plan")
    assert paths() == paths("rosters") == paths(".", "plan/plan.yaml")
    outcome = lcplan("validate", "rosters/school.csv")
    assert (2, True) == (outcome.code, "--show-files" in outcome.err)
    assert 2 == lcplan("validate", faulty.parent).code


def test_a_row_of_a_table_without_a_key_is_known_in_either_language(
    lcplan: Command, faulty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "known.json"
    rows = "teacher_id,school_id,post,start\nT99,2144990001,校长,2015-09-01\n"
    (faulty / "data" / "rosters" / "appointments.csv").write_text(rows, encoding="utf-8")
    only = ("--select", "LC302", "--baseline", str(path), *AS_OF)
    lcplan("validate", *only, "--write-baseline")
    assert 1 == len(json.loads(path.read_bytes())["findings"])
    monkeypatch.setenv("LCPLAN_LANG", "zh")
    assert 0 == lcplan("validate", *only).code
