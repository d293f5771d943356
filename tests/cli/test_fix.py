"""`lcplan validate --fix` and `--diff`: what is written, what is said, what stays as it is."""

from pathlib import Path

import pytest

from longchuan_plan.loading.workspace import Workspace
from tests.checks.workbook import merged
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
    "options",
    [
        ("--fix", "--diff"),
        ("--unsafe-fixes",),
        ("--fix", "nothing.csv"),
        ("--fix", "--show-files"),
        ("--diff", "--statistics"),
        ("--fix", "--baseline", "known.json", "--write-baseline"),
    ],
)
def test_half_a_wish_is_refused(lcplan: Command, schools: Path, options: tuple[str, ...]) -> None:
    before = schools.read_bytes()
    assert 2 == lcplan("validate", *options).code
    assert before == schools.read_bytes()


def test_what_would_change_makes_no_exit_code_where_none_is_wanted(
    lcplan: Command, schools: Path
) -> None:
    outcome = lcplan("validate", "--diff", "--exit-zero")
    assert (0, True) == (outcome.code, "1 cell in 1 file would be changed" in outcome.err)


def test_a_link_is_told_of_as_one(lcplan: Command, workspace: Path, schools: Path) -> None:
    elsewhere = schools.rename(workspace / "elsewhere.csv")
    schools.symlink_to(elsewhere)
    outcome = lcplan("validate", "--fix")
    assert "schools.csv is a link and left as it is" in outcome.err
    assert "structure" not in outcome.err


def test_what_the_workspace_leaves_out_is_left(
    lcplan: Command, workspace: Path, schools: Path
) -> None:
    before = schools.read_bytes()
    settings = workspace / "lcplan.toml"
    settings.write_text("[validate]\nignore = ['LC']\n", encoding="utf-8")
    assert (0, "") == (lcplan("validate", "--diff").code, lcplan("validate", "--diff").out)
    assert 0 == lcplan("validate", "--fix").code
    assert before == schools.read_bytes()
    assert 1 == lcplan("validate", "--diff", "--ignore", "LC3").code
    assert 2 == lcplan("validate", "--diff", "--select", "XY").code


def test_a_cell_that_another_rule_finds_keeps_its_meaning(lcplan: Command, workspace: Path) -> None:
    """A birth unlike the national id, a post after leaving: the findings stay what they were."""
    path = workspace / "data" / "rosters" / "teachers.csv"
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    birth = head.split(",").index("birth_date")
    cells = rows[0].split(",")
    year, month, day = cells[birth].split("-")
    cells[birth] = f" {int(year) - 1}年{int(month)}月{int(day)}日"
    number = f"110105{year}{month}{day}002"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(sign) * weight for sign, weight in zip(number, weights, strict=True))
    lines = [f"{head},id_number", ",".join([*cells, number + "10X98765432"[total % 11]])]
    path.write_text("\n".join([*lines, *(f"{row}," for row in rows[1:])]) + "\n", encoding="utf-8")

    def found() -> list[tuple[str, str, int, str]]:
        result = lcplan("validate", "--as-of", "2025-08-31", "--output-format", "json").json
        keys = ("code", "path", "line", "field")
        return [tuple(item[key] for key in keys) for item in result["findings"]]

    before = found()
    assert "LC411" in {item[0] for item in before}
    assert "1 cell in 1 file changed" in lcplan("validate", "--fix").err
    assert before == found()
    assert f"{int(year) - 1}-{month}-{day}" in path.read_text(encoding="utf-8")


def test_rows_that_move_are_told(lcplan: Command, workspace: Path) -> None:
    path = workspace / "data" / "rosters" / "schools.csv"
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    first, second, *rest = sorted(rows)
    text = "\n".join([head, second, first, *rest]) + "\n"
    path.write_text(text, encoding="utf-8")
    assert 0 == lcplan("validate", "--diff", path).code
    outcome = lcplan("validate", "--diff", "--unsafe-fixes", path)
    assert (1, True) == (outcome.code, "2 rows move, in the order of school_id" in outcome.out)
    assert text == path.read_text(encoding="utf-8")
    outcome = lcplan("validate", "--fix", "--unsafe-fixes", path)
    assert "2 rows move" in outcome.err
    assert [head, first, second, *rest] == path.read_text(encoding="utf-8").splitlines()
    assert "0 cells in 0 files" in lcplan("validate", "--fix", "--unsafe-fixes", path).err


def test_workbooks_are_told_of(lcplan: Command, workspace: Path) -> None:
    merged(Workspace(workspace))
    for options in (("--diff",), ("--fix",)):
        outcome = lcplan("validate", *options)
        assert (0, "") == (outcome.code, outcome.out)
        assert "is a workbook, and only CSV is repaired" in outcome.err


def test_nothing_is_written_to_a_file_that_fix_does_not_write(
    lcplan: Command, schools: Path, tmp_path: Path
) -> None:
    before = schools.read_bytes()
    assert 2 == lcplan("validate", "--fix", "-o", tmp_path / "made.csv").code
    assert before == schools.read_bytes()
    assert 1 == lcplan("validate", "--diff", "-o", tmp_path / "diff.txt").code
    assert (tmp_path / "diff.txt").read_text(encoding="utf-8").startswith("# data/rosters/")
