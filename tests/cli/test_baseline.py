"""A baseline holds what is known, and only what is new is told; and files as arguments."""

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
