"""`lcplan test` on a workspace with cases of its own."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from longchuan_plan.cli.main import run
from longchuan_plan.language import use

ROOT = Path(__file__).resolve().parents[2]
GOOD = """\
indicator: M08.rotation
cases:
  - name: 满十年
    as_of: 2022-09-01
    任职:
      - {教师编号: T1, 学校标识码: S1, 职务: 校长, 任职日期: 2012-09-01}
    学校:
      - {学校标识码: S1}
    expected: {value: 1, status: missed}
"""
BAD = GOOD.replace("value: 1, status: missed", "value: 0, status: met")
Lcplan = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with the shipped plan, no rosters and no cases yet."""
    shutil.copytree(ROOT / "data" / "plan", tmp_path / "data" / "plan")
    (tmp_path / "data" / "cases").mkdir()
    return tmp_path


@pytest.fixture
def lcplan(folder: Path, capfd: pytest.CaptureFixture[str]) -> Lcplan:
    """Runs `lcplan test` there: exit code, stdout, stderr."""

    def command(*arguments: str) -> tuple[int, str, str]:
        code = run(["test", "-C", str(folder), *arguments])
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return command


def put(folder: Path, text: str, name: str = "rotation.yaml") -> None:
    (folder / "data" / "cases" / name).write_text(text, encoding="utf-8")


def test_what_passes_is_counted_and_no_more(folder: Path, lcplan: Lcplan) -> None:
    put(folder, GOOD)
    assert (0, "", "1 case passed\n") == lcplan()
    assert (0, "", "") == lcplan("-q")


def test_what_fails_is_shown_side_by_side(folder: Path, lcplan: Lcplan) -> None:
    put(folder, GOOD + BAD.split("cases:\n")[1].replace("满十年", "不满"))
    code, out, err = lcplan()
    assert 1 == code
    assert out.splitlines() == [
        "data/cases/rotation.yaml:10:5: 不满 (M08.rotation, 2022-09-01)",
        "          Expected  Actual",
        "  value   0         1",
        "  status  met       missed",
    ]
    assert "1 case passed, 1 failed\n" == err


def test_chinese_is_spoken_too(folder: Path, lcplan: Lcplan) -> None:
    put(folder, BAD)
    use("zh_CN")
    code, out, err = lcplan()
    assert 1 == code
    assert "应为" in out
    assert "实际" in out
    assert "失败1个" in err


def test_a_fault_stops_its_file_and_no_other(folder: Path, lcplan: Lcplan) -> None:
    put(folder, GOOD)
    put(folder, GOOD.replace("2012-09-01}", "2012-9-31}"), "b.yaml")
    code, out, err = lcplan()
    assert 1 == code
    assert out.startswith("data/cases/b.yaml:6:45: error LC102 not-a-date: ")
    assert "1 case passed, 1 fault in the files\n" == err


def test_json_has_everything(folder: Path, lcplan: Lcplan, tmp_path: Path) -> None:
    put(folder, GOOD + BAD.split("cases:\n")[1].replace("满十年", "不满"))
    put(folder, "cases: [", "c.yaml")
    code, out, _err = lcplan("--output-format", "json")
    found: dict[str, Any] = json.loads(out)
    assert 1 == code
    assert {"passed": 1, "failed": 1} == found["summary"]
    assert ["LC007"] == [finding["code"] for finding in found["findings"]]
    assert {
        "path": "data/cases/rotation.yaml",
        "line": 10,
        "name": "不满",
        "indicator": "M08.rotation",
        "as_of": "2022-09-01",
        "passed": False,
        "differences": [
            {"what": "value", "expected": "0", "actual": "1"},
            {"what": "status", "expected": "met", "actual": "missed"},
        ],
    } == found["cases"][1]
    target = tmp_path / "out.json"
    assert 1 == lcplan("--output-format", "json", "-o", str(target))[0]
    assert out == target.read_text(encoding="utf-8")


def test_files_and_folders_can_be_named(folder: Path, lcplan: Lcplan, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.yaml").write_text(GOOD, encoding="utf-8")
    (elsewhere / "notes.txt").write_text("-", encoding="utf-8")
    assert (0, "", "1 case passed\n") == lcplan(str(elsewhere))
    assert (0, "", "1 case passed\n") == lcplan(str(elsewhere / "a.yaml"), str(elsewhere))


def test_a_file_that_is_not_there(lcplan: Lcplan) -> None:
    code, out, err = lcplan("nowhere.yaml")
    assert 3 == code
    assert out.startswith("nowhere.yaml: error ")
    assert "0 cases passed, 1 fault in the files\n" == err


@pytest.mark.parametrize("there", [True, False])
def test_a_workspace_without_cases(folder: Path, lcplan: Lcplan, there: bool) -> None:
    if not there:
        (folder / "data" / "cases").rmdir()
    code, out, err = lcplan()
    assert (2, "") == (code, out)
    assert "there are no cases in data/cases" in err


def test_a_plan_with_a_fault_is_said_before_any_case(folder: Path, lcplan: Lcplan) -> None:
    put(folder, GOOD)
    (folder / "data" / "plan" / "phases.yaml").unlink()
    code, out, err = lcplan()
    assert (3, "") == (code, out)
    assert "phases.yaml" in err
