"""The quota's seats by school as a table for people."""

from decimal import Decimal
from fractions import Fraction

from longchuan_plan.exports.sheet import Cell, Sheet
from longchuan_plan.indicators.phrases import in_words
from longchuan_plan.indicators.quota import Quota
from longchuan_plan.language import _, listed
from longchuan_plan.staffing.quota import QuotaAllocation


def quota_sheet(result: QuotaAllocation) -> Sheet:
    """One row a school, and below it how the seats were reckoned."""
    headers = [
        _("School id"),
        _("School"),
        _("Area"),
        _("Teachers"),
        _("With the standing"),
        _("Seats"),
    ]
    rows: list[list[Cell]] = [
        [row.school_id, row.school, row.area, row.teachers, row.backbone, row.seats]
        for row in result.allocation
    ]
    title = _("{title}: seats by school, {day}").format(
        title=result.indicator.title, day=result.as_of
    )
    return Sheet(title, headers, rows, tuple(notes(result)), wrapping=[1])


def notes(result: QuotaAllocation) -> list[str]:
    """The arithmetic in words, and each tie with its schools."""
    lines = [
        _(
            "{rate:g}% of {total} {stock}, rounded up, is {quota}; {held} have the standing"
            " already ({clause})."
        ).format(
            rate=_exact(result.rate * 100),
            total=result.total,
            stock=_stock(result.indicator),
            quota=result.quota,
            held=result.held,
            clause=result.clause,
        ),
        _(
            "Seats by largest remainder; a teacher of a school in {areas} weighs 1,"
            " any other {weight:g}."
        ).format(areas="、".join(result.seat_areas), weight=_exact(result.township_weight)),
    ]
    for tie in result.ties:
        line = _("Tie for the last {seats} of {count} equal shares, decided by school id: {names}.")
        lines.append(line.format(seats=tie.seats, count=len(tie.keys), names=listed(tie.keys)))
    return lines


def _exact(number: Fraction) -> Decimal:
    """A number of a plan or an option, of which all decimals are shown, unlike of a float."""
    return Decimal(number.numerator) / number.denominator


def _stock(indicator: Quota) -> str:
    """What the quota is a part of."""
    conditions = in_words(indicator.table, indicator.where)
    if not conditions:
        return _("teachers")
    return _("teachers whose {conditions}").format(conditions=conditions)
