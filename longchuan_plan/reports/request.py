"""What a report is asked for: who reads it, and which part of the plan it is about.

Measures and departments are named as people name them; what they mean is looked
up in the plan, and a name that means nothing is refused with the nearest one.
"""

from dataclasses import dataclass

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.nearest import nearest
from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.organisation import Department
from longchuan_plan.plan.plan import Plan

OPTIONS = ("measure", "department", "state", "overdue")
"""The fields that narrow a report; a kind says which of them it takes."""


@dataclass(frozen=True, slots=True)
class Request:
    """One report as it was asked for.

    `internal` leaves names as they are. `measure` is an id, a number or a title,
    `department` a key or a name, `state` how far something is, as the ledger
    writes it; `overdue` keeps only what is late. None and False do not narrow.
    """

    internal: bool = False
    measure: str | None = None
    department: str | None = None
    state: str | None = None
    overdue: bool = False

    def given(self) -> tuple[str, ...]:
        """Which of the narrowing fields are set."""
        return tuple(name for name in OPTIONS if getattr(self, name))


def measure_called(plan: Plan, name: str) -> tuple[int, Measure]:
    """A measure and its number, by id, number or title; raises UsageError without one."""
    wanted = name.strip()
    for number, measure in enumerate(plan.measures, 1):
        if wanted.casefold() in (measure.id.casefold(), str(number), measure.title.casefold()):
            return number, measure
    known = [text for measure in plan.measures for text in (measure.id, measure.title)]
    message = _("the plan has no measure {name}").format(name=name)
    raise UsageError(message, nearest(wanted, known))


def department_called(plan: Plan, name: str) -> Department:
    """A department by key or name; raises UsageError when the plan has none so called."""
    wanted = name.strip()
    for department in plan.organisation.departments:
        if wanted in (department.key, department.name):
            return department
    known = [text for item in plan.organisation.departments for text in (item.key, item.name)]
    message = _("the plan has no department {name}").format(name=name)
    raise UsageError(message, nearest(wanted, known))
