"""What every check is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from threading import RLock
from typing import Any, TypeVar

from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.loading.load import Loaded
from longchuan_plan.loading.plan_loader import HEAD
from longchuan_plan.locations import Route
from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.plan import Plan
from longchuan_plan.tables import Table

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Context:
    """A workspace as loaded, and the day on which it is looked at.

    Checks of the plan get the whole plan, so they run only when it could be built.
    """

    loaded: Loaded
    as_of: date
    _found: dict[Callable[[Context], Any], Any] = field(
        default_factory=dict, repr=False, compare=False
    )
    _locks: dict[Callable[[Context], Any], RLock] = field(
        default_factory=dict, repr=False, compare=False
    )

    def once(self, find: Callable[[Context], Found]) -> Found:
        """What a function finds in this workspace: rules that need the same share it.

        It must be a value, not an iterator.
        """
        with self._locks.setdefault(find, RLock()):
            if find not in self._found:
                self._found[find] = find(self)
        found: Found = self._found[find]
        return found

    @property
    def plan(self) -> Plan | None:
        """The plan, unless a file of it is faulty."""
        return self.loaded.plan.plan

    def table(self, name: str, *columns: str) -> Table | None:
        """A table that was read to its end and has these columns; None where there is none."""
        table = None if name in self.loaded.broken else self.loaded.tables.get(name)
        if table is None or not all(column in table.columns for column in columns):
            return None
        return table

    def measures(self) -> Iterator[tuple[Measure, str]]:
        """Each measure with the path of its file."""
        if self.plan is not None:
            yield from zip(self.plan.measures, self.loaded.plan.measure_paths, strict=True)

    def indicators(self) -> Iterator[tuple[AnyIndicator, str, Route]]:
        """Each indicator, the goals' own too, with the path of its file and its route in it."""
        for measure, path in self.measures():
            for place, indicator in enumerate(measure.indicators):
                yield indicator, path, ("indicators", place)
        head = self.plan_file(HEAD)
        for at, goal in enumerate(self.plan.head.goals if self.plan else ()):
            for place, indicator in enumerate(goal.measured_by):
                yield indicator, head, ("goals", at, "measured_by", place)

    def plan_file(self, name: str) -> str:
        """The path of a file of the plan that is not a measure's."""
        return self.loaded.workspace.name(self.loaded.workspace.plan / name)
