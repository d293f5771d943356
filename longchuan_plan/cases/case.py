"""What a file of cases says: a few rows, a day, and what must come out.

    indicator: M05.bachelor-share      # an id of the plan, or a whole indicator
    given: {学校: […]}                  # tables that all cases of the file share
    cases:
      - name: 23人中16人达不到七成
        as_of: 2023-07-31
        新招聘:
          - {times: 16, 教师编号: B#, 入职日期: 2022-09-01, 学段: 小学, 入职学历: 本科}
        expected: {numerator: 16, denominator: 23, value: 16/23, status: missed}

Tables and columns have their Chinese or English names and cells are written as in
the rosters; a cell that does not matter is left out. `times` writes a row so many
times and `#` is then its number. A table of `given` that a case does not have is
`absent`. The manual is docs/cases.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.indicators.numbers import Exact, parse_exact
from longchuan_plan.indicators.target import PlanDay
from longchuan_plan.judgement import Status
from longchuan_plan.plan.document import Part

ABSENT = "absent"
"""Instead of rows: the workspace does not have the table."""

NO_VALUE = "none"
"""Instead of a number: there is none."""


def _number(text: object) -> Fraction | None:
    """`70%`, `0.45`, `3`, `16/23`, or `none`."""
    plain = str(text).strip()
    if text is None or plain == NO_VALUE:
        return None
    top, slash, bottom = plain.partition("/")
    try:
        return parse_exact(top.strip()) / (parse_exact(bottom.strip()) if slash else 1)
    except (PydanticCustomError, ZeroDivisionError):
        raise PydanticCustomError("case_number", "not a number, nor none") from None


def _cell(text: object) -> object:
    return "" if text is None else text


def _rows(value: object) -> object:
    if value == ABSENT:
        return None
    if not isinstance(value, list):
        raise PydanticCustomError("case_rows", "neither a list of rows nor absent")
    return value


Number = Annotated[Fraction | None, BeforeValidator(_number)]
Cells = Mapping[str, Annotated[str, BeforeValidator(_cell)]]
Rows = Annotated[tuple[Cells, ...] | None, BeforeValidator(_rows)]
"""The rows of a table; None where it is absent."""

Subject = Annotated[
    Annotated[str, Tag("id")] | Annotated[AnyIndicator, Tag("whole")],
    Discriminator(lambda value: "id" if isinstance(value, str) else "whole"),
]
"""An indicator by its id in the plan, or written out."""


class Expected(Part):
    """What must come out; what is left out is not looked at.

    `rounded` is the value with as many decimals as are written, for one that has
    no end. `reason` are words that the reason for there being no value must hold. `bound`
    are the numbers that the value is held to, `line` the value that a line asks
    for on the day. Of `details` and `windows` those named are looked at;
    `failures` and `breakdown` are complete. `counted` are the rows of the
    numerator by one column.
    """

    numerator: Number = None
    denominator: Number = None
    value: Number = None
    rounded: Decimal | None = None
    status: Status | None = None
    reason: str = ""
    bound: tuple[Exact, ...] = ()
    line: Number = None
    details: Mapping[str, Number] = {}
    breakdown: Mapping[str, Number] = {}
    failures: tuple[Mapping[str, str], ...] = ()
    windows: Mapping[str, Number] = {}
    counted: Mapping[str, tuple[str, ...]] = {}

    @model_validator(mode="after")
    def _anything(self) -> Self:
        if not self.model_fields_set:
            raise PydanticCustomError("case_nothing", "nothing is expected")
        return self


class Case(BaseModel):
    """One case; its tables stand under their names."""

    model_config = ConfigDict(frozen=True, extra="allow")
    __pydantic_extra__: dict[str, Rows] = Field(init=False)

    name: str
    as_of: PlanDay
    phase: str | None = None
    indicator: Subject | None = None
    expected: Expected

    @property
    def tables(self) -> Mapping[str, tuple[Cells, ...] | None]:
        """The rows of each table, under the name that the file gives it."""
        return self.__pydantic_extra__


class CaseFile(Part):
    """A file of cases; `indicator` and `given` hold for each that does not say otherwise."""

    indicator: Subject | None = None
    given: Mapping[str, Rows] = {}
    cases: tuple[Case, ...]

    @field_validator("cases")
    @classmethod
    def _any(cls, cases: tuple[Case, ...]) -> tuple[Case, ...]:
        if not cases:
            raise PydanticCustomError("case_none", "no case is listed")
        return cases
