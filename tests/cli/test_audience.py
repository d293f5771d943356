"""No name, id or birth date of the register leaves the county with `--audience public`.

The shipped county is the whole register: every command that tells of it is run, in
every format, and all that it writes is searched. Names that stand in the plan's own
documents, such as its leaders', are public.
"""

import csv
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from longchuan_plan.cli.main import run
from longchuan_plan.reports.kinds import KINDS

ROOT = Path(__file__).resolve().parents[2]
DAY = ("--as-of", "2024-07-31")
GIVEN = {"measure": "M08", "department": "personnel"}
"""What a kind of report is asked for that cannot go without it."""

REPORTS = [
    ("report", kind.key, "--phase", "3", *(f"--{name}={GIVEN[name]}" for name in kind.needs))
    for kind in KINDS
]
LISTS = [
    *(
        ("rotation-due", *DAY, "--within", "24m", "--output-format", form)
        for form in ("table", "csv", "json", "xlsx", "markdown")
    ),
    *(
        ("explain", name, *DAY, "--rows", "--output-format", form)
        for name in ("M08.rotation", "M08.rotated", "M09.principals-trained", "M10.secondments")
        for form in ("text", "csv", "json")
    ),
]
SILENT = [
    *(("quota", *DAY, "--output-format", form) for form in ("table", "csv", "json", "xlsx")),
    *(("status", *DAY, "--output-format", form) for form in ("table", "json")),
    *(("trend", "M08.rotation", *DAY, "--output-format", form) for form in ("table", "json")),
    *(
        ("export", what, *DAY, "--output-format", form)
        for what in ("status", "trend")
        for form in ("xlsx", "csv", "json")
    ),
]
"""Commands that never tell of persons, and so ask for no audience."""


@dataclass(frozen=True)
class Register:
    """What tells of the people of the register, and names of schools that look like theirs."""

    names: set[str]
    ids: set[str]
    births: set[str]
    places: set[str]

    def found(self, text: str) -> set[str]:
        """What of it stands in a text: ids, birth dates, names as words of their own."""
        words = set(re.findall(r"[一-鿿㐀-䶿\U00020000-\U0003ffff]+", text)) - self.places
        days = {
            f"{int(year)}-{int(month):02}-{int(day):02}"
            for year, month, day in re.findall(r"(\d{4})[-年/](\d{1,2})[-月/](\d{1,2})", text)
        }
        ids = set(re.findall(r"\w+", text)) & self.ids
        return (words & self.names) | (days & self.births) | ids


@pytest.fixture(scope="module")
def register() -> Register:
    """The register of teachers; names that stand in the plan itself are no secret."""
    plan = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "data" / "plan").rglob("*.yaml")
    )
    people = rows("teachers")
    return Register(
        names={row["name"] for row in people if row["name"] not in plan},
        ids={row["teacher_id"] for row in people},
        births={row["birth_date"] for row in people if row["birth_date"] < "1990"},
        places={row["name"] for row in rows("schools")},
    )


def rows(table: str) -> list[dict[str, str]]:
    path = ROOT / "data" / "rosters" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(path: Path) -> str:
    """All text in a file, for a package that of its parts with the signs that mark it up."""
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name) for name in package.namelist() if name.endswith(".xml")]
    return "\n".join(re.sub("<[^>]*>", " ", part.decode("utf-8")) for part in parts)


def told(arguments: tuple[str, ...], folder: Path, capfd: pytest.CaptureFixture[str]) -> str:
    """Everything that a command shows and writes."""
    where = ["--output-dir" if arguments[0] == "report" else "--output-file", str(folder / "out")]
    code = run([*arguments, *where, "-C", str(ROOT)])
    shown, said = capfd.readouterr()
    assert 0 == code, said
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    assert files
    return "\n".join([shown, said, *map(written, files)])


@pytest.mark.parametrize("arguments", [*REPORTS, *LISTS], ids=" ".join)
def test_public_readers_are_told_of_nobody(
    arguments: tuple[str, ...],
    register: Register,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    text = told((*arguments, "--audience", "public"), tmp_path, capfd)
    assert set() == register.found(text)


@pytest.mark.parametrize("arguments", SILENT, ids=" ".join)
def test_commands_without_an_audience_tell_of_nobody(
    arguments: tuple[str, ...],
    register: Register,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert set() == register.found(told(arguments, tmp_path, capfd))


def test_the_search_finds_what_readers_inside_are_told(
    register: Register, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    text = told(("rotation-due", *DAY, "--output-format", "csv"), tmp_path, capfd)
    seen = register.found(text)
    assert seen & register.names
    assert seen & register.ids
    born = min(register.births)
    year, month, day = born.split("-")
    assert {born} == register.found(f"{year}年{int(month)}月{int(day)}日")
