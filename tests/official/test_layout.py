"""A layout of one's own: what it may say, and what is made and checked by it."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from longchuan_plan.errors import UsageError
from longchuan_plan.official.checks.catalog import run
from longchuan_plan.official.layout import Layout
from longchuan_plan.official.layout_file import LAYOUT, read_layout
from longchuan_plan.official.package import parts
from longchuan_plan.official.reference import reference
from tests.official.faults import FAULTS
from tests.official.given import ROOT, with_changes

TEXT = (ROOT / "templates" / LAYOUT).read_text(encoding="utf-8")


def changed(folder: Path, old: str, new: str) -> Layout:
    """The layout of this project with a change."""
    assert old in TEXT
    path = folder / LAYOUT
    path.write_text(TEXT.replace(old, new), encoding="utf-8")
    return read_layout(path)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("width: 210", "width: 1e999", "1e999"),
        ("width: 210", "width: .inf", ".inf"),
        ("小五: 9\n", "六号: 7.5\n", "no size 小五 under sizes"),
        ("largest: 三号", "largest: 零号", "no size 零号 under sizes"),
        ("font: 宋体", "font: 新宋", "no font 新宋 under fonts"),
        ("  Byline:", "  Bylines:", "Bylines"),
        (TEXT, "", "the file is empty"),
        (TEXT, "- page", "a list cannot stand here"),
    ],
)
def test_what_cannot_be_meant_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    with pytest.raises(UsageError) as caught:
        changed(tmp_path, old, new)

    assert reason in f"{caught.value.message}\n{caught.value.hint}"


def test_the_letters_of_tables_are_held_to_its_sizes(tmp_path: Path) -> None:
    large = with_changes(*FAULTS["GW406"])
    layout = changed(tmp_path, "largest: 三号", "largest: 二号")

    assert [] == run("a.docx", large, layout)
    found = run("a.docx", with_changes(), changed(tmp_path, "smallest: 小五", "smallest: 四号"))
    assert "take a size from 四号 to 三号" in {finding.hint for finding in found}


def test_a_font_may_have_any_name(tmp_path: Path) -> None:
    layout = changed(tmp_path, "letters: Times New Roman", "letters: 'A & \"B\" <C>'")
    names = {
        value
        for name in ("word/styles.xml", "word/fontTable.xml")
        for node in ET.fromstring(parts(reference(layout))[name]).iter()  # noqa: S314  our own
        for value in node.attrib.values()
    }

    assert 'A & "B" <C>' in names
