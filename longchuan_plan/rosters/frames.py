"""The rosters as pandas frames: what is in force on a day, and what a reference leads to.

A frame's index is the row number in its table, so rows picked from it can be
shown with their line. Frames are made once, when first asked for, and must not
be changed in place.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.periods import Period, school_year
from longchuan_plan.rosters.arrays import array, translate
from longchuan_plan.rosters.column import Event, Interval, Yearly, fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.tables import Table

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

Picked = TypeVar("Picked")


class Frames:
    """All tables that were loaded; a school year begins on the plan's month and day."""

    def __init__(self, tables: Mapping[str, Table], first_month: int, first_day: int) -> None:
        self._tables = tables
        self._first_month = first_month
        self._first_day = first_day
        self._frames: dict[str, pd.DataFrame] = {}
        self._teachers_on: dict[date, pd.DataFrame] = {}
        self._picked: dict[tuple[Hashable, ...], Any] = {}

    def has(self, table: str) -> bool:
        """Whether the workspace has the table."""
        return table in self._tables

    def stamp(self, day: date) -> pd.Timestamp:
        """A day as the date columns compare with it."""
        import pandas as pd

        return pd.Timestamp(day)

    def frame(self, table: str) -> pd.DataFrame:
        """A table with all columns of its model; without rows where no file holds it."""
        import pandas as pd

        if table not in self._frames:
            source = self._tables.get(table) or Table(table, {}, (), 0)
            columns = {
                name: array(source.columns.get(name), field, source.rows)
                for name, field in fields(MODELS[table]).items()
            }
            index = pd.RangeIndex(source.rows)
            self._frames[table] = pd.DataFrame(columns, index=index, copy=False)
        return self._frames[table]

    def with_frame(self, table: str, frame: pd.DataFrame) -> Frames:
        """The same tables but for one, whose rows are `frame`."""
        result = Frames(self._tables, self._first_month, self._first_day)
        result._frames = {**self._frames, table: frame}
        return result

    def picked(self, key: tuple[Hashable, ...], pick: Callable[[], Picked]) -> Picked:
        """What `pick` gives, made once for a key; as many indicators look at the same rows."""
        if key not in self._picked:
            self._picked[key] = pick()
        picked: Picked = self._picked[key]
        return picked

    def interval(self, table: str) -> Interval:
        """Between which columns the rows of a table are in force.

        Raises UsageError where its rows are not in force for a time.
        """
        dated = MODELS[table].dated
        if not isinstance(dated, Interval):
            raise UsageError(
                _("the rows of table {table} have no first and last day").format(table=table)
            )
        return dated

    def in_force(self, table: str, day: date) -> NDArray[np.bool_]:
        """Which rows hold on a day: begun and not ended, or of the year that it lies in.

        An event holds from its day on, since it has happened then.
        """
        import numpy as np

        frame, stamp = self.frame(table), self.stamp(day)
        match MODELS[table].dated:
            case Event(on):
                return (frame[on] <= stamp).to_numpy(bool)
            case Interval(start, end):
                begun = frame[start] <= stamp if start else True
                return (begun & (frame[end].isna() | (frame[end] >= stamp))).to_numpy(bool)
            case Yearly(year, by_school_year):
                return self._of_years(frame[year], *[self._year(day, by_school_year)] * 2)
            case None:
                return np.ones(len(frame), dtype=bool)

    def within(self, table: str, period: Period, column: str | None = None) -> NDArray[np.bool_]:
        """Which rows fall in a period, by a date column or else by what dates the table.

        That is the day of an event, the first day of what is in force for a time
        and the first day of a year, so that of adjoining periods each row falls
        in one. Raises UsageError where the table has nothing of the kind.
        """
        frame, dated = self.frame(table), MODELS[table].dated
        if column is None and isinstance(dated, Yearly):
            first = self._first_year(period.first, dated.school_year)
            last = self._year(period.last, dated.school_year)
            return self._of_years(frame[dated.year], first, last)
        if column is None and isinstance(dated, Event):
            column = dated.on
        elif column is None and isinstance(dated, Interval):
            column = dated.start
        field = fields(MODELS[table]).get(column) if column else None
        if field is None or field.annotation is not date:
            message = _("table {table} does not say by which day its rows fall in a period")
            raise UsageError(message.format(table=table), _("name one of its date columns"))
        days = frame[field.name]
        return ((days >= self.stamp(period.first)) & (days <= self.stamp(period.last))).to_numpy(
            bool
        )

    def teachers_on(self, day: date) -> pd.DataFrame:
        """The teachers in service on a day, with `school_id` as it was on that day.

        That is the school of the assignment in force; of several the one that
        began last, and of those of one day the last row; without any the school
        of the register.
        """
        if day not in self._teachers_on:
            self._teachers_on[day] = self._at_their_schools(day)
        return self._teachers_on[day]

    def _at_their_schools(self, day: date) -> pd.DataFrame:
        import numpy as np
        import pandas as pd

        teachers = self.frame("teachers")
        teachers = teachers[self.in_force("teachers", day)]
        stays = self.frame("assignments")
        stays = stays[self.in_force("assignments", day)].sort_values("from", kind="stable")
        if stays.empty:
            return teachers
        people = teachers["teacher_id"].cat.categories
        schools = teachers["school_id"].cat.categories
        schools = schools.union(stays["school_id"].cat.categories, sort=False)
        person = translate(stays["teacher_id"], people)
        school = translate(stays["school_id"], schools)
        # Where one person has several, numpy keeps what is written last.
        # The place after the last one takes those who are in no register.
        latest = np.full(len(people) + 1, -1)
        latest[person] = school
        latest[-1] = -1
        assigned = latest[teachers["teacher_id"].cat.codes.to_numpy()]
        codes = np.where(assigned >= 0, assigned, translate(teachers["school_id"], schools))
        return teachers.assign(school_id=pd.Categorical.from_codes(codes, categories=schools))

    def follow(self, table: str, frame: pd.DataFrame, path: str) -> pd.Series[Any]:
        """What a dotted name leads to from each row of `frame` (rows of `table`).

        `school.area` is the area of the school that `school_id` names, missing
        where there is none; a name without a dot is the column itself. Raises
        KeyError for a name that the models do not know.
        """
        import pandas as pd

        step, _dot, rest = path.partition(".")
        if not rest:
            return frame[step]
        target = fields(MODELS[table])[f"{step}_id"].column.references
        if target is None:
            raise KeyError(path)
        rows = self._rows(target, frame[f"{step}_id"])
        found = self.follow(target, self.frame(target), rest)
        if found.dtype == "int64":
            found = found.astype("Int64")
        values = found.array.take(rows, allow_fill=True)
        return pd.Series(values, index=frame.index, name=path)

    def mapping(self, table: str, name: str) -> Mapping[Any, Any]:
        """From the key of each row (one column) to its value in a column, where it has one."""
        return self.picked(("mapping", table, name), lambda: self._mapping(table, name))

    def _mapping(self, table: str, name: str) -> dict[Any, Any]:
        (key,) = MODELS[table].key
        filled = self.frame(table)[[key, name]].dropna(subset=[name]).drop_duplicates(key)
        return dict(zip(filled[key].tolist(), filled[name].tolist(), strict=True))

    def _rows(self, target: str, column: pd.Series[Any]) -> NDArray[np.intp]:
        """The row of `target` that each value of a reference names; -1 where there is none."""
        import numpy as np

        (key,) = MODELS[target].key
        keys = self.frame(target)[key]
        codes = keys.cat.codes.to_numpy()
        row_of = np.full(len(keys.cat.categories) + 1, -1)
        # Backwards, so that of a key that occurs twice the first row stays.
        row_of[codes[::-1]] = np.arange(len(codes))[::-1]
        row_of[-1] = -1
        return row_of[translate(column, keys.cat.categories)]

    def _year(self, day: date, by_school_year: bool) -> int:
        """The number of the year that a day lies in."""
        if by_school_year:
            return school_year(day, self._first_month, self._first_day).first.year
        return day.year

    def _first_year(self, day: date, by_school_year: bool) -> int:
        """The number of the first year that begins on or after a day."""
        number = self._year(day, by_school_year)
        month, first = (self._first_month, self._first_day) if by_school_year else (1, 1)
        return number if (day.month, day.day) == (month, first) else number + 1

    @staticmethod
    def _of_years(column: pd.Series[Any], first: int, last: int) -> NDArray[np.bool_]:
        return column.between(first, last).fillna(False).to_numpy(bool)
