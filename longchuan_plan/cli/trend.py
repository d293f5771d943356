"""`lcplan trend`: an indicator at the end of each phase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.options import AsOfInPhase, OutputFile, PhaseName
from longchuan_plan.cli.session import Session
from longchuan_plan.cli.sheet_output import Format, FormatOption, write_sheet
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.nearest import nearest

if TYPE_CHECKING:
    from longchuan_plan.exports.sheet import Cell, Sheet
    from longchuan_plan.history.trend import Point, Trend
    from longchuan_plan.indicators.kinds import AnyIndicator
    from longchuan_plan.plan.plan import Plan


def trend(
    session: Session,
    name: Annotated[str, typer.Argument(metavar="ID", help=_("The id of an indicator."))],
    *,
    phase: PhaseName = None,
    as_of: AsOfInPhase = None,
    output_format: FormatOption = Format.TABLE,
    output_file: OutputFile = None,
) -> None:
    """Measure an indicator at the end of each phase up to the day, and on the day."""
    from longchuan_plan.cli.prepare import phase_and_day, prepare
    from longchuan_plan.exports.trend_json import trend_json
    from longchuan_plan.exports.trend_sheet import trend_sheet
    from longchuan_plan.history import trend as history

    prepared = prepare(session, lambda plan: _indicator(plan, name).tables())
    plan = prepared.plan
    chosen, day = phase_and_day(plan, phase, as_of)
    found = history.trend(plan, prepared.frames, _indicator(plan, name), day, chosen)
    drawn = output_format in (Format.TABLE, Format.MARKDOWN)
    write_sheet(
        session,
        _drawn(found) if drawn else trend_sheet(plan, [found]),
        lambda: trend_json(day, [found]),
        output_format,
        day,
        output_file,
    )


def _indicator(plan: Plan, name: str) -> AnyIndicator:
    """The indicator of an id; raises UsageError where there is none."""
    known = {item.id: item for item in plan.indicators()}
    found = known.get(name) or {key.lower(): item for key, item in known.items()}.get(name.lower())
    if found is None:
        message = _("the plan has no indicator {name}").format(name=name)
        raise UsageError(message, nearest(name, list(known)))
    return found


def _drawn(found: Trend) -> Sheet:
    """The points for people, the value of each as a bar too."""
    from longchuan_plan.exports.sheet import Sheet

    headers = [
        _("Day"),
        _("Phase"),
        "",
        _("Value"),
        _("Of"),
        _("Target"),
        _("Status"),
        _("Reason"),
    ]
    # What no point has is no column.
    rows = [_row(found, point) for point in found.points]
    used = [place for place in range(len(headers)) if any(row[place] for row in rows)]
    return Sheet(
        f"{found.indicator.id} {found.indicator.title}",
        [headers[place] for place in used],
        [[row[place] for place in used] for row in rows],
    )


def _row(found: Trend, point: Point) -> list[Cell]:
    from longchuan_plan.cli.comparison_words import asked
    from longchuan_plan.cli.status_table import fraction_text, value_text
    from longchuan_plan.reports.bars import bar
    from longchuan_plan.words import status_word

    indicator, value, bound = found.indicator, point.measurement.value, point.judgement.bound
    values = [item.measurement.value for item in found.points]
    most = max((item for item in values if item is not None), default=0)
    whole = 1 if indicator.unit == "share" else most
    return [
        point.day,
        point.phase.title,
        bar(value / whole) if value is not None and value >= 0 and whole else "",
        value_text(indicator, value, bound),
        fraction_text(point.measurement),
        asked(bound, indicator.unit),
        status_word(point.judgement.status),
        point.measurement.reason or "",
    ]
