"""What `export` writes: the same figures as `status`, native charts, nothing that runs."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from longchuan_plan.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
DAY = ("--as-of", "2024-07-31")


def made(folder: Path, *arguments: str, workspace: Path = ROOT) -> bytes:
    target = folder / "out"
    assert 0 == run([*arguments, *DAY, "--output-file", str(target), "-C", str(workspace)])
    return target.read_bytes()


def sheets(data: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def charts(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = sorted(name for name in package.namelist() if re.search(r"charts/chart\d", name))
        return [package.read(name).decode() for name in names]


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("status")
    found: dict[str, Any] = json.loads(made(folder, "status", "--output-format", "json"))
    return found


def indicators(status: dict[str, Any]) -> list[dict[str, Any]]:
    """All indicators once, the goals' own last."""
    listed = [item for part in status["measures"] for item in part["indicators"]]
    listed += [item for part in status["goals"] for item in part["indicators"]]
    return list({item["id"]: item for item in listed}.values())


def test_json_is_that_of_the_commands(tmp_path: Path) -> None:
    assert made(tmp_path, "export", "status", "--output-format", "json") == made(
        tmp_path, "status", "--output-format", "json"
    )
    (alone,) = json.loads(made(tmp_path, "trend", "M05.bachelor-share", "--output-format", "json"))[
        "indicators"
    ]
    every = json.loads(made(tmp_path, "export", "trend", "--output-format", "json"))["indicators"]
    assert [alone] == [item for item in every if item["id"] == "M05.bachelor-share"]


def test_the_workbook_holds_the_figures_of_the_status(
    tmp_path: Path, status: dict[str, Any]
) -> None:
    pages = sheets(made(tmp_path, "export", "status"))
    rows = pages["Indicators"][1:]
    assert [row[0] for row in rows] == [item["id"] for item in indicators(status)]
    for row, item in zip(rows, indicators(status), strict=True):
        assert row[2] == (pytest.approx(item["value"]) if item["value"] is not None else "")
        assert (row[17] or None) == item["reason"]
    measures = [row for row in pages["Measures"][1:] if str(row[0]).startswith("M")]
    assert [row[0] for row in measures] == [item["id"] for item in status["measures"]]
    assert [row[8] for row in measures] == [
        item["milestones"]["overdue"] for item in status["measures"]
    ]
    lights = [item["light"] for item in status["measures"]]
    counted = {row[0].split()[1]: row[1] for row in pages["Lights"][1:]}
    assert counted == {light: lights.count(light) for light in ("red", "amber", "green", "grey")}


def test_milestones_done_early_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """On the last of March 2023 one is done whose day has not come."""
    day = ("--as-of", "2023-03-31", "-C", str(ROOT))
    assert 0 == run(["status", *day, "--output-format", "json"])
    steps = [item["milestones"] for item in json.loads(capsys.readouterr().out)["measures"]]
    assert [1] == [item["done_early"] for item in steps if item["done_early"]]
    assert all(item["done"] == item["done_of_due"] + item["done_early"] for item in steps)
    assert 0 == run(["status", *day])
    shown = re.findall(r"milestones (\d+)/(\d+)", capsys.readouterr().out)
    assert [(str(item["done_of_due"]), str(item["due"])) for item in steps] == shown


def test_charts_are_the_spreadsheet_s_own(tmp_path: Path, status: dict[str, Any]) -> None:
    lights, shares = charts(made(tmp_path, "export", "status"))
    assert "<c:barChart>" in lights
    assert "<c:barChart>" in shares
    judged = [
        item
        for item in indicators(status)
        if item["unit"] == "share" and item["target"] and item["value"] is not None
    ]
    assert f"$B$2:$B${len(judged) + 1}" in shares
    trends = charts(made(tmp_path, "export", "trend"))
    assert all("<c:lineChart>" in chart for chart in trends)
    named = {title for chart in trends for title in re.findall(r"<a:t>(\S+)", chart)}
    assert {item["id"] for item in judged} <= named


def test_each_line_is_drawn_from_the_rows_of_its_indicator(tmp_path: Path) -> None:
    data = made(tmp_path, "export", "trend")
    (rows,) = (page[1:] for name, page in sheets(data).items() if name.startswith("Trend"))
    for chart in charts(data):
        (title,) = re.findall(r"<a:t>(\S+)", chart)
        first, last = re.findall(r"\$E\$(\d+):\$E\$(\d+)", chart)[0]
        drawn = rows[int(first) - 2 : int(last) - 1]
        assert {title} == {row[0] for row in drawn}
        assert len(drawn) == sum(row[0] == title for row in rows)


def test_csv_has_a_row_for_each_point(tmp_path: Path) -> None:
    text = made(tmp_path, "export", "trend", "--output-format", "csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))[1:]
    every = json.loads(made(tmp_path, "export", "trend", "--output-format", "json"))["indicators"]
    points = [(item["id"], point) for item in every for point in item["points"]]
    assert len(rows) == len(points)
    for row, (name, point) in zip(rows, points, strict=True):
        assert row[:1] == [name]
        assert row[2] == point["day"]
        assert row[4] == "" if point["value"] is None else float(row[4]) == point["value"]
        assert bool(row[12]) == (point["value"] is None)


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    for what in ("status", "trend"):
        assert made(tmp_path, "export", what) == made(tmp_path, "export", what)


def test_a_title_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    county = tmp_path / "county"
    shutil.copytree(ROOT / "data", county / "data")
    path = county / "data" / "plan" / "measures" / "m01.yaml"
    text = path.read_text(encoding="utf-8")
    assert "title: 建成的教育集团" in text
    hostile = "'=HYPERLINK(\"http://x\")<&{{|'"
    path.write_text(text.replace("title: 建成的教育集团", f"title: {hostile}"), encoding="utf-8")
    data = made(tmp_path, "export", "status", workspace=county)
    assert any(row[1] == hostile.strip("'") for row in sheets(data)["Indicators"])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        pages = [package.read(name).decode() for name in package.namelist() if "/sheet" in name]
    assert not any("<f>" in page for page in pages)
    written = made(tmp_path, "export", "trend", "--output-format", "csv", workspace=county)
    assert "'=HYPERLINK" in written.decode()


def test_an_unknown_indicator_is_told_with_the_nearest(capfd: pytest.CaptureFixture[str]) -> None:
    assert 2 == run(["trend", "M05.bachelor-shar", "-C", str(ROOT)])
    assert "M05.bachelor-share" in capfd.readouterr().err
    assert 2 == run(["export", "statu", "-C", str(ROOT)])


def test_it_says_where_it_wrote(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for what in ("status", "workbook"):
        path = tmp_path / f"{what}.xlsx"
        arguments = ["export", what, "-C", str(ROOT), "-o", str(path)]
        assert 0 == run(arguments)
        shown = capfd.readouterr()
        assert ("", f"wrote {path}\n") == (shown.out, shown.err)
        assert 0 == run([*arguments, "-q"])
        assert "" == capfd.readouterr().err


def test_help_names_what_can_be_exported(capfd: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(["export", "--help"])
    shown = capfd.readouterr().out
    assert "export [OPTIONS] WHAT" in shown
    assert "rosters" in shown
