"""`lcplan check` says what it finds, in text and JSON, and leaves with the code that fits."""

import json
from pathlib import Path

import pytest

from longchuan_plan.cli.main import run
from longchuan_plan.official.layout_file import LAYOUT
from tests.official.faults import FAULTS
from tests.official.given import ROOT, findings, with_changes

Capture = pytest.CaptureFixture[str]


def written(folder: Path, *codes: str) -> str:
    """The path of a document with the faults of codes."""
    path = folder / "a.docx"
    path.write_bytes(with_changes(*(change for code in codes for change in FAULTS[code])))
    return str(path)


def test_nothing_is_said_of_a_good_document(tmp_path: Path, capfd: Capture) -> None:
    assert 0 == run(["check", written(tmp_path)])
    assert ("", "1 document checked: nothing found\n") == tuple(capfd.readouterr())


def test_a_finding_says_where_what_and_the_remedy(tmp_path: Path, capfd: Capture) -> None:
    path = written(tmp_path, "GW226")

    assert 1 == run(["check", path])
    assert (
        f"{path}[paragraph 11 “三、存在问题”]: error GW226 heading-number-order: "
        "the heading has the number 3; the next one is 2\n"
        "    renumber the headings from here on\n"
        "    = help: lcplan rule GW226\n"
    ) == capfd.readouterr().out


def test_json_names_the_place(tmp_path: Path, capfd: Capture) -> None:
    path = written(tmp_path, "GW401")

    assert 1 == run(["check", path, "--output-format", "json"])
    found = json.loads(capfd.readouterr().out)
    assert ["table 1", "table 2", "table 3"] == [item["part"] for item in found["findings"]]
    assert {"GW401"} == {item["code"] for item in found["findings"]}
    assert {"error": 0, "warning": 3, "info": 0} == found["summary"]


def test_rules_can_be_chosen_and_counted(tmp_path: Path, capfd: Capture) -> None:
    path = written(tmp_path, "GW401", "GW226")

    assert 1 == run(["check", path, "--select", "GW4", "--statistics"])
    assert capfd.readouterr().out.startswith("3  GW401 table-head-not-repeated  ")
    assert 0 == run(["check", path, "--ignore", "GW4,GW226"])
    assert 2 == run(["check", path, "--select", "LC3"])
    capfd.readouterr()
    assert 1 == run(["check", path, "--ignore", "GW", "--extend-select", "GW401", "--statistics"])
    assert capfd.readouterr().out.startswith("3  GW401 table-head-not-repeated  ")
    assert 1 == run(["check", path, "--extend-select", "GW401", "--statistics"])
    assert "GW226" in capfd.readouterr().out


def test_what_is_only_worth_knowing_keeps_nothing_back(tmp_path: Path, capfd: Capture) -> None:
    assert 0 == run(["check", written(tmp_path, "GW605")])
    assert "GW605" in capfd.readouterr().out


def test_what_cannot_be_read_has_its_code(tmp_path: Path) -> None:
    (tmp_path / "b.docx").write_bytes(b"no zip")

    assert 3 == run(["check", str(tmp_path / "b.docx")])
    assert 3 == run(["check", str(tmp_path / "missing.docx")])
    assert 0 == run(["check", str(tmp_path / "b.docx"), "--exit-zero"])


def test_a_workspace_is_held_to_its_own_layout(tmp_path: Path, capfd: Capture) -> None:
    (tmp_path / "data" / "plan").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    text = (ROOT / "templates" / LAYOUT).read_text(encoding="utf-8")
    own = tmp_path / "templates" / LAYOUT
    own.write_text(text.replace("top: 37", "top: 30"), encoding="utf-8")

    assert 1 == run(["check", written(tmp_path), "-C", str(tmp_path)])
    assert "the margin is 37 mm; it must be 30 mm" in capfd.readouterr().out
    own.write_text(text.replace("size: 二号", "size: 零号"), encoding="utf-8")
    assert 2 == run(["check", written(tmp_path), "-C", str(tmp_path)])
    assert "no size 零号 under sizes" in capfd.readouterr().err


@pytest.mark.parametrize(
    "kind",
    [
        ("progress",),
        ("casefile", "--measure", "M05"),
        ("ledger",),
        ("supervision",),
        ("department", "--department", "personnel"),
    ],
    ids=lambda kind: kind[0],
)
def test_reports_break_no_rule(kind: tuple[str, ...], tmp_path: Path) -> None:
    target = tmp_path / "r.docx"

    assert 0 == run(
        ["report", *kind, "--phase", "consolidation", "-C", str(ROOT), "-o", str(target)]
    )
    assert [] == findings(target.read_bytes())
