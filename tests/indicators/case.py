"""A case that a clerk can read: a few rows, a day, and what must come out.

    indicator: M05.bachelor-share      # of the shipped plan, or a whole indicator of another
    given: {schools: […]}              # tables that all cases of the file share
    cases:
      - name: 16人中…
        as_of: 2023-07-31
        recruits: [{times: 16, teacher_id: B#, …}]   # 16 rows, # is their number
        expected: {numerator: 16, denominator: 23, value: 16/23, status: missed}

Every cell is written as in the rosters; a cell that does not matter is left out.
A table of `given` that a case does not have is `absent`.
"""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.indicators.numbers import Exact
from longchuan_plan.indicators.target import PlanDay
from longchuan_plan.reading.yaml_file import read_yaml
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.rosters.kinds import MODELS
from tests.rosters.laid import Cells, frames

FOLDER = Path(__file__).resolve().parents[1] / "cases"


def _number(text: object) -> Fraction | None:
    return None if text in (None, "none") else Fraction(str(text))


Number = Annotated[Any, BeforeValidator(_number)]


class Expected(BaseModel):
    """What must come out; what is left out is not looked at. `none` is no value.

    `bound` are the numbers that the value is held to, `line` the value that a
    line asks for on the day, `counted` the rows of the numerator by one column.
    """

    model_config = ConfigDict(extra="forbid")

    numerator: Number = None
    denominator: Number = None
    value: Number = None
    status: str
    reason: str = ""
    bound: tuple[Exact, ...] = ()
    line: Number = None
    details: dict[str, int] = {}
    failures: tuple[dict[str, str], ...] = ()
    windows: dict[str, Number] = {}
    counted: dict[str, tuple[str, ...]] = {}

    def says(self, name: str) -> bool:
        """Whether the case says anything about a number."""
        return name in self.model_fields_set


class Case(BaseModel):
    """One case; the tables stand under their names."""

    model_config = ConfigDict(extra="allow")

    name: str
    as_of: PlanDay
    indicator: str | AnyIndicator
    expected: Expected

    def frames(self) -> Frames:
        """The tables of the case."""
        tables = {name: rows for name, rows in self._tables().items() if rows != "absent"}
        return frames(**{name: list(_rows(rows)) for name, rows in tables.items()})

    def _tables(self) -> dict[str, Any]:
        tables = self.model_extra or {}
        assert set(tables) <= set(MODELS), "a table of no such name"
        return tables


def _rows(rows: list[dict[str, str]]) -> Iterator[Cells]:
    """The rows of a table, each as often as it says."""
    for row in rows:
        cells = {key: cell for key, cell in row.items() if key != "times"}
        for number in range(1, int(row.get("times", "1")) + 1):
            yield {key: cell.replace("#", str(number)) for key, cell in cells.items()}


def cases() -> Iterator[tuple[str, Case]]:
    """All cases of all files, each with a name for the test."""
    for path in sorted(FOLDER.glob("*.yaml")):
        file = read_yaml(path.name, path.read_bytes())
        assert file.findings == []
        for case in file.data["cases"]:
            tables = file.data.get("given", {})
            indicator = {"indicator": file.data.get("indicator")}
            yield f"{path.stem}: {case['name']}", Case.model_validate(indicator | tables | case)
