"""A case of a rule: what is changed in a county without a fault, and where the rule must find it.

    - rule: LC303 dates-reversed
      good:                                   # nothing is found
        appointments.csv: |
          teacher_id,school_id,post,start,end
          T01,2144990001,校长,2012-09-01,2015-08-31
      bad:                                    # found at each », and nowhere else
        appointments.csv: |
          teacher_id,school_id,post,start,end
          T01,2144990001,校长,2015-09-01,»2012-08-31

A roster is given whole. Of a file of the plan a passage is given: as it stands in the
plan of this repository under `good`, as it is changed under `bad`. `absent` takes a
file away, `folder` puts a folder in its place, and a file with » before its name is found
as a whole. `quotes` as the text of the document stands for all that the plan quotes.
A workbook is given as its cells, with commas between: one that begins with = is a formula
without its value, ↑ one that is merged with the cell above. `encoding` is that of the bad
files. `also` names the rules that such a fault breaks besides.
"""

import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from longchuan_plan.checks.catalog import run
from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding
from longchuan_plan.loading.load import load
from longchuan_plan.loading.places import Places, resolved
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import Spot
from tests.checks.workbook import write_workbook

HERE = Path(__file__).resolve().parent
PLAN = HERE.parents[1] / "data" / "plan"
CASES = HERE.parent / "cases" / "rules"
MARK = "»"
ABSENT, FOLDER, QUOTES = "absent", "folder", "quotes"
DOCUMENT = "document.txt"
AS_OF = date(2024, 7, 31)

Place = tuple[str, int | None, int | None]


@dataclass(frozen=True)
class Case:
    """`good` and `bad` give the text of files by name."""

    file: str
    rule: str
    good: dict[str, str]
    bad: dict[str, str]
    also: tuple[str, ...] = ()
    encoding: str = "utf-8"

    @property
    def code(self) -> str:
        return self.rule.split()[0]


def cases() -> list[Case]:
    """All cases, one file for each rule that a sample text can break."""
    return [
        Case(path.stem, **{"good": {}, **_entry(entry)})
        for path in sorted(CASES.glob("*.yaml"))
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def _entry(entry: dict[str, Any]) -> dict[str, Any]:
    return {**entry, "also": tuple(entry.get("also", ()))}


def county(folder: Path) -> Workspace:
    """The county without a fault, in a folder of its own."""
    shutil.copytree(PLAN, folder / "data" / "plan")
    shutil.copytree(HERE / "county", folder / "data" / "rosters")
    (folder / "data" / "rosters" / "README.md").unlink()
    return Workspace(folder)


def change(
    workspace: Workspace, files: dict[str, str], passages: dict[str, str], encoding: str = "utf-8"
) -> list[Place]:
    """Write the files, without their marks; gives the places that were marked.

    `passages` are the passages of plan files that take the new text's place.
    """
    places: list[Place] = []
    for name, given in files.items():
        path = _path(workspace, name.removeprefix(MARK))
        shown = workspace.name(path)
        if given in (ABSENT, FOLDER) or name.startswith(MARK):
            places.append((shown, None, None))
        if given in (ABSENT, FOLDER):
            path.unlink()
            if given == FOLDER:
                path.mkdir()
        elif path.suffix == ".xlsx":
            path.with_suffix(".csv").unlink()
            places.extend((shown, *place) for place in write_workbook(path, given))
        elif given == QUOTES:
            path.write_text(_quotes(), encoding="utf-8")
        else:
            is_passage = name.endswith(".yaml") and name in passages
            text = _put_in(path, passages[name], given) if is_passage else given
            places.extend((shown, *place) for place in _marks(text))
            path.write_bytes(text.replace(MARK, "").encode(encoding))
    return places


def _path(workspace: Workspace, name: str) -> Path:
    if name == DOCUMENT:
        return workspace.root / "data" / name
    return (workspace.plan if name.endswith(".yaml") else workspace.rosters) / name


def _quotes() -> str:
    """Everything that the plan quotes."""
    found = [
        words
        for path in PLAN.rglob("*.yaml")
        for words in re.findall(
            r"quote: (.+?)(?:$|, [a-z]+:|\})", path.read_text("utf-8"), re.MULTILINE
        )
    ]
    return "\n".join(found)


def _put_in(path: Path, passage: str, new: str) -> str:
    """A plan file with a passage of it changed."""
    whole, old = path.read_text(encoding="utf-8"), passage.rstrip("\n")
    assert 1 == whole.count(old), f"{path.name} must have this passage once: {old}"
    return whole.replace(old, new.rstrip("\n"))


def _marks(text: str) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    for number, line in enumerate(text.split("\n"), 1):
        parts = line.split(MARK)
        lengths = [len(part) for part in parts[:-1]]
        places.extend((number, sum(lengths[: at + 1]) + 1) for at in range(len(lengths)))
    return places


def findings(workspace: Workspace) -> list[Finding]:
    """Everything that is found in a workspace, with its spots."""
    loaded = load(workspace)
    found = run(Context(loaded, AS_OF))
    return resolved(found, Places(workspace, loaded.plan, loaded.tables))


def place_of(finding: Finding) -> Place:
    spot = finding.place
    assert isinstance(spot, Spot)
    return spot.path, spot.line, spot.column
