"""What a command needs from a workspace, loaded and free of errors."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from longchuan_plan.cli.options import today
from longchuan_plan.cli.session import Session
from longchuan_plan.cli.workspace_settings import settings_of
from longchuan_plan.errors import InputError, UsageError
from longchuan_plan.language import _, glossed, listed, ngettext

if TYPE_CHECKING:
    from longchuan_plan.findings import Finding
    from longchuan_plan.loading.load import Loaded
    from longchuan_plan.plan.phase import Phase
    from longchuan_plan.plan.plan import Plan
    from longchuan_plan.rosters.frames import Frames


@dataclass(frozen=True, slots=True)
class Prepared:
    """The plan and the rosters, fit for use."""

    plan: Plan
    frames: Frames
    loaded: Loaded


def prepare(
    session: Session, tables: Collection[str] | Callable[[Plan], Collection[str]] | None = None
) -> Prepared:
    """Load the plan and the named tables, those that indicators need when none are named.

    Which tables they are may follow from the plan. Raises InputError when errors are
    found in them, as `lcplan.toml` weighs them; what else is wrong in the workspace does
    not matter here.
    """
    from longchuan_plan.checks.catalog import run
    from longchuan_plan.checks.context import Context
    from longchuan_plan.evaluation import tables_needed
    from longchuan_plan.findings import errors
    from longchuan_plan.loading.load import Loaded, load_tables
    from longchuan_plan.loading.plan_loader import load_plan
    from longchuan_plan.rosters.frames import Frames

    workspace = session.workspace()
    settings = settings_of(workspace)
    loaded = Loaded(workspace, load_plan(workspace))
    plan = loaded.plan.plan
    if plan is not None:
        wanted = tables_needed if tables is None else tables
        load_tables(loaded, wanted(plan) if callable(wanted) else wanted)
    found = settings.stopping(run(Context(loaded, date.max)), loaded.tables)
    if plan is None:
        found = found or errors(loaded.all_findings())  # a comment does not make it whole
    if plan is None or found:
        raise refusal(loaded, found)
    begins = plan.head.school_year
    return Prepared(plan, Frames(loaded.tables, begins.month, begins.day), loaded)


def refusal(loaded: Loaded, found: list[Finding]) -> InputError:
    """How many errors there are, the first of them, and what to do."""
    from longchuan_plan.exports.finding_place import where
    from longchuan_plan.loading.places import Places, resolved

    first = resolved(found, Places(loaded.workspace, loaded.plan, loaded.tables))[0]
    message = ngettext(
        "{count} error in the data: {place}: {first}",
        "{count} errors in the data, the first at {place}: {first}",
        len(found),
    ).format(count=len(found), place=where(first), first=first.message)
    return InputError(message, _("run lcplan validate to see all, with what to do about each"))


def phase_and_day(plan: Plan, name: str | None, as_of: date | None) -> tuple[Phase, date]:
    """The phase and the day meant: today, or the phase's last day when that has passed.

    Raises UsageError for a phase that the plan does not have, and for a day before
    a phase that was named.
    """
    day = as_of or today()
    if name is None:
        phase = plan.phase_on(day)
    else:
        found = plan.phase_called(name)
        if found is None:
            known = listed(
                glossed(item.key, listed((str(item.number), item.title))) for item in plan.phases
            )
            message = _("the plan has no phase {name}").format(name=name)
            raise UsageError(message, _("its phases: {phases}").format(phases=known))
        phase = found
    if as_of is None:
        day = min(day, phase.last)
    if name is not None and day < phase.first:
        message = _("{day} lies before {phase}, which begins on {first}").format(
            day=day, phase=phase.title, first=phase.first
        )
        raise UsageError(message, _("give a later day with --as-of, or another phase"))
    return phase, day
