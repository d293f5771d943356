"""`lcplan validate --fix` and `--diff`: what is written, what is said, what stays as it is."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.fixture
def schools(workspace: Path) -> Path:
    """A town with a blank before it, and the file in another encoding."""
    path = workspace / "data" / "rosters" / "schools.csv"
    text = path.read_text(encoding="utf-8").replace("义都镇,乡村", " 义都镇,乡村", 1)
    path.write_bytes(text.encode("gb18030"))
    return path


def test_diff_changes_nothing_and_fix_does(lcplan: Command, schools: Path) -> None:
    before = schools.read_bytes()
    outcome = lcplan("validate", "--diff", schools)
    assert 1 == outcome.code
    assert "- 义都镇" in outcome.out.replace("***,", "")
    assert before == schools.read_bytes()
    outcome = lcplan("validate", "--fix", schools)
    assert 0 == outcome.code
    assert "1 cell in 1 file changed" in outcome.err
    assert before.decode("gb18030").replace(" 义都镇", "义都镇") == schools.read_text("utf-8")


def test_fixing_again_touches_nothing(lcplan: Command, workspace: Path, schools: Path) -> None:
    lcplan("validate", "--fix")
    files = sorted((workspace / "data" / "rosters").iterdir())
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in files]
    assert "0 cells in 0 files" in lcplan("validate", "--fix").err
    assert before == [(path.read_bytes(), path.stat().st_mtime_ns) for path in files]
    assert (0, "") == (lcplan("validate", "--diff").code, lcplan("validate", "--diff").out)
    assert schools in files


def test_a_file_in_doubt_is_left_and_told(lcplan: Command, schools: Path) -> None:
    data = schools.read_bytes() + b"1,2\n"
    schools.write_bytes(data)
    outcome = lcplan("validate", "--fix")
    assert "schools.csv is left as it is" in outcome.err
    assert data == schools.read_bytes()


@pytest.mark.parametrize(
    "options", [("--fix", "--diff"), ("--unsafe-fixes",), ("--fix", "nothing.csv")]
)
def test_half_a_wish_is_refused(lcplan: Command, options: tuple[str, ...]) -> None:
    assert 2 == lcplan("validate", *options).code
